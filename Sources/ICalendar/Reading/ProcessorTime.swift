import Glibc

/// A moment of the calling thread's own time, which stands still while others have the processor.
///
/// By the clock on the wall a busy machine would refuse calendars that an idle one accepts.
struct ProcessorTime: Comparable {
    private let nanoseconds: Int64

    private init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// The moment now; to be compared on the same thread.
    static var now: ProcessorTime {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return ProcessorTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// A moment later by a duration.
    static func + (moment: ProcessorTime, duration: Duration) -> ProcessorTime {
        let (seconds, attoseconds) = duration.components
        return ProcessorTime(nanoseconds: moment.nanoseconds + seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    static func < (left: ProcessorTime, right: ProcessorTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}
