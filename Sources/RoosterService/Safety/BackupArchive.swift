package import FoundationEssentials

/// A backup: the store and the feed secret as one tar archive, which any tool can look into.
///
/// Format: POSIX.1-1988 ustar, as in `tar(5)`.
package struct BackupArchive: Sendable, Hashable {
    /// Name of the store in the archive.
    static let databaseName = "rooster.sqlite"
    /// Name of the feed secret in the archive.
    static let secretName = "feed.secret"

    /// The store's file.
    package var database: Data
    /// The feed secret's bytes.
    package var secret: Data
    /// When it was made, in seconds since 1970-01-01 UTC.
    package var time: Int

    /// Makes an archive of its files.
    package init(database: Data, secret: Data, time: Int) {
        self.database = database
        self.secret = secret
        self.time = time
    }

    /// The archive's bytes.
    package func bytes() -> Data {
        var data = Data()
        append(secret, named: Self.secretName, to: &data)
        append(database, named: Self.databaseName, to: &data)
        data.append(Data(count: 1024))
        return data
    }

    /// Reads an archive.
    ///
    /// - Throws: ``BackupError`` when it is none, or a file is missing in it.
    package init(reading data: Data) throws(BackupError) {
        var files: [String: Data] = [:]
        var time = 0
        var offset = data.startIndex
        while offset + 512 <= data.endIndex, data[offset] != 0 {
            let header = [UInt8](data[offset..<offset + 512])
            guard let size = Self.number(header[124..<136]), let seconds = Self.number(header[136..<148]),
                Self.number(header[148..<156]) == Self.checksum(header), offset + 512 + size <= data.endIndex
            else { throw .notAnArchive }
            let name = String(decoding: header[0..<100].prefix { $0 != 0 }, as: UTF8.self)
            files[name] = Data(data[offset + 512..<offset + 512 + size])
            time = seconds
            offset += 512 + (size + 511) / 512 * 512
        }
        guard let database = files[Self.databaseName] else { throw .missing(Self.databaseName) }
        guard let secret = files[Self.secretName] else { throw .missing(Self.secretName) }
        self.init(database: database, secret: secret, time: time)
    }

    private func append(_ contents: Data, named name: String, to data: inout Data) {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
        }
        put(name, at: 0)
        put("0000600", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(Self.octal(contents.count, digits: 11), at: 124)
        put(Self.octal(time, digits: 11), at: 136)
        put("0", at: 156)
        put("ustar\u{0}00", at: 257)
        put(Self.octal(Self.checksum(header), digits: 6) + "\u{0} ", at: 148)
        data.append(contentsOf: header)
        data.append(contents)
        data.append(Data(count: (512 - contents.count % 512) % 512))
    }

    /// Sum of the header's bytes with blanks for the sum itself.
    private static func checksum(_ header: [UInt8]) -> Int {
        header.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 32 : Int(header[$1])) }
    }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(max(0, number), radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        let text = String(decoding: field.prefix { $0 != 0 && $0 != 32 }, as: UTF8.self)
        return Int(text, radix: 8)
    }
}

/// Why a file is no backup.
package enum BackupError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes are no archive, or it was cut.
    case notAnArchive
    /// A file is not in it.
    case missing(String)

    /// The sentence.
    package var description: String {
        switch self {
        case .notAnArchive: "the file is no backup of Rooster, or it was cut short"
        case .missing(let name): "the backup has no file \(name)"
        }
    }
}
