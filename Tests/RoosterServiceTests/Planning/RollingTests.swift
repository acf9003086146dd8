import RoosterModel
import RoosterPlanning
import Synchronization
import Testing

@testable import RoosterService

@Suite struct RollingTests {
    /// A village from Monday 28 June 2027 for four weeks that rolls at a weekly moment.
    private func municipality(_ weekday: Weekday, hour: Int, zone: String = "Europe/Amsterdam") throws -> Municipality {
        let start = try #require(CalendarDate(isoText: "2027-06-28"))
        var municipality = Municipality(name: "Dorp", horizon: Municipality.Horizon(start: start, weeks: 4))
        municipality.timezone = zone
        municipality.planning.rollWeekly = WeeklyMoment(weekday: weekday, time: TimeOfDay(minutes: hour * 60))
        return municipality
    }

    private func start(_ municipality: Municipality, at text: String) throws -> String? {
        let seconds = try #require(Moment(text: text)).seconds
        return municipality.rolled(at: seconds)?.horizon.start.isoText
    }

    @Test func theFirstWeekGoesWhenItsMomentHasPassed() throws {
        let village = try municipality(.monday, hour: 3)
        #expect(try start(village, at: "2027-07-05T00:59:00Z") == nil)
        #expect(try start(village, at: "2027-07-05T01:00:00Z") == "2027-07-05", "03:00 in summer is 01:00 UTC")
        #expect(village.rolled(at: 1_814_770_800)?.horizon.weeks == 4)
    }

    @Test func theWeekInWhichTheMomentLiesStays() throws {
        let village = try municipality(.sunday, hour: 3)
        #expect(try start(village, at: "2027-07-04T12:00:00Z") == nil)
        #expect(try start(village, at: "2027-07-11T12:00:00Z") == "2027-07-05")
    }

    @Test func weeksThatWereMissedAreCaughtUpInOneStep() throws {
        let village = try municipality(.sunday, hour: 3)
        #expect(try start(village, at: "2027-08-24T09:00:00Z") == "2027-08-16")
    }

    @Test func nothingRollsBeforeTheHorizonBeginsOrWithoutAMoment() throws {
        var village = try municipality(.sunday, hour: 3)
        #expect(try start(village, at: "2027-05-24T09:00:00Z") == nil)
        village.planning.rollWeekly = nil
        #expect(try start(village, at: "2027-08-24T09:00:00Z") == nil)
    }

    @Test func aRollIsOneChangeOfTheRuleAndPlansOn() async throws {
        let asked = Mutex<[PlanningRequest]>([])
        let fixture = try Fixture(
            planner: .making { request, _ in
                asked.withLock { $0.append(request) }
                return Fixture.plan()
            })
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        let folder = Fixture.folder("planning: {rollWeekly: \"su 03:00\"}")
        _ = try await tenant.importFolder(folder, by: .test)
        try await searching(tenant) {
            _ = try await tenant.planned()
            _ = try await tenant.publish(expectedDraft: 1, by: .test)
            let before = await tenant.state.revision
            fixture.time.advance(seconds: 63 * 86_400)
            #expect(await tenant.rollIfDue())
            #expect(await tenant.state.municipality?.horizon.start.isoText == "2027-08-16")
            #expect(await tenant.state.revision == before + 1)
            #expect(await tenant.rollIfDue() == false)
            _ = try await tenant.planned()
        }
        let requests = asked.withLock { $0 }
        #expect(requests.count == 3, "the first, the one after the roll, and one more to wait for that")
        #expect(requests[1].state.municipality?.horizon.start.isoText == "2027-08-16")
        #expect(requests[1].published?.meetings == Fixture.plan().meetings)
        try await tenant.close()
    }
}
