import RoosterModel
import Testing

@testable import RoosterFeeds

@Suite struct DigestTests {
    /// Alterations, each of one thing that a newcomer's feed may say.
    private static let alterations: [(name: String, alter: @Sendable (inout SmallTown) -> Void)] = [
        ("nothing", { _ in }),
        ("a room's name", { $0.state.rooms["r1"]?.name = "3.01" }),
        ("a location's name", { $0.state.locations["school"]?.name = "De Haven" }),
        ("a location's place", { $0.state.locations["school"]?.coordinate.latitude = 52 }),
        ("whom to ask", { $0.state.organisations["taal"]?.contact = "balie" }),
        ("the theme", { $0.state.activities["lesson"]?.theme = "health" }),
        ("must or may", { $0.state.activities["lesson"]?.mandatory = .may }),
        ("the last funded day", { $0.state.activities["lesson"]?.fundedUntil = SmallTown.day(2027, 9, 1) }),
        (
            "a link",
            {
                $0.state.activities["lesson"]?.online = true; $0.state.activities["lesson"]?.link = "https://x"
            }
        ),
        ("discretion", { $0.state.participants["pers-2"]?.discreet = true }),
        ("a ride", { $0.state.rides["ride-1"]?.depart = TimeOfDay(minutes: 400) }),
        ("an hour", { $0.change("m-lesson-106") { $0.range = SmallTown.hours("10:00-12:00") } }),
        ("a cancellation", { $0.change("m-lesson-106") { $0.status = .cancelled } }),
        (
            "a mode",
            { town in
                for position in town.plan.attending.indices
                where town.plan.attending[position].meeting == "m-lesson-106" {
                    town.plan.attending[position].mode = .bus
                }
            }
        ),
        ("what was done", { $0.plan.requirements[0].done += 1 }),
        (
            "what is asked",
            { town in
                town.state.programmes["town"]?.requirements[0].kind = .count(atLeast: 20)
            }
        ),
        (
            "an answer",
            { town in
                let enrolment = Enrolment(participant: "pers-1", group: "g2", answer: .declined)
                town.state.enrolments[enrolment.key] = enrolment
            }
        ),
        ("who helps", { $0.state.staff["st-helper"]?.participant = "pers-8" }),
        (
            "whose plans are kept apart",
            { town in
                let relation = Relation(first: "pers-1", second: "pers-5", relation: .separatePlans)
                town.state.together[relation.key] = relation
            }
        ),
        ("a first name", { $0.state.participants["pers-3"]?.firstName = "Noor" }),
    ]

    /// Bytes and number of every newcomer's feed.
    private func rendered(_ town: SmallTown, _ settings: FeedSettings = FeedSettings(), now: Int = SmallTown.now) throws
        -> [(bytes: [UInt8], digest: Int)]
    {
        let renderer = FeedRenderer(
            state: town.state, plan: PlanIndex(plan: town.plan, state: town.state), secret: secret, now: now,
            settings: settings)
        return try (1...8).map { number in
            let issue = FeedIssue(id: "f-\(number)", reader: .participant("pers-\(number)"))
            return (
                try renderer.render(issue, revisions: FeedRevisions()).document.bytes,
                try #require(renderer.render(issue, revisions: FeedRevisions(), unless: nil).digest)
            )
        }
    }

    @Test func aFeedThatSaysWhatItSaidIsNotRenderedAndAnyOtherIs() throws {
        let town = SmallTown()
        let renderer = FeedRenderer(
            state: town.state, plan: PlanIndex(plan: town.plan, state: town.state), secret: secret, now: SmallTown.now)
        let issue = FeedIssue(id: "f-1", reader: .participant("pers-1"))
        let first = try renderer.render(issue, revisions: FeedRevisions(), unless: nil)
        let digest = try #require(first.digest)
        #expect(try first.feed == renderer.render(issue, revisions: FeedRevisions()))
        #expect(try renderer.render(issue, revisions: FeedRevisions(), unless: digest).feed == nil)
        #expect(try renderer.render(issue, revisions: FeedRevisions(), unless: digest &+ 1).feed == first.feed)
        let place = try renderer.render(
            FeedIssue(id: "f-2", reader: .location("school")), revisions: FeedRevisions(), unless: digest)
        #expect(place.digest == nil)
        #expect(place.feed != nil)
    }

    @Test(arguments: alterations.indices)
    func aFeedThatSaysSomethingElseHasAnotherNumber(index: Int) throws {
        let (name, alter) = Self.alterations[index]
        var altered = SmallTown()
        alter(&altered)
        let before = try rendered(SmallTown())
        let after = try rendered(altered)
        for (old, new) in zip(before, after) where old.bytes != new.bytes {
            #expect(old.digest != new.digest, "\(name)")
        }
        let isSeen = zip(before, after).contains { $0.bytes != $1.bytes }
        #expect(isSeen == !["nothing", "a first name"].contains(name), "\(name)")
    }

    @Test func settingsAndDaysChangeTheNumberAndMinutesDoNot() throws {
        let before = try rendered(SmallTown()).map(\.digest)
        #expect(try rendered(SmallTown(), FeedSettings(alarmMinutes: 30)).map(\.digest) != before)
        #expect(try rendered(SmallTown(), now: SmallTown.now + 600).map(\.digest) == before)
        // Two weeks later the first lessons are no longer shown.
        #expect(try rendered(SmallTown(), now: SmallTown.now + 14 * 86_400).map(\.digest) != before)
    }
}
