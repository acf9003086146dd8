import FoundationEssentials
import ICalendar
import Testing

/// Files that other programs test themselves with, read whole and expanded.
@Suite struct CorpusTests {
    private static let folder = "/work/shared/data/ics"

    /// The files and whether all four parsers of `parsers.tsv` accept them.
    private static func files() throws -> [(path: String, isAcceptedByAll: Bool)] {
        let table = try Data(contentsOf: URL(filePath: "\(folder)/parsers.tsv"))
        return String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().compactMap {
            line in
            let columns = line.split(separator: "\t")
            var isFolder = false
            guard FileManager.default.fileExists(atPath: "\(folder)/\(columns[0])", isDirectory: &isFolder), !isFolder
            else { return nil }
            return (String(columns[0]), columns.count == 5 && columns.dropFirst().allSatisfy { $0 == "ok" })
        }
    }

    private static var isPresent: Bool { FileManager.default.fileExists(atPath: "\(folder)/parsers.tsv") }

    @Test(.enabled(if: isPresent, "the folder /work/shared/data/ics is missing"))
    func acceptsEveryFileThatAllOtherParsersAccept() throws {
        var refused: [String] = []
        var accepted = 0
        var acceptedOfAll = 0
        let files = try Self.files()
        for file in files {
            let bytes = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file.path)"))
            do throws(CalendarReadingError) {
                _ = try ParsedCalendar(Array(bytes))
                accepted += 1
                if file.isAcceptedByAll { acceptedOfAll += 1 }
            } catch {
                if file.isAcceptedByAll { refused.append("\(file.path): \(error)") }
            }
        }
        #expect(refused == [])
        #expect(acceptedOfAll >= 119)
        #expect(accepted >= 247)
    }

    @Test(.enabled(if: isPresent, "the folder /work/shared/data/ics is missing"))
    func expandsEveryAcceptedFileWithinItsLimits() throws {
        let window = UTCInstant(secondsSince1970: 0)..<UTCInstant(secondsSince1970: 2_000_000_000)
        var limits = ReadingLimits()
        limits.time = .seconds(60)  // debug builds and sanitizers are slow
        var occurrences = 0
        for file in try Self.files() {
            let bytes = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file.path)"))
            guard let calendar = try? ParsedCalendar(Array(bytes)) else { continue }
            do throws(CalendarReadingError) {
                let expansion = try calendar.occurrences(in: window, floatingZone: "Europe/Amsterdam", limits: limits)
                occurrences += expansion.occurrences.count
                _ = try calendar.availability(in: window, floatingZone: "Europe/Amsterdam")
                _ = try calendar.freeBusy(in: window, floatingZone: "Europe/Amsterdam")
            } catch {
            }
        }
        #expect(occurrences > 1000)
    }
}
