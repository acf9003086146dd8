/// When and how often what a feed says about one event changed.
package struct StoredEventRevision: Sendable, Hashable {
    /// UID of the event.
    package var event: String
    /// Hash of the whole content.
    package var contentHash: [UInt8]
    /// Hash of time and status alone.
    package var scheduleHash: [UInt8]
    /// How often time or status changed.
    package var sequence: Int
    /// When the content last changed, in seconds since 1970-01-01 UTC.
    package var revisedAt: Int

    /// Makes a record.
    package init(event: String, contentHash: [UInt8], scheduleHash: [UInt8], sequence: Int, revisedAt: Int) {
        self.event = event
        self.contentHash = contentHash
        self.scheduleHash = scheduleHash
        self.sequence = sequence
        self.revisedAt = revisedAt
    }
}

/// The records of all events of one feed, in the form in which they are stored.
///
/// One after the other: the UID and the two hashes, each behind its length in two bytes, then the sequence number and the
/// moment in eight bytes each, all numbers with the lowest byte first.
package struct StoredFeedRecords: Sendable, Hashable {
    /// Id of the feed.
    package let feed: String
    /// The records as bytes.
    let bytes: [UInt8]

    /// Writes records as bytes.
    ///
    /// - Complexity: O(bytes); it can be done wherever the records are made.
    package init(feed: String, _ revisions: some Collection<StoredEventRevision>) {
        self.feed = feed
        var bytes: [UInt8] = []
        bytes.reserveCapacity(revisions.count * 96)
        for revision in revisions {
            bytes.append(part: revision.event.utf8)
            bytes.append(part: revision.contentHash)
            bytes.append(part: revision.scheduleHash)
            bytes.append(number: revision.sequence, length: 8)
            bytes.append(number: revision.revisedAt, length: 8)
        }
        self.bytes = bytes
    }

    /// Takes the bytes of records.
    init(feed: String, bytes: [UInt8]) {
        self.feed = feed
        self.bytes = bytes
    }

    /// The records in the order in which they were written; nil when the bytes are not what was written.
    var revisions: [StoredEventRevision]? {
        var reader = RecordReader(bytes: bytes)
        var revisions: [StoredEventRevision] = []
        while !reader.isAtEnd {
            guard let event = reader.part(), let content = reader.part(), let schedule = reader.part(),
                let sequence = reader.number(length: 8), let revisedAt = reader.number(length: 8)
            else { return nil }
            revisions.append(
                StoredEventRevision(
                    event: String(decoding: event, as: UTF8.self), contentHash: Array(content),
                    scheduleHash: Array(schedule), sequence: sequence, revisedAt: revisedAt))
        }
        return revisions
    }
}

/// Reads the parts of records.
private struct RecordReader {
    let bytes: [UInt8]
    var place = 0

    var isAtEnd: Bool { place == bytes.count }

    mutating func number(length: Int) -> Int? {
        guard bytes.count - place >= length else { return nil }
        defer { place += length }
        return (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    mutating func part() -> ArraySlice<UInt8>? {
        guard let length = number(length: 2), bytes.count - place >= length else { return nil }
        defer { place += length }
        return bytes[place..<place + length]
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: Int, length: Int) {
        for place in 0..<length { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }

    /// Appends a part behind its length.
    fileprivate mutating func append(part: some Collection<UInt8>) {
        precondition(part.count <= UInt16.max, "A UID or hash of \(part.count) bytes is longer than any that is made")
        append(number: part.count, length: 2)
        append(contentsOf: part)
    }
}
