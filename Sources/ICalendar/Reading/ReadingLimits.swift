/// How much a foreign calendar may ask of its reader.
public struct ReadingLimits: Hashable, Sendable {
    /// The most bytes of a file.
    ///
    /// Measured: the worst file takes 22 bytes of memory and 0.14 µs for each; a calendar of four full years has 0.8 MB.
    public var size = 2 << 20  // bytes
    /// The most components of a file.
    public var components = 20_000
    /// The most components inside one another.
    public var depth = 8
    /// The most occurrences of one expansion.
    public var occurrences = 50_000
    /// The most steps that one recurrence rule may need from its start to the end of the window.
    public var steps = 100_000  // some 5 µs each, and libical cannot be interrupted
    /// The longest that one expansion may take of a processor.
    public var time: Duration = .milliseconds(400)

    /// Creates the usual limits.
    public init() {}

    /// Checks that an expansion has time left.
    ///
    /// - Throws: `CalendarReadingError` with the line that was reached.
    func check(_ deadline: ProcessorTime, line: Int) throws(CalendarReadingError) {
        guard ProcessorTime.now <= deadline else {
            throw CalendarReadingError(line: line, reason: .tookTooLong(limit: time))
        }
    }
}
