import Foundation
import RoosterStore
import Testing

/// A folder of its own for one test, removed when the test ends.
final class TemporaryFolder: Sendable {
    /// Where it is.
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "rooster-store-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of the store in it.
    var store: String { "\(path)/rooster.db" }

    /// The names of its files, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// The bytes of all its files, one behind the other.
    func everything() throws -> Data {
        try names.reduce(into: Data()) { all, name in
            all += try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
        }
    }

    /// Writes over bytes in a file: the first place where `old` stands.
    func overwrite(_ old: [UInt8], with new: [UInt8], in file: String) throws {
        var data = try Data(contentsOf: URL(filePath: file))
        let place = try #require(data.firstRange(of: old))
        data.replaceSubrange(place, with: new)
        try data.write(to: URL(filePath: file))
    }
}

/// A draft whose changes are `text`.
func draft(_ text: String, time: Int = 1_800_000_000) -> JournalDraft {
    JournalDraft(
        time: time, author: Author(uid: 1000, name: "anna"), method: "nl.rooster.Changes.Apply",
        cause: "import of September", changes: Array(text.utf8))
}

/// A plan version whose bytes are `text`.
func planVersion(_ number: Int, _ text: String) -> PlanVersion {
    PlanVersion(
        heading: PlanHeading(
            number: number, revision: 10 * number, publishedAt: 1_800_000_000 + number, publishedBy: "within-budget",
            summary: Array("{\"met\":\(number)}".utf8)),
        bytes: Array(text.utf8))
}
