import RoosterFormats
import RoosterModel
import Testing

@Suite struct ShippedRulesTests {
    private func requirement(_ programme: String, _ id: String) throws -> Requirement {
        let rules = try SampleFixtures.rules.get()
        let found = try #require(rules.programmes.first { $0.id == programme })
        return try #require(found.requirements.first { $0.id == id })
    }

    @Test func thePlanIsDueTenWeeksAfterTheNotice() throws {
        #expect(try requirement("law-2021", "pip").within == Window(clock: .notice, length: .weeks(10)))
    }

    @Test func theTermRunsThreeYearsFromThePlan() throws {
        let term = Window(clock: .pip, length: .years(3))
        #expect(try requirement("law-2021", "pvt-hours").within == term)
        #expect(try requirement("law-2021-b1", "lesson-hours").within == term)
        #expect(try requirement("law-2021-z", "lesson-hours").within == term)
        #expect(try requirement("law-2013", "pvt-hours").within == Window(clock: .registered, length: .years(1)))
    }

    @Test func participationHoursAreForAsylumOnly() throws {
        let rules = try SampleFixtures.rules.get()
        let asking = rules.programmes.filter { programme in
            programme.requirements.contains { $0.of.countsFor.contains(.zParticipation) && $0.priority == .legal }
        }
        #expect(asking.map(\.id) == ["law-2021-z-asylum"])
        #expect(asking.first?.audience.tags == ["asylum"])
    }

    @Test func theSchoolRouteHasNoLabourMarketModule() throws {
        let rules = try SampleFixtures.rules.get()
        for programme in rules.programmes
        where programme.requirements.contains(where: { $0.of.countsFor.contains(.map) }) {
            #expect(!programme.audience.routes.isEmpty, "\(programme.id)")
            #expect(!programme.audience.routes.contains(.onderwijs), "\(programme.id)")
        }
    }

    @Test func everyProgrammeNamesItsSource() throws {
        for programme in try SampleFixtures.rules.get().programmes {
            #expect(programme.source?.isEmpty == false, "\(programme.id)")
        }
    }

    @Test func nationalHolidaysOf2027AreTheTenDays() throws {
        let national = try #require(SampleFixtures.rules.get().calendars.first { $0.id == "national" })
        let days = national.entries.filter { $0.from.parts.year == 2027 }.map { "\($0.from) \($0.title)" }
        #expect(
            days == [
                "2027-01-01 Nieuwjaarsdag", "2027-03-28 Eerste paasdag", "2027-03-29 Tweede paasdag",
                "2027-04-27 Koningsdag", "2027-05-05 Bevrijdingsdag", "2027-05-06 Hemelvaartsdag",
                "2027-05-16 Eerste pinksterdag", "2027-05-17 Tweede pinksterdag", "2027-12-25 Eerste kerstdag",
                "2027-12-26 Tweede kerstdag",
            ])
    }

    @Test func everySchoolYearHasASummerInEveryRegion() throws {
        let schools = try #require(SampleFixtures.rules.get().calendars.first { $0.id == "school-holidays" })
        for region in ["noord", "midden", "zuid"] {
            let summers = schools.entries.filter { $0.region == region && $0.title == "Zomervakantie" }
            #expect(summers.map(\.from.parts.year) == [2026, 2027, 2028, 2029], "\(region)")
            #expect(summers.allSatisfy { $0.until - $0.from == 43 }, "\(region)")
        }
    }
}
