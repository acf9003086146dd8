import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct MunicipalityYAMLTests {
    private func settings(_ text: String) throws -> Municipality {
        var contents = FolderContents()
        contents["municipality.yaml"] = Data(text.utf8)
        return try #require(try readFolder(contents, shippedProgrammes: []).state.municipality)
    }

    /// The example of the specification.
    private let example = """
        name: Zoetermeer
        timezone: Europe/Amsterdam
        languages: [nl, en, ar, ti, tr, fa, prs, so, uk]
        schoolRegion: midden                 # noord, midden, zuid
        horizon: {start: 2027-06-28, weeks: 30}
        planning:
          freezeDays: 7                      # nothing published moves
          publish: manual                    # or within-budget
          budgetShare: 0.05
          rollWeekly: "su 03:00"
        dayparts: {morning: 09:00-12:00, afternoon: 13:00-16:00, evening: 19:00-21:30}
        startGridMinutes: 15
        travel:
          detour: 1.3
          walk: {kmh: 4.5, maxKm: 2.5}       # maxKm: straight line × detour
          bicycle: {kmh: 14, maxKm: 8}
          bus: {kmh: 22, fixedMinutes: 10, first: "06:00", last: "00:30"}
          car: {kmh: 40, fixedMinutes: 5}
          bufferMinutes: 5
        ceilings:
          1: {hoursPerWeek: 12, activitiesPerDay: 2, freeWeekdays: 1}
          3: {hoursPerWeek: 20.5, activitiesPerDay: 2}
        rampUp: {hoursPerWeekStep: 6, everyWeeks: 2}
        childcareMode: lessons-first
        smallCell: 5
        weights: {unwanted: 4, travelMinute: 1, gapMinute: 1, splitNeighbourhood: 2, teacherChange: 6, lateStartDay: 3}
        changePrices: {time: 40, room: 5, staff: 10, enrolment: 60}
        """

    @Test func readsTheExampleOfTheSpecification() throws {
        let settings = try settings(example)
        var expected = Municipality(
            name: "Zoetermeer",
            horizon: .init(start: try #require(CalendarDate(isoText: "2027-06-28")), weeks: 30))
        expected.languages = ["nl", "en", "ar", "ti", "tr", "fa", "prs", "so", "uk"]
        expected.schoolRegion = "midden"
        expected.planning.rollWeekly = WeeklyMoment(weekday: .sunday, time: TimeOfDay(minutes: 180))
        expected.ceilings = [
            1: .init(hoursPerWeek: 12, activitiesPerDay: 2, freeWeekdays: 1),
            3: .init(hoursPerWeek: 20.5, activitiesPerDay: 2),
        ]
        expected.rampUp = .init(hoursPerWeekStep: 6, everyWeeks: 2)
        #expect(settings == expected)
    }

    @Test func writesEveryKeyInTheOrderOfTheSpecification() throws {
        let written = String(decoding: MunicipalityYAML.write(try settings(example)), as: UTF8.self)
        #expect(
            written == """
                name: Zoetermeer
                timezone: Europe/Amsterdam
                languages: [nl, en, ar, ti, tr, fa, prs, so, uk]
                schoolRegion: midden
                horizon: {start: 2027-06-28, weeks: 30}
                planning:
                  freezeDays: 7
                  publish: manual
                  budgetShare: 0.05
                  rollWeekly: "su 03:00"
                dayparts: {morning: 09:00-12:00, afternoon: 13:00-16:00, evening: 19:00-21:30}
                startGridMinutes: 15
                travel:
                  detour: 1.3
                  walk: {kmh: 4.5, maxKm: 2.5}
                  bicycle: {kmh: 14, maxKm: 8}
                  bus: {kmh: 22, fixedMinutes: 10, first: "06:00", last: "00:30"}
                  car: {kmh: 40, fixedMinutes: 5}
                  bufferMinutes: 5
                ceilings:
                  1: {hoursPerWeek: 12, activitiesPerDay: 2, freeWeekdays: 1}
                  3: {hoursPerWeek: 20.5, activitiesPerDay: 2}
                rampUp: {hoursPerWeekStep: 6, everyWeeks: 2}
                childcareMode: lessons-first
                smallCell: 5
                weights: {unwanted: 4, travelMinute: 1, gapMinute: 1, splitNeighbourhood: 2, teacherChange: 6, \
                lateStartDay: 3}
                changePrices: {time: 40, room: 5, staff: 10, enrolment: 60}

                """)
        #expect(try settings(written) == settings(example))
    }

    @Test func keepsDefaultsOfWhatIsNotGiven() throws {
        let read = try settings("name: X\nhorizon: {start: 2027-06-28}\nweights: {unwanted: 9}\n")
        #expect(read.horizon.weeks == 30)
        #expect(read.weights.unwanted == 9)
        #expect(read.weights.teacherChange == 6)
        #expect(read.dayparts == Municipality.defaultDayparts)
        #expect(read.travel == TravelSettings())
    }

    @Test func aModeOfTravelIsTakenAsItStands() throws {
        let read = try settings("name: X\nhorizon: {start: 2027-06-28}\ntravel: {walk: {kmh: 4}}\n")
        #expect(read.travel.walk == TravelSettings.Mode(kmh: 4))
        #expect(read.travel.bicycle.maxKm == 8)
    }

    @Test func onlyFiguresOfSignalsThatAreNotTheDefaultsAreKept() throws {
        let start = "name: X\nhorizon: {start: 2027-06-28}\n"
        let read = try settings(start + "signals: {pipDays: 35, gapDays: 28, missedAppointments: 3}\n")
        var limits = SignalLimits()
        limits.pipDays = 35
        limits.missedAppointments = 3
        #expect(read.signals == limits)
        let written = String(bytes: MunicipalityYAML.write(read), encoding: .utf8)
        #expect(written?.hasSuffix("signals: {pipDays: 35, missedAppointments: 3}\n") == true)
        #expect(try settings(start + "signals: {gapDays: 28}\n").signals == nil)
        let again = try settings(try #require(written))
        #expect(again == read)
        #expect(throws: (any Error).self) { try settings(start + "signals: {missedAppointments: 0}\n") }
        #expect(throws: (any Error).self) { try settings(start + "signals: {pipDay: 3}\n") }
    }

    @Test func saysKeyAndLineOfWhatIsWrong() {
        let text = """
            name: X
            horizon: {start: 2027-06-28, weeks: 0}
            timezone: Mars
            schoolRegion: oost
            planning:
              budgetShare: 5
              frozen: 3
            ceilings:
              7: {hoursPerWeek: 3}
              one: {hoursPerWeek: 3}
            travel: {walk: {maxKm: 3}}
            childcareMode: none
            participants:
              - {id: p1, neighbourhood: N, lat: 52, lon: 4, language: ar,
                 settled: 2027-06-01, modes: [walk], stage: 9, colour: red}
              - p2
            """
        #expect(
            Village.problems(of: Village.with("municipality.yaml", text).without("participants.csv")) == """
                municipality.yaml:2: horizon.weeks: "0" must be from 1 to 260
                municipality.yaml:3: timezone: "Mars" is not the name of a time zone such as Europe/Amsterdam
                municipality.yaml:4: schoolRegion: "oost" is not one of noord, midden, zuid
                municipality.yaml:6: planning.budgetShare: "5" must be from 0 to 1
                municipality.yaml:7: planning.frozen: is not a key that is known here
                municipality.yaml:9: ceilings.7: is not a stage from 1 to 5
                municipality.yaml:10: ceilings.one: is not the number of a stage
                municipality.yaml:11: travel.walk.kmh: is required and not given
                municipality.yaml:12: childcareMode: "none" is not one of lessons-first, childcare-first
                municipality.yaml:14: participants.colour: is not a column of this table
                municipality.yaml:14: participants.stage: "9" must be from 1 to 5
                municipality.yaml:16: participants: must be a mapping such as {key: value}
                homes.csv:2: participant: "p2" is not an id of participants.csv
                children.csv:2: parents: "p2" is not an id of participants.csv
                together.csv:2: b: "p2" is not an id of participants.csv
                """)
    }
}

extension FolderContents {
    /// The folder without a file.
    func without(_ path: String) -> FolderContents {
        var contents = self
        contents[path] = nil
        return contents
    }
}
