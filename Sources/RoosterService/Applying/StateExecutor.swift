import Dispatch

/// Runs the actor that owns the state on a queue of its own.
///
/// The store is synchronous and waits for the disk. On this queue it may: no thread of the cooperative pool is held, and
/// since the actor never awaits between reading its state and writing it, no other call comes in between.
package final class StateExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "nl.rooster.state", qos: .userInitiated)

    /// Makes an executor.
    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            unsafe job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }
}
