import RoosterFormats
import RoosterModel
import Testing

@Suite struct PlantedCaseTests {
    @Test(arguments: SampleSize.allCases)
    func everyCaseIsThereAndItsRowsExist(size: SampleSize) throws {
        let sample = try SampleFixtures.sample(size)
        let numbers = (1...27).map { $0 < 10 ? "C0\($0)" : "C\($0)" }
        #expect(sample.cases.map(\.number) == numbers)
        for planted in sample.cases {
            for subject in planted.subjects {
                let parts = subject.split(separator: ":", maxSplits: 1).map(String.init)
                let table = try #require(Table(rawValue: parts[0].replacing(".csv", with: "")))
                let isThere = sample.state.rows(of: table).contains { row in
                    row.reference.key == parts[1] || row.reference.key.hasPrefix(parts[1] + "/")
                }
                #expect(isThere, "\(planted.number): \(subject)")
            }
        }
    }

    @Test(arguments: SampleSize.allCases)
    func clocksOfTheCasesRunAsPlanted(size: SampleSize) throws {
        let state = try SampleFixtures.sample(size).state
        let start = SampleRequest.defaultStart
        let late = try #require(state.participants["c20-pip-due"])
        #expect(late.duoNotice.map { $0 + 70 } == start + 9)
        let old = try #require(state.participants["c05-law-2013"])
        #expect(old.law == .law2013)
        #expect(old.registered.map { $0.adding(months: 12) } == start + 28)
        #expect(state.participants["c11-guidance-ends"]?.guidanceEnd == start + 56)
        // Christmas holiday starts on 25 December 2027.
        #expect(state.participants["c01-before-christmas"]?.settled == CalendarDate(isoText: "2027-12-11"))
        #expect(state.homes.sorted.map(\.from) == [start + 28])
    }

    @Test(arguments: SampleSize.allCases)
    func sumsOfTheCasesAreAsPlanted(size: SampleSize) throws {
        let state = try SampleFixtures.sample(size).state
        func hours(_ person: String, _ counts: Activity.CountsFor, _ manner: Attendance.Manner? = nil) -> Double {
            state.done.sorted.filter { row in
                row.participant == person && (manner == nil || (row.manner ?? .physical) == manner)
                    && state.activities[row.activity]?.countsFor.contains(counts) == true
            }.reduce(0) { $0 + Double($1.minutes ?? 0) / 60 }
        }
        #expect(hours("c21-almost-done", .zLanguage) == 790)
        #expect(hours("c21-almost-done", .zParticipation) == 780)
        #expect(hours("c23-online", .lesson) == 500)
        #expect(hours("c23-online", .lesson, .physical) == 100)
        #expect(hours("c05-law-2013", .pvt) == 2.5)
        let family = try #require(state.participants["c22-family-z"])
        #expect(!family.programmes.contains("law-2021-z-asylum"))
        #expect(family.programmes.contains("law-2021-z"))
    }

    @Test(arguments: SampleSize.allCases)
    func groupsOfTheCasesBeginAsPlanted(size: SampleSize) throws {
        let state = try SampleFixtures.sample(size).state
        let start = SampleRequest.defaultStart
        let course = try #require(state.groups["c15-course"])
        #expect(course.pinned && course.until == start + 62)
        #expect(state.participants["c15-cycling"]?.modes == [.walk])
        let ride = try #require(state.rides["c07-ride"])
        let shift = try #require(state.groups["c07-shift"])
        for time in shift.times {
            #expect(ride.weekdays.contains(time.weekday))
            #expect(ride.arrive <= time.range.start && time.range.end <= ride.returning)
        }
        #expect(state.enrolments["c08-third-buddy/c08-buddy-3"]?.answer == .proposed)
        #expect(state.activities["c24-taalcafe"]?.fundedUntil == start + 104)
        #expect(state.groups["c24-taalcafe-vast"]?.staff == ["c14-helper-staff"])
        let exam = try #require(state.activities["examen-knm"])
        #expect(exam.aloneThatDay && exam.earlyMinutes == 30)
    }
}
