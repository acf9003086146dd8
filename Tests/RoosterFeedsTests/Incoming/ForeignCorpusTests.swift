import FoundationEssentials
import ICalendar
import RoosterFeeds
import RoosterModel
import Testing

/// Calendars that other programs test themselves with, read the whole way to busy time.
@Suite struct ForeignCorpusTests {
    private static let folder = "/work/shared/data/ics"
    private static var isPresent: Bool { FileManager.default.fileExists(atPath: "\(folder)/parsers.tsv") }

    /// The files, and whether all four parsers of `parsers.tsv` accept them.
    private static func files() throws -> [(path: String, isAcceptedByAll: Bool)] {
        let table = try Data(contentsOf: URL(filePath: "\(folder)/parsers.tsv"))
        let lines = String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.dropFirst().compactMap { line in
            let columns = line.split(separator: "\t")
            var isFolder = false
            guard FileManager.default.fileExists(atPath: "\(folder)/\(columns[0])", isDirectory: &isFolder), !isFolder
            else { return nil }
            return (String(columns[0]), columns.count == 5 && columns.dropFirst().allSatisfy { $0 == "ok" })
        }
    }

    /// The years that the files are about.
    private static let days = SmallTown.day(1990, 1, 1)...SmallTown.day(2030, 12, 31)

    @Test(.enabled(if: isPresent, "the folder /work/shared/data/ics is missing"))
    func whatAllOthersAcceptBecomesBusyTimeAndEachRefusalNamesLineAndReason() throws {
        var limits = ReadingLimits()
        limits.time = .seconds(60)  // debug builds and sanitizers are slow
        var accepted = 0
        var blocks = 0
        var refusals: [String] = []
        for file in try Self.files() {
            let bytes = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file.path)"))
            do throws(CalendarReadingError) {
                let calendar = try BusyCalendar(
                    reading: Array(bytes), for: .staff, subject: "juf", days: Self.days, limits: limits)
                accepted += 1
                blocks += calendar.blocks.count
                let isInside = calendar.blocks.allSatisfy {
                    ($0.from.map(Self.days.contains) ?? false) && ($0.until.map(Self.days.contains) ?? false)
                }
                #expect(isInside, "\(file.path)")
            } catch {
                #expect(!file.isAcceptedByAll, "\(file.path): \(error)")
                // An empty file has no line, and none of them is too large.
                #expect(error.line != nil || error.reason == .empty, "\(file.path): \(error)")
                refusals.append("\(file.path): \(error)")
            }
        }
        #expect(accepted >= 247)
        #expect(blocks > 5000)
        for refusal in refusals { print(refusal) }
    }
}
