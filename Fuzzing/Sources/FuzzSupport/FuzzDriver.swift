import CFuzzer
import Foundation
import Synchronization

/// Runs libFuzzer from a Swift main.
public enum FuzzDriver {
    /// A function in a value of its own: a bare one in a mutex is wrapped once more each time it is read.
    private struct Judge: Sendable {
        let run: @Sendable ([UInt8]) -> Void
    }

    /// What is done with each input; libFuzzer's callback is a C function and can capture nothing.
    private static let judge = Mutex<Judge?>(nil)

    /// Hands every input to a function until libFuzzer ends the process.
    public static func run(_ judge: @escaping @Sendable ([UInt8]) -> Void) -> Never {
        self.judge.withLock { $0 = Judge(run: judge) }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
        // Safe: libFuzzer reads the arguments of the process, which live as long as it, and passes the start and the
        // length of one buffer for each input.
        let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
            FuzzDriver.judge.withLock { $0 }?.run(bytes)
            return 0
        }
        exit(status)
    }

    /// Ends the process as a crash that libFuzzer keeps the input of.
    public static func fail(_ reason: String) -> Never {
        fatalError(reason)
    }
}
