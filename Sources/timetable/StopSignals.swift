import Foundation
import Synchronization
import Timetabling

/// Ctrl-C and SIGTERM: the first stops the search so that the best is written, the second ends the program at once.
final class StopSignals: Sendable {
    private struct State {
        var action: (@Sendable () -> Void)?
        var count = 0
    }

    private let state = Mutex(State())

    /// The exit status of a program that a signal ended, as shells count it.
    private static let interrupted: Int32 = 130

    /// Blocks the two signals in this thread and all that it starts, and waits for them in a thread of its own.
    ///
    /// To be made before any other thread; a blocked signal waits for `sigwait` instead of ending the program.
    init() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGINT)
        unsafe sigaddset(&signals, SIGTERM)
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        let awaited = signals
        let thread = Thread { [self] in
            var awaited = awaited
            var number: Int32 = 0
            while unsafe sigwait(&awaited, &number) == 0 { receive() }
        }
        thread.start()
    }

    /// Whether a signal has come.
    var wasStopped: Bool { state.withLock { $0.count > 0 } }

    /// Says what the first signal does; until then it ends the program at once, since there is nothing to keep.
    func onFirst(_ action: @escaping @Sendable () -> Void) {
        state.withLock { $0.action = action }
    }

    private func receive() {
        let action = state.withLock { state in
            state.count += 1
            return state.count == 1 ? state.action : nil
        }
        guard let action else { _exit(Self.interrupted) }
        StandardError.write("\ntimetable: stopping with the best so far; a second signal ends at once\n")
        action()
    }
}
