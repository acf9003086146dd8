import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct ErrorMessageTests {
    /// A file of the village that is wrong, and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var path: String
        var text: String
        var message: String
        var testDescription: String { message }
    }

    @Test(arguments: columns + values + references + ranges)
    func saysFileLineColumnValueAndRule(example: Case) {
        #expect(Village.problems(of: Village.with(example.path, example.text)) == example.message)
    }

    static let columns: [Case] = [
        Case(
            path: "rooms.csv", text: "id,location,name,capacity,colour\nr1,school,A,3,red\n",
            message: "rooms.csv:1: colour: is not a column of this file"),
        Case(
            path: "rides.csv", text: "id,driver\n",
            message: """
                rides.csv:1: from_neighbourhood: is required and not in the header
                rides.csv:1: to_location: is required and not in the header
                rides.csv:1: weekdays: is required and not in the header
                rides.csv:1: depart: is required and not in the header
                rides.csv:1: arrive: is required and not in the header
                rides.csv:1: return: is required and not in the header
                rides.csv:1: home: is required and not in the header
                rides.csv:1: seats: is required and not in the header
                """),
        Case(
            path: "together.csv", text: "a,b,relation,a\n",
            message: "together.csv:1: a: stands in the header twice"),
        Case(
            path: "pools.csv", text: "id,kind,location,amount,\nf,b,school,3,over\n",
            message: "pools.csv:2: column 5: \"over\" stands in a column without a name"),
        Case(
            path: "pools.csv", text: "id,kind,location,amount\nf,b,school,3,,over\n",
            message:
                "pools.csv:2: \"over\" stands behind the last column; the header has 4 columns and this row 6"),
        Case(path: "pools.csv", text: "", message: "pools.csv:1: is empty; the first line names the columns"),
        Case(
            path: "pools.csv", text: "id,kind,location,amount\n\n\n,b,school,3\n",
            message: "pools.csv:4: id: is required and empty"),
        Case(
            path: "pools.csv", text: "id,kind,location,amount\n\"a\nb,c,d,3\n",
            message: "pools.csv:2: a quote is opened and not closed"),
        Case(
            path: "pools.csv", text: "id,kind,location,amount\nf,b,school,3\nf,c,school,4\n",
            message: "pools.csv:3: id: \"f\" stands in line 2 already"),
        Case(
            path: "done.csv", text: "participant,activity,date\np1,les,2027-06-01\np1,les,01-06-2027\n",
            message: "done.csv:3: the same row stands in line 2 already"),
        Case(path: "budget.csv", text: "id\n", message: "budget.csv: is not a file of a data folder"),
        Case(path: "plan/notes.txt", text: "x", message: "plan/notes.txt: is not a file of a data folder"),
    ]

    static let values: [Case] = [
        Case(
            path: "homes.csv", text: "participant,from,neighbourhood,lat,lon\np1,2027/01/31,Z,52,4\n",
            message: "homes.csv:2: from: \"2027/01/31\" is not a date; write 2027-01-31 or 31-01-2027"),
        Case(
            path: "homes.csv", text: "participant,from,neighbourhood,lat,lon\np1,30-02-2028,Z,52,4\n",
            message: "homes.csv:2: from: \"30-02-2028\" is a day that does not exist"),
        Case(
            path: "homes.csv", text: "participant,from,neighbourhood,lat,lon\np1,2027-01-31,Z,52.0.5,4\n",
            message: "homes.csv:2: lat: \"52.0.5\" is not a number"),
        Case(
            path: "pools.csv", text: "id,kind,location,amount\nf,b,school,3.5\n",
            message: "pools.csv:2: amount: \"3.5\" is not a whole number"),
        Case(
            path: "care.csv", text: "child,weekday,start,end,kind\nk1,di,8.30,14:00,school\n",
            message: "care.csv:2: start: \"8.30\" is not a time; write 09:00"),
        Case(
            path: "care.csv", text: "child,weekday,start,end,kind\nk1,dinsdag,08:30,14:00,school\n",
            message:
                "care.csv:2: weekday: \"dinsdag\" is not a weekday; write mo tu we th fr sa su or ma di wo do vr za zo"),
        Case(
            path: "care.csv", text: "child,weekday,start,end,kind\nk1,di,08:30,08:30,school\n",
            message: "care.csv:2: end: \"08:30\" ends when it starts; a whole day is 00:00 to 24:00"),
        Case(
            path: "groups.csv", text: "id,activity,times\nles-a,les,mo 9-12\n",
            message: "groups.csv:2: times: \"mo 9-12\" is not a weekly time; write mo 09:00-12:00 or ma 09:00-12:00"),
        Case(
            path: "groups.csv", text: "id,activity,pinned\nles-a,les,misschien\n",
            message: "groups.csv:2: pinned: \"misschien\" is not one of yes, no, ja, nee, true, false, 1, 0"),
        Case(
            path: "together.csv", text: "a,b,relation\np1,p2,samen\n",
            message:
                "together.csv:2: relation: \"samen\" is not one of together, apart, not-at-the-same-time, separate-plans"
        ),
        Case(
            path: "staff.csv", text: "id,organisation,roles,lat,lon\nanna,taal,x,52,\nbram,taal,x,,\n",
            message: "staff.csv:2: lon: is empty, but lat is given; give both or none"),
        Case(
            path: "blocks.csv", text: "subject_kind,subject,kind,end\nstaff,anna,busy,12:00\n",
            message: "blocks.csv:2: start: is empty, but end is given; give both or none"),
    ]

    static let references: [Case] = [
        Case(
            path: "rooms.csv", text: "id,location,name,capacity\n\"r1\",school,\"A\nB\",3\nr2,shool,A,3\n",
            message: "rooms.csv:4: location: \"shool\" is not an id of locations.csv"),
        Case(
            path: "blocks.csv", text: "subject_kind,subject,kind\nroom,p1,busy\n",
            message: "blocks.csv:2: subject: \"p1\" is not an id of rooms.csv"),
        Case(
            path: "together.csv", text: "a,b,relation\np1,p1,apart\np1,p9,apart\n",
            message: """
                together.csv:2: b: "p1" is the same participant as a
                together.csv:3: b: "p9" is not an id of participants.csv
                """),
        Case(
            path: "participants.csv",
            text: """
                id,neighbourhood,lat,lon,language,settled,modes,partner,programme,wishes,women_only
                p1,N,52,4,ar,2027-06-01,walk,p2,start-daar,zingen|les|sport,zwemmen
                p2,N,52,4,ar,2027-06-01,walk,p3,none|start-hier,,
                p3,N,52,4,ar,2027-06-01,walk,p3,,,
                """,
            message: """
                participants.csv:2: wishes: "zingen" is neither an id of activities.csv nor a kind of activity
                participants.csv:2: women_only: "zwemmen" is not a kind of activity
                participants.csv:2: partner: "p2" has another partner (p3)
                participants.csv:2: programme: "start-daar" is not the id of a programme
                participants.csv:3: partner: "p3" has another partner (p3)
                participants.csv:3: programme: "none" must stand alone
                participants.csv:4: partner: "p3" cannot be the participant
                """),
        Case(
            path: "pools.csv", text: "id,kind,location,amount\nFietsen 1,b,school,3\n",
            message:
                "pools.csv:2: id: \"Fietsen 1\" is not an id; ids are 1 to 64 of a-z, 0-9 and -, and do not begin with -"
        ),
    ]

    static let ranges: [Case] = [
        Case(
            path: "locations.csv", text: "id,name,lat,lon\nschool,S,92,4\n",
            message: "locations.csv:2: lat: \"92\" must be from -90 to 90"),
        Case(
            path: "groups.csv", text: "id,activity,from,until\nles-a,les,2027-09-02,2027-09-01\n",
            message: "groups.csv:2: until: \"2027-09-01\" is before from (2027-09-02)"),
        Case(
            path: "calendars/x.csv", text: "from,until,kind,title\n2027-09-02,2027-09-01,closed,X\n",
            message: "calendars/x.csv:2: until: \"2027-09-01\" is before from (2027-09-02)"),
        Case(
            path: "calendars/x.csv", text: "from,until,kind,title,region\n2027-09-01,2027-09-01,closed,X,oost\n",
            message: "calendars/x.csv:2: region: \"oost\" is not one of noord, midden, zuid"),
        Case(
            path: "activities.csv",
            text: """
                id,kind,theme,title_nl,organisation,minutes,group_min,group_max,min_share,stages,dayparts,locations
                les,language,i,Les,taal,0,9,8,1.5,1|6,ochtend,home|elders
                """,
            message: """
                activities.csv:2: minutes: "0" must be from 1 to 1440
                activities.csv:2: group_min: "9" is above group_max (8)
                activities.csv:2: min_share: "1.5" must be from 0 to 1
                activities.csv:2: stages: "6" must be from 1 to 5
                activities.csv:2: locations: "elders" is not an id of locations.csv
                activities.csv:2: dayparts: "ochtend" is not one of the dayparts of municipality.yaml
                """),
        Case(
            path: "childcare.csv",
            text: "id,location,age_bands,weekday,start,end,places\nk,school,0-1,mo,08:00,13:00,-1\n",
            message: "childcare.csv:2: places: \"-1\" must be 0 or more"),
    ]

    @Test func saysNothingMoreOfWhatCouldNotBeRead() {
        let contents = Village.with(
            "rooms.csv", "id,location,name,capacity\nr1,school,A,veel\nr2,nergens,B,-3\n")
        #expect(
            Village.problems(of: contents) == """
                rooms.csv:2: capacity: "veel" is not a whole number
                rooms.csv:3: location: "nergens" is not an id of locations.csv
                rooms.csv:3: capacity: "-3" must be 0 or more
                """)
    }

    @Test func keepsTheFirstHundredOfTenThousandProblemsAndCountsAll() {
        var text = "id,kind,location,amount\n"
        for row in 0..<10_000 { text += "pool-\(row),b,school,veel\n" }
        do {
            _ = try readFolder(Village.with("pools.csv", text), shippedProgrammes: [])
            Issue.record("was read")
        } catch {
            #expect(error.total == 10_000)
            #expect(error.problems.count == 100)
            #expect(error.problems[99].description == "pools.csv:101: amount: \"veel\" is not a whole number")
            #expect(error.description.hasSuffix("\nand 9900 more"))
        }
    }

    @Test func findsProblemsOfEveryFileAtOnce() {
        var contents = Village.with("pools.csv", "id,kind,location,amount\nf,b,school,x\n")
        contents["travel.csv"] = Data("from,to,mode,minutes\nN,school,fly,3\n".utf8)
        contents["municipality.yaml"] = Data("name: X\nhorizon: {start: morgen}\ncolour: red\n".utf8)
        #expect(
            Village.problems(of: contents) == """
                municipality.yaml:2: horizon.start: "morgen" is not a date; write 2027-01-31 or 31-01-2027
                municipality.yaml:3: colour: is not a key that is known here
                pools.csv:2: amount: "x" is not a whole number
                travel.csv:2: mode: "fly" is not one of walk, bicycle, bus, car
                """)
    }
}
