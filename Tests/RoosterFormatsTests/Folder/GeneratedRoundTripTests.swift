import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct GeneratedRoundTripTests {
    @Test(arguments: 0..<100 as Range<UInt64>)
    func everyStateIsReadBackAndWrittenAgainWithTheSameBytes(seed: UInt64) throws {
        var rows = GeneratedRows(seed: seed)
        let state = rows.state()
        let first = writeFolder(state)
        let read = try readFolder(first, shippedProgrammes: []).state
        #expect(read == state)
        #expect(writeFolder(read) == first)
        #expect(changes(from: state, to: read, removeMissing: true).isEmpty)
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func otherSeparatorsAndEncodingsGiveTheSameState(seed: UInt64) throws {
        var rows = GeneratedRows(seed: seed)
        let state = rows.state()
        var contents = writeFolder(state)
        for path in contents.paths where path.hasSuffix(".csv") {
            let bytes = try #require(contents[path])
            contents[path] = Data([0xEF, 0xBB, 0xBF]) + Data(Self.withTabs([UInt8](bytes)))
        }
        #expect(try readFolder(contents, shippedProgrammes: []).state == state)
    }

    /// The file with tabs for commas, every field in quotes, and CR LF for line ends.
    private static func withTabs(_ bytes: [UInt8]) -> [UInt8] {
        var scanner = CSVScanner(bytes)
        var fields: [Field] = []
        var text = ""
        while scanner.next(&fields) != nil {
            text += fields.map { "\"\($0.text.replacing("\"", with: "\"\""))\"" }.joined(separator: "\t") + "\r\n"
        }
        return Array(text.utf8)
    }
}
