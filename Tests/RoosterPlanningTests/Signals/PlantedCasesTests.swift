import RoosterFormats
import RoosterModel
import RoosterPlanning
import Testing

/// The planted cases of DOMAIN.md §5e that call for a signal, in the sample `dorp` on its first day.
@Suite struct PlantedCasesTests {
    private static let start = SignalTown.start

    /// What is known before any plan.
    private func known() throws -> [Signal] { signals(try SignalRequest(sample: .dorp)) }

    /// A plan of a second, as if published.
    private func planned() throws -> [Signal] {
        let sample = try SampleMunicipality(SampleRequest(size: .dorp))
        let plan = sample.published(seconds: 3)
        return signals(SignalRequest(state: sample.state, published: plan, today: sample.now.date))
    }

    private func texts(_ kind: Signal.Kind, of subject: String, _ signals: [Signal]) -> [String] {
        signals.filter { $0.kind == kind && $0.subject.id == subject }.map { $0.sentences["en"]?.matter ?? "" }
    }

    @Test func c05TheYearOfThe2013LawRunsOut() throws {
        #expect(
            texts(.termClock, of: "c05-law-2013", try known()).map { $0.prefix(48) } == [
                "The legal term ends on 2027-07-26, in 28 days; s"
            ])
    }

    @Test func c08AThirdBuddyIsFlaggedWithoutANameOfAVolunteer() throws {
        #expect(
            texts(.twoBuddies, of: "c08-third-buddy", try known()) == [
                "2 buddies for language from 2027-06-28, 1 of them proposed."
            ])
    }

    @Test func c11GuidanceEndsInEightWeeks() throws {
        #expect(
            texts(.guidanceEnds, of: "c11-guidance-ends", try known()) == ["Guidance ends on 2027-08-23, in 56 days."])
    }

    @Test func c20ThePIPIsDueInNineDays() throws {
        #expect(
            texts(.pipClock, of: "c20-pip-due", try known()) == [
                "The PIP is due on 2027-07-07, in 9 days; DUO's notice is of 2027-04-28."
            ])
    }

    @Test func c24TheFundingOfTheLanguageCafeEndsHalfWay() throws {
        var request = try SignalRequest(sample: .dorp)
        #expect(texts(.fundingEnds, of: "c24-taalcafe", signals(request)) == [])
        request.today = request.today + 40
        #expect(
            texts(.fundingEnds, of: "c24-taalcafe", signals(request)) == [
                "The funding ends on 2027-10-10, in 64 days; nothing is planned after it."
            ])
    }

    @Test func c07TheDriverIsAwayForExactlyTheRiders() throws {
        let signals = try planned().filter { $0.kind == .driverAway && $0.subject.id == "c07-ride" }
        #expect(signals.map(\.participants) == [["c07-rider-a", "c07-rider-b"]])
        #expect(
            signals.map { $0.sentences["en"]?.matter } == [
                "The driver is away from 2027-08-03 to 2027-08-05: 2 days without a ride for c07-rider-a, c07-rider-b."
            ])
    }

    @Test func c10AnEmptySummerIsReported() throws {
        let sample = try SampleMunicipality(SampleRequest(size: .dorp))
        // A plan in which nothing at all takes place: everybody's summer is empty.
        let empty = signals(SignalRequest(state: sample.state, published: Plan(), today: sample.now.date))
        #expect(texts(.summerGap, of: "c10-empty-summer", empty).count == 1)
    }

    @Test func c17TwoIntakesWithinTenDays() throws {
        let found = try planned().filter { $0.kind == .twoIntakes && $0.subject.id == "c17-two-intakes" }
        #expect(found.count == 1)
        #expect(found.first?.references.prefix(2).map(\.id).sorted() == ["intake", "intake-werkbedrijf"])
    }
}
