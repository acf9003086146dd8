/// An event that was written already, with when and how often it changed.
///
/// Whoever keeps revisions writes an event to compare it with what was kept; with this it need not be written again.
public struct RevisedContent: Hashable, Sendable {
    /// What ``CalendarEvent/contentBytes(in:)`` gave.
    public var content: [UInt8]
    /// How often the time or the status changed.
    public var sequence: Int
    /// When the content last changed.
    public var revisedAt: UTCInstant

    /// Creates a written event with its revision.
    public init(content: [UInt8], sequence: Int, revisedAt: UTCInstant) {
        self.content = content
        self.sequence = sequence
        self.revisedAt = revisedAt
    }

    /// Where the revision belongs: behind the lines of `BEGIN` and `UID`, folded or not.
    private var revisionStart: Int {
        var ends = 0
        for index in content.indices where content[index] == .lineFeed {
            let isFolded = index + 1 < content.count && content[index + 1] == .space
            if !isFolded { ends += 1 }
            if ends == 2 { return index + 1 }
        }
        return content.count
    }

    /// Writes the event with its revision.
    func write(to lines: inout ContentLineBuffer) {
        let start = revisionStart
        lines.append(contentLines: content[..<start])
        lines.writeRevision(sequence: sequence, revisedAt: revisedAt)
        lines.append(contentLines: content[start...])
    }
}

extension ContentLineBuffer {
    /// Writes when and how often an event changed.
    mutating func writeRevision(sequence: Int, revisedAt: UTCInstant) {
        writeLine("DTSTAMP", instant: revisedAt)
        writeLine("LAST-MODIFIED", instant: revisedAt)
        append("SEQUENCE:")
        append(max(sequence, 0))
        endLine()
    }
}
