import RoosterFeeds
import RoosterModel
import Testing

@Suite struct CancellationTests {
    let before = SmallTown()

    /// The town with the same plan, published again on 1 September.
    private var republished: SmallTown {
        var town = before
        town.plan.summary.publishedAt = "2027-09-01T08:00:00Z"
        return town
    }

    /// The town after the second workshop was dropped from the plan.
    private var after: SmallTown {
        var town = republished
        town.plan.meetings.removeAll { $0.id == "m-workshop-1" }
        town.plan.attending.removeAll { $0.meeting == "m-workshop-1" }
        return town
    }

    @Test func whatWasPlannedBeforeAndIsGoneStaysAsCancelled() throws {
        let first = try before.feed(.participant("pers-1"))
        let second = try after.feed(
            .participant("pers-1"), revisions: first.revisions, previous: before.plan, now: SmallTown.now + 60,
            settings: FeedSettings(showsCancelledAsConfirmed: false))
        let event = try #require(second.document.event(at: "20270916T190000"))
        #expect(event.value("UID") == first.document.event(at: "20270916T190000")?.value("UID"))
        #expect(event.value("SUMMARY") == "Gaat niet door: Workshop wonen")
        #expect(event.value("STATUS") == "CANCELLED")
        #expect(event.value("TRANSP") == "TRANSPARENT")
        #expect(event.value("SEQUENCE") == "1")
        #expect(event.value("LAST-MODIFIED") == "20270901T080100Z")
        #expect(event.value("DESCRIPTION")?.hasPrefix(#"Dit gaat niet door.\n"#) == true)
        #expect(event.value("DESCRIPTION")?.contains("moet komen") == false)
    }

    @Test func inAPersonsOwnFeedItStaysVisibleAndElsewhereItIsCancelled() throws {
        let own = try after.feed(.participant("pers-1"), previous: before.plan).document
        #expect(own.event(at: "20270916T190000")?.value("STATUS") == "CONFIRMED")
        #expect(own.event(at: "20270916T190000")?.value("TRANSP") == "TRANSPARENT")
        let provider = try after.feed(.organisation("taal"), previous: before.plan).document
        let event = try #require(provider.event(at: "20270916T190000"))
        #expect(event.value("STATUS") == "CANCELLED")
        #expect(event.value("SUMMARY") == "Gaat niet door: Wonen in de stad · g2")
    }

    @Test func whoLeavesAMeetingThatGoesOnSeesItCancelledAndTheOthersDoNot() throws {
        var town = republished
        town.plan.attending.removeAll { $0.meeting == "m-workshop-1" && $0.participant == "pers-1" }
        let gone = try town.feed(.participant("pers-1"), previous: before.plan).document
        let stays = try town.feed(.participant("pers-2"), previous: before.plan).document
        #expect(gone.event(at: "20270916T190000")?.value("SUMMARY") == "Gaat niet door: Workshop wonen")
        #expect(stays.event(at: "20270916T190000")?.value("SUMMARY") == "Workshop wonen")
        let provider = try town.feed(.organisation("taal"), previous: before.plan).document
        #expect(provider.event(at: "20270916T190000")?.value("DESCRIPTION")?.contains("Verwacht: 2 van 3") == true)
    }

    @Test func whatHasPassedIsNotCalledCancelled() throws {
        var town = republished
        town.plan.meetings.removeAll { $0.id == "m-lesson-104" }
        town.plan.attending.removeAll { $0.meeting == "m-lesson-104" }
        let event = try #require(
            try town.feed(.participant("pers-1"), previous: before.plan).document.event(at: "20270830T090000"))
        #expect(event.value("SUMMARY") == "Taalles")
        #expect(event.value("STATUS") == "CONFIRMED")
    }

    @Test func renderedAfterItsDateItIsStillCancelledAndThenGone() throws {
        func title(days: Int) throws -> String? {
            let now = SmallTown.now + days * 86_400
            let document = try after.feed(.participant("pers-1"), previous: before.plan, now: now).document
            return document.event(at: "20270916T190000")?.value("SUMMARY")
        }
        #expect(try title(days: 20) == "Gaat niet door: Workshop wonen")
        #expect(try title(days: 29) == "Gaat niet door: Workshop wonen")
        #expect(try title(days: 30) == nil)
    }

    @Test func aMeetingThatGoesOnUnderAnotherIdIsNotCalledOff() throws {
        let first = try before.feed(.participant("pers-1"))
        func second(at hours: String? = nil) throws -> FeedDocument {
            var town = republished
            for index in town.plan.meetings.indices where town.plan.meetings[index].id == "m-workshop-1" {
                town.plan.meetings[index].id = "m-afresh"
                if let hours { town.plan.meetings[index].range = try #require(TimeRange(text: hours)) }
            }
            for index in town.plan.attending.indices where town.plan.attending[index].meeting == "m-workshop-1" {
                town.plan.attending[index].meeting = "m-afresh"
            }
            return try town.feed(
                .participant("pers-1"), revisions: first.revisions, previous: before.plan, now: SmallTown.now + 60
            ).document
        }
        let same = try second()
        #expect(same.events == first.document.events)
        #expect(same.event(at: "20270916T190000")?.value("SUMMARY") == "Workshop wonen")
        // At another hour the old one must be called off.
        let moved = try second(at: "20:00-22:00")
        #expect(moved.events == first.document.events + 1)
        #expect(moved.event(at: "20270916T190000")?.value("SUMMARY") == "Gaat niet door: Workshop wonen")
    }

    @Test func aCancelledMeetingThatWasNeverInAFeedDoesNotEnterIt() throws {
        // The provider sees eight weeks; in the last plan the workshop was called off before it came into sight.
        let early = try before.feed(.participant("pers-1"), now: SmallTown.now - 200 * 86_400)
        let without = try before.feed(.organisation("taal"), now: SmallTown.now - 200 * 86_400)
        #expect(without.document.event(at: "20270916T190000") == nil)
        let provider = try after.feed(.organisation("taal"), revisions: without.revisions, previous: before.plan)
        #expect(provider.document.event(at: "20270916T190000") == nil)
        let first = try after.feed(.organisation("taal"), previous: before.plan)
        #expect(first.document.event(at: "20270916T190000") != nil)
        let own = try after.feed(.participant("pers-1"), revisions: early.revisions, previous: before.plan)
        #expect(own.document.event(at: "20270916T190000") != nil)
    }

    @Test func aPlanCarriesItsCancellationsOn() {
        let today = SmallTown.day(2027, 9, 1)
        let second = after.plan.keepingCancelled(from: before.plan, today: today)
        let third = after.plan.keepingCancelled(from: second, today: today + 28)
        let fourth = after.plan.keepingCancelled(from: third, today: today + 30)
        let statuses = [second, third, fourth].map { plan in plan.meetings.first { $0.id == "m-workshop-1" }?.status }
        #expect(statuses == [.cancelled, .cancelled, nil])
        #expect(second.meetings.first { $0.id == "m-workshop-1" }?.sequence == 1)
        #expect(third.meetings.first { $0.id == "m-workshop-1" }?.sequence == 1)
        #expect(second.withdrawn.count { $0.meeting == "m-workshop-1" && $0.status == .cancelled } == 3)
        #expect(second.meetings.map(\.id) == before.plan.meetings.map(\.id))
        #expect(second.attendingAndWithdrawn.map(\.participant) == before.plan.attending.map(\.participant))
    }

    @Test func nothingIsKeptOfAParticipantWhoWasRemoved() {
        let plan = after.plan.keepingCancelled(from: before.plan, today: SmallTown.day(2027, 9, 1)) { $0 != "pers-2" }
        #expect(plan.withdrawn.filter { $0.meeting == "m-workshop-1" }.map(\.participant) == ["pers-1", "pers-3"])
    }
}
