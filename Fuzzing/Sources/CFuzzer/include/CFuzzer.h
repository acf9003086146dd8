// The part of libFuzzer that a driver with a main of its own calls; see
// https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

// Processor seconds of this thread.
double fuzz_seconds(void);

// Forgets the highest resident size of the process so far (proc_pid_clear_refs(5)); gives the present one in bytes.
long fuzz_reset_peak(void);

// The highest resident size since then, in bytes.
long fuzz_peak(void);
