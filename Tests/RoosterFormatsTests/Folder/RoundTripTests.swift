import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct RoundTripTests {
    @Test func readsAWholeVillage() throws {
        let folder = try readFolder(Village.folder, shippedProgrammes: [])
        #expect(folder.state.participants["p1"]?.modes == [.walk, .bicycle])
        #expect(folder.state.participants["p2"]?.settled == CalendarDate(isoText: "2027-06-01"))
        #expect(folder.state.activities["les"]?.titles["ar"] == "درس")
        #expect(folder.state.programmes["start-hier"]?.requirements.count == 1)
        #expect(folder.state.calendars["schoolvakanties"]?.entries.count == 1)
    }

    @Test func exportImportExportGivesTheSameBytes() throws {
        let first = writeFolder(try readFolder(Village.folder, shippedProgrammes: []).state)
        let second = writeFolder(try readFolder(first, shippedProgrammes: []).state)
        #expect(first.paths == second.paths)
        for path in first.paths {
            let before = first[path].map { String(decoding: $0, as: UTF8.self) }
            let after = second[path].map { String(decoding: $0, as: UTF8.self) }
            #expect(before == after)
        }
    }

    @Test func importingTheSameFolderTwiceGivesNoChange() throws {
        let state = try readFolder(Village.folder, shippedProgrammes: []).state
        let again = try readFolder(writeFolder(state), shippedProgrammes: []).state
        #expect(changes(from: state, to: again, removeMissing: true).isEmpty)
        #expect(changes(from: State(), to: state, removeMissing: true).count == 23)
    }
}
