// Without this the header puts the place of the call, which is ours and always the same, in front of the fields.
#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>
