import Logging
import RoosterModel
import RoosterService
import RoosterStore
import Testing

@Suite struct SignalsTests {
    /// A café that is funded until the last day of July, and a course until the last of August.
    private static let funded = """
          - {id: cafe, kind: open, theme: integration, title_nl: Café, organisation: school, minutes: 60, enrolment: open,
             funded_until: 2027-07-31}
          - {id: cursus, kind: workshop, theme: integration, title_nl: Cursus, organisation: school, minutes: 60,
             funded_until: 2027-08-31}
        """

    /// Runs a body with a tenant that has the village, served with these limits.
    private func withVillage(
        _ limits: SignalLimits = SignalLimits(), _ body: (Tenant) async throws -> Void
    ) async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        var settings = TenantSettings()
        settings.signalLimits = limits
        let tenant = try Tenant(
            store: try Store.open(at: "\(fixture.directory)/rooster.sqlite"), secret: Array(1...32),
            planner: fixture.planner, clock: ServiceClock { Fixture.start }, settings: settings,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        _ = try await tenant.importFolder(Fixture.folder(Self.funded), by: .test)
        try await body(tenant)
        try await tenant.close()
    }

    @Test func aFilterKeepsWhatIsAskedFor() async throws {
        try await withVillage { tenant in
            #expect(try await tenant.signals().map(\.subject.id) == ["cafe", "cursus"])
            let july = try #require(CalendarDate(isoText: "2027-07-31"))
            #expect(try await tenant.signals(SignalFilter(until: july)).map(\.subject.id) == ["cafe"])
            #expect(try await tenant.signals(SignalFilter(until: july + -1)).isEmpty)
            #expect(try await tenant.signals(SignalFilter(kind: .fundingEnds)).count == 2)
            #expect(try await tenant.signals(SignalFilter(kind: .gap)).isEmpty)
            #expect(try await tenant.signals(SignalFilter(participant: "p1")).isEmpty)
        }
    }

    @Test func aParticipantWhoIsNotThereIsRefused() async throws {
        try await withVillage { tenant in
            let error = await #expect(throws: ServiceError.self) {
                _ = try await tenant.signals(SignalFilter(participant: "nobody"))
            }
            #expect(error?.description == "participant (nobody): there is no such participant")
        }
    }

    @Test func withoutAnImportThereIsNothingToLookAt() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        let error = await #expect(throws: ServiceError.self) { _ = try await tenant.signals() }
        #expect(error?.description == "nothing was imported yet: import a data folder first")
        try await tenant.close()
    }

    @Test func aFeedAboveTheLimitOfTheSettingsIsAnAlarmAndStandsInTheStatus() async throws {
        var limits = SignalLimits()
        limits.feedBytes = 100
        try await withVillage(limits) { tenant in
            let feed = try await tenant.issueFeed(to: .participant("p1"), by: .test)
            let bytes = try #require(tenant.feeds.load().documents[feed.issue.id]?.size)
            let signals = try await tenant.signals(SignalFilter(kind: .feedTooLarge))
            #expect(signals.map(\.subject) == [Signal.Subject(.feed, feed.issue.id)])
            #expect(signals.map(\.severity) == [.alarm])
            #expect(signals.map(\.amounts["bytes"]) == [bytes])
            let status = await tenant.status()
            #expect(status.feedLimits.map(\.limit) == [100])
        }
    }
}
