import RoosterModel
import Testing

@Suite struct ValidationTests {
    private let day = CalendarDate(dayNumber: 21_000)

    private func small() -> State {
        var state = State()
        state.municipality = Municipality(name: "X", horizon: .init(start: day, weeks: 4))
        state.organisations["o"] = Organisation(id: "o", name: "O", kind: .provider)
        state.locations["l"] = Location(id: "l", name: "L", coordinate: Coordinate(latitude: 52, longitude: 4))
        state.participants["p"] = person("p")
        state.participants["q"] = person("q")
        return state
    }

    private func person(_ id: String) -> Participant {
        Participant(
            id: id, neighbourhood: "N", coordinate: Coordinate(latitude: 52, longitude: 4), language: "ar",
            settled: day, modes: [.walk])
    }

    private func text(_ state: State, shipped: Set<String> = []) -> [String] {
        state.validate(shippedProgrammes: shipped).map(\.description)
    }

    @Test func aWholeStateHasNoProblems() {
        #expect(text(small()).isEmpty)
        #expect(text(State()).isEmpty)
    }

    @Test func namesFileKeyColumnValueAndRule() {
        var state = small()
        state.rooms["r"] = Room(id: "r", location: "nowhere", name: "R", capacity: -1)
        #expect(
            text(state) == [
                #"rooms.csv:r: location: "nowhere" is not an id of locations.csv"#,
                #"rooms.csv:r: capacity: "-1" must be 0 or more"#,
            ])
        #expect(
            state.validate()[0].changeError.description
                == "rooms.csv:r: location (nowhere): is not an id of locations.csv")
    }

    @Test func aPartnerPointsBackOrNowhere() {
        var state = small()
        state.participants["p"]?.partner = "q"
        #expect(text(state).isEmpty)
        state.participants["q"]?.partner = "p"
        #expect(text(state).isEmpty)
        state.participants["r"] = person("r")
        state.participants["q"]?.partner = "r"
        #expect(text(state) == [#"participants.csv:p: partner: "q" has another partner (r)"#])
        state.participants["q"]?.partner = "q"
        #expect(text(state).last == #"participants.csv:q: partner: "q" cannot be the participant"#)
    }

    @Test func rolesThatNobodyHasAreAccepted() {
        var state = small()
        var activity = Activity(
            id: "a", kind: .talk, theme: "t", titles: ["nl": "A"], organisation: "o", minutes: 60)
        activity.staffNeeds = [StaffNeed(role: "nobody", amount: 1)]
        state.activities["a"] = activity
        #expect(text(state).isEmpty)
    }

    @Test func pinnedThingsThatContradictEachOtherAreAccepted() throws {
        var state = small()
        state.activities["a"] = Activity(
            id: "a", kind: .talk, theme: "t", titles: ["nl": "A"], organisation: "o", minutes: 60)
        state.rooms["r"] = Room(id: "r", location: "l", name: "R", capacity: 1)
        let time = try #require(WeeklyTime(text: "mo 09:00-12:00"))
        for id in ["g", "h"] {
            state.groups[id] = Group(id: id, activity: "a", times: [time], room: "r", pinned: true)
        }
        #expect(text(state).isEmpty)
    }

    @Test func coordinatesThatAreNoNumbersAreRefused() {
        var state = small()
        state.locations["l"]?.coordinate = Coordinate(latitude: .nan, longitude: .infinity)
        #expect(
            text(state) == [
                #"locations.csv:l: lat: "nan" must be from -90 to 90"#,
                #"locations.csv:l: lon: "inf" must be from -180 to 180"#,
            ])
    }

    @Test func listItemsThatCannotBeWrittenAreRefused() {
        var state = small()
        state.participants["p"]?.tags = ["a|b", ""]
        #expect(
            text(state) == [
                #"participants.csv:p: tags: "a|b" cannot be an item of a list: it is empty or holds |"#,
                #"participants.csv:p: tags: "" cannot be an item of a list: it is empty or holds |"#,
            ])
    }

    @Test func textsThatCannotBeReadBackAreRefused() {
        var state = small()
        state.participants["p"]?.firstName = " Jan"
        state.locations["l"]?.name = "a\u{0}b"
        state.organisations["o"]?.contact = ""
        #expect(
            text(state) == [
                "locations.csv:l: name: \"a\u{0}b\" has white space around it or a control character in it",
                "organisations.csv:o: contact: is given and empty",
                #"participants.csv:p: first_name: " Jan" has white space around it or a control character in it"#,
            ])
    }

    private func requirement(_ id: String, after: String? = nil) -> Requirement {
        var conditions = Conditions()
        conditions.after = after
        return Requirement(id: id, kind: .once, of: Selection(kinds: [.talk]), priority: .must, conditions: conditions)
    }

    @Test func ordersOfRequirementsAreNotCircular() {
        var state = small()
        state.programmes["x"] = Programme(
            id: "x", titles: ["nl": "X"],
            requirements: [
                requirement("a", after: "b"), requirement("b", after: "c"), requirement("c", after: "b"),
                requirement("d", after: "a"), requirement("e", after: "e"),
            ])
        #expect(
            text(state) == [
                "programmes/x.yaml:a: after: is circular: b comes after c comes after b",
                "programmes/x.yaml:e: after: is circular: e comes after e",
            ])
    }

    @Test func aLongOrderIsJudgedQuickly() {
        var state = small()
        state.programmes["x"] = Programme(
            id: "x", titles: ["nl": "X"],
            requirements: (0..<3000).map { requirement("r\($0)", after: $0 == 0 ? nil : "r\($0 - 1)") })
        #expect(text(state).isEmpty)
    }

    @Test func onlyShippedProgrammesNameActivitiesThatAreNotOffered() {
        var state = small()
        state.programmes["x"] = Programme(
            id: "x", titles: ["nl": "X"],
            requirements: [
                Requirement(id: "a", kind: .once, of: Selection(activities: ["none-such"]), priority: .must)
            ])
        #expect(text(state, shipped: ["x"]).isEmpty)
        #expect(
            text(state) == [
                #"programmes/x.yaml:a: of.activities: "none-such" is not an id of activities.csv"#
            ])
    }
}
