import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct DamagedFolderTests {
    /// Pieces that break things: quotes, separators, list marks, ends of lines, YAML's own characters, odd bytes.
    private static let pieces: [[UInt8]] = [
        Array("\"".utf8), Array(",".utf8), Array(";".utf8), Array("\t".utf8), Array("|".utf8), Array("\n".utf8),
        Array("\r\n".utf8), Array("{".utf8), Array("]".utf8), Array("- ".utf8), Array(": ".utf8), Array("&a ".utf8),
        Array("*a ".utf8), Array("? ".utf8), Array("!!binary ".utf8), Array("%YAML 9\n".utf8), Array("---\n".utf8),
        Array("99999999999999999999".utf8), Array("-1".utf8), Array("p1".utf8), Array("none".utf8), [0x00], [0x81],
        [0xFF], [0xEF, 0xBB, 0xBF], [0xC3], Array("é".utf8), [0xE2, 0x80, 0xA8], [0xEF, 0xBF, 0xBE], [],
    ]

    @Test(arguments: 0..<16 as Range<UInt64>)
    func aThousandDamagedVillagesGiveAFolderOrErrors(seed: UInt64) throws {
        var contents = FolderContents()
        for path in ["municipality.yaml", "locations.csv", "organisations.csv", "rooms.csv", "pools.csv"] {
            contents[path] = Village.folder[path]
        }
        try readDamaged(contents, count: 1000, seed: seed)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func twoHundredDamagedFoldersWithPlansGiveAFolderOrErrors(seed: UInt64) throws {
        var contents = writeFolder(
            try PlanFolderTests.state(), plan: try PlanFolderTests.plan(),
            previous: PreviousPlan(try PlanFolderTests.plan()), notices: PlanFolderTests.notices)
        contents["programmes/alles.yaml"] = Data(ProgrammeYAMLTests.everything.utf8)
        try readDamaged(contents, count: 200, seed: seed)
    }

    private func readDamaged(_ contents: FolderContents, count: Int, seed: UInt64) throws {
        let paths = contents.paths
        var generator = SeededGenerator(seed: seed)
        var accepted = 0
        for _ in 0..<count {
            var damaged = contents
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let path = paths[Int.random(in: paths.indices, using: &generator)]
                damaged[path] = damaged[path].map { Self.damage($0, &generator) }
            }
            guard let folder = read(damaged) else { continue }
            accepted += 1
            let written = writeFolder(
                folder.state, plan: folder.plan, previous: folder.previous, notices: folder.notices)
            let again = try readFolder(written, shippedProgrammes: [])
            #expect(again.state == folder.state)
            #expect(again.plan == folder.plan)
        }
        #expect(accepted < count)
    }

    /// The folder, or nil when it is refused.
    private func read(_ contents: FolderContents) -> ImportedFolder? {
        do {
            return try readFolder(contents, shippedProgrammes: [])
        } catch {
            #expect(error.total >= error.problems.count && !error.problems.isEmpty)
            return nil
        }
    }

    private static func damage(_ data: Data, _ generator: inout SeededGenerator) -> Data {
        var bytes = [UInt8](data)
        let first = Int.random(in: 0...bytes.count, using: &generator)
        let last = min(bytes.count, first + Int.random(in: 0...12, using: &generator))
        let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.removeSubrange(first..<last)
        case 1: bytes.insert(contentsOf: piece, at: first)
        case 2: bytes.replaceSubrange(first..<last, with: piece)
        case 3: bytes.removeSubrange(first...)
        default:
            let other = Int.random(in: 0...bytes.count, using: &generator)
            bytes.insert(contentsOf: Array(bytes[first..<last]), at: other)
        }
        return Data(bytes)
    }
}
