import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct ReadingRulesTests {
    private func state(_ path: String, _ text: String) throws -> State {
        try readFolder(Village.with(path, text), shippedProgrammes: []).state
    }

    @Test func readsSemicolonsTabsAndDecimalCommas() throws {
        let semicolons = try state("locations.csv", "id;name;lat;lon\nschool;De School;52,05;4,49\n")
        #expect(semicolons.locations["school"]?.coordinate == Coordinate(latitude: 52.05, longitude: 4.49))
        let tabs = try state("locations.csv", "id\tname\tlat\tlon\nschool\tDe School\t52.05\t4.49\n")
        #expect(tabs.locations["school"]?.name == "De School")
    }

    @Test func readsBothFormsOfDates() throws {
        let homes = try state(
            "homes.csv", "participant,from,neighbourhood,lat,lon\np1,31-01-2028,Z,52,4\np1,2028-02-29,Z,52,4\n")
        #expect(homes.homes["p1/2028-01-31"] != nil)
        #expect(homes.homes["p1/2028-02-29"] != nil)
    }

    @Test(arguments: ["yes", "ja", "true", "1", "Ja", "TRUE"])
    func readsEveryWordForYes(word: String) throws {
        let read = try state("groups.csv", "id,activity,pinned\nles-a,les,\(word)\n")
        #expect(read.groups["les-a"]?.pinned == true)
    }

    @Test(arguments: ["no", "nee", "false", "0", ""])
    func readsEveryWordForNo(word: String) throws {
        let read = try state("groups.csv", "id,activity,pinned\nles-a,les,\(word)\n")
        #expect(read.groups["les-a"]?.pinned == false)
    }

    @Test func readsWeekdaysInBothLanguages() throws {
        let read = try state(
            "groups.csv", "id,activity,times\nles-a,les,ma 09:00-12:00|Tu 9:00-12:00 | zo 22:00-06:00\n")
        let times = try #require(read.groups["les-a"]?.times)
        #expect(times.map(\.text) == ["mo 09:00-12:00", "tu 09:00-12:00", "su 22:00-06:00"])
        #expect(times.last?.range.endMinutes == 1800)
    }

    @Test func ignoresEmptyRowsAndEmptyColumnsWithoutAName() throws {
        let read = try state("rooms.csv", "id,location,name,capacity,,\n,,,,,\n\nr1,school,Lokaal,12,,\n   ,,,,,\n")
        #expect(read.rooms.count == 1)
    }

    @Test func ignoresNotesAndMissingFiles() throws {
        var contents = Village.with("CASES.md", "# Cases")
        contents["programmes/README.md"] = Data("x".utf8)
        contents["rides.csv"] = nil
        #expect(try readFolder(contents, shippedProgrammes: []).state.rides.isEmpty)
    }

    @Test func readsAVillageAsOneFile() throws {
        var contents = FolderContents()
        contents["municipality.yaml"] = Data(
            """
            name: Dorp
            horizon: {start: 28-06-2027, weeks: 5}
            organisations: [{id: taal, name: Taalhuis, kind: provider}]
            locations:
              - {id: school, name: School, lat: "52,05", lon: 4.49}
            participants:
              - {id: p1, neighbourhood: Noord, lat: 52, lon: 4.5, language: ar, settled: 2027-06-01, modes: [walk, bus]}
              - {id: p2, neighbourhood: Noord, lat: 52, lon: 4.5, language: ar, settled: 2027-06-01, modes: walk|car}
            activities:
              - id: les
                kind: language
                theme: integration
                title_nl: Les
                organisation: taal
                minutes: 90
                dayparts: [morning]
                online: ja
                season_from: 03-15
            travelTimes: [{from: Noord, to: school, mode: bus, minutes: 12}]
            calendars: [{from: 2027-12-25, until: 2027-12-26, kind: closed, title: Kerst},
              {id: school, entries: [{from: 2027-07-17, until: 2027-08-29, kind: school-holiday, title: Zomer}]}]
            programmes:
              - {id: dorp, title: {nl: Dorp}, requirements: [{id: een, kind: once, of: {kinds: [language]}, priority: must}]}
            """.utf8)
        let read = try readFolder(contents, shippedProgrammes: []).state
        #expect(read.participants["p1"]?.modes == [.walk, .bus])
        #expect(read.participants["p2"]?.modes == [.walk, .car])
        #expect(read.activities["les"]?.online == true)
        #expect(read.activities["les"]?.seasonFrom == MonthDay(month: 3, day: 15))
        #expect(read.travel["Noord/school/bus"]?.minutes == 12)
        #expect(read.calendars.keys.sorted() == ["calendar", "school"])
        #expect(read.programmes["dorp"]?.requirements.first?.kind == .once)
        let written = writeFolder(read)
        #expect(written.paths.contains("participants.csv"))
        #expect(writeFolder(try readFolder(written, shippedProgrammes: []).state) == written)
    }

    @Test func aProgrammeOfTheFolderReplacesTheShippedOne() throws {
        let shipped = [
            Programme(id: "start-hier", titles: ["nl": "Oud"], requirements: []),
            Programme(
                id: "law-wet", titles: ["nl": "Wet"],
                requirements: [
                    Requirement(id: "x", kind: .once, of: Selection(activities: ["niet-hier"]), priority: .legal)
                ]),
        ]
        let read = try readFolder(Village.folder, shippedProgrammes: shipped).state
        #expect(read.programmes["start-hier"]?.titles["nl"] == "Start hier")
        #expect(read.programmes["law-wet"]?.titles["nl"] == "Wet")
        #expect(writeFolder(read).paths.contains("programmes/law-wet.yaml"))
    }

    @Test func aShippedApproachIsInForceOnlyWhereAParticipantNamesIt() throws {
        let shipped = [Programme(id: "elders", titles: ["nl": "Elders"], requirements: [])]
        #expect(try readFolder(Village.folder, shippedProgrammes: shipped).state.programmes["elders"] == nil)
    }

    @Test func twoEqualBlocksAreOne() throws {
        let read = try state(
            "blocks.csv", "subject_kind,subject,kind,weekdays\nstaff,anna,busy,mo\nstaff,anna,busy,ma\n")
        #expect(read.blocks.count == 1)
    }
}
