import RoosterFeeds
import RoosterModel
import Testing

@Suite struct RevisionTests {
    let town = SmallTown()
    let later = SmallTown.now + 3600

    @Test func theSameInputsGiveTheSameBytes() throws {
        let first = try town.feed(.participant("pers-1"))
        #expect(try SmallTown().feed(.participant("pers-1")) == first)
    }

    @Test func aRenderingWithoutChangesGivesTheSameBytesLater() throws {
        let first = try town.feed(.participant("pers-1"))
        let second = try town.feed(.participant("pers-1"), revisions: first.revisions, now: later)
        #expect(second.document == first.document)
        #expect(second.revisions == first.revisions)
    }

    @Test func whatWasKeptInTheStoreServesAsWell() throws {
        let first = try town.feed(.participant("pers-1"))
        let kept = FeedRevisions(first.revisions.all.reversed())
        #expect(try town.feed(.participant("pers-1"), revisions: kept, now: later).document == first.document)
    }

    @Test func aRenamedRoomChangesTheMomentAndNotTheSequence() throws {
        let first = try town.feed(.participant("pers-1"))
        var town = town
        town.state.rooms["r2"]?.name = "Zolder"
        let second = try town.feed(.participant("pers-1"), revisions: first.revisions, now: later)
        let workshop = try #require(second.document.event(at: "20270909T190000"))
        #expect(workshop.value("DTSTAMP") == "20270901T090000Z")
        #expect(workshop.value("LAST-MODIFIED") == "20270901T090000Z")
        #expect(workshop.value("SEQUENCE") == "0")
        let lesson = try #require(second.document.event(at: "20270906T090000"))
        #expect(lesson.value("LAST-MODIFIED") == "20270901T080000Z")
        #expect(second.document.lastModified == later)
        // Three workshops and the calendar itself.
        #expect(second.revisions.changes(since: first.revisions).changed.count == 4)
    }

    @Test func aMovedMeetingKeepsItsUIDAndCountsOn() throws {
        let first = try town.feed(.participant("pers-1"))
        var moved = town
        moved.change("m-lesson-106") { $0.range = SmallTown.hours("10:00-13:00") }
        let second = try moved.feed(.participant("pers-1"), revisions: first.revisions, now: later)
        let event = try #require(second.document.event(at: "20270913T100000"))
        #expect(event.value("SEQUENCE") == "1")
        #expect(event.value("UID") == first.document.event(at: "20270913T090000")?.value("UID"))
        let back = try town.feed(.participant("pers-1"), revisions: second.revisions, now: later + 60)
        #expect(back.document.event(at: "20270913T090000")?.value("SEQUENCE") == "2")
    }

    @Test func theMomentGrowsEvenWhenTheClockWasSetBack() throws {
        let first = try town.feed(.participant("pers-1"))
        var moved = town
        moved.change("m-lesson-106") { $0.range = SmallTown.hours("10:00-13:00") }
        let second = try moved.feed(
            .participant("pers-1"), revisions: first.revisions, now: SmallTown.now - 500)
        #expect(second.document.event(at: "20270913T100000")?.value("LAST-MODIFIED") == "20270901T080001Z")
    }

    @Test func aMeetingThatIsNewInAFeedBeginsWithThePlansSequence() throws {
        var town = town
        town.change("m-lesson-106") { $0.sequence = 3 }
        let document = try town.feed(.participant("pers-1")).document
        #expect(document.event(at: "20270913T090000")?.value("SEQUENCE") == "3")
    }

    @Test func aMeetingThatLeavesTheWindowChangesTheCalendarAndLosesItsRecord() throws {
        let first = try town.feed(.participant("pers-5"))
        let week = SmallTown.now + 7 * 86_400
        let second = try town.feed(.participant("pers-5"), revisions: first.revisions, now: week)
        #expect(second.document.events == first.document.events - 1)
        #expect(second.document.lastModified == week)
        let (changed, removed) = second.revisions.changes(since: first.revisions)
        #expect(changed.count == 1)
        #expect(removed.count == 1)
        #expect(second.document.event(at: "20270906T090000") == first.document.event(at: "20270906T090000"))
    }

    @Test func onlyTheFeedsOfThoseWhoAreTouchedChange() throws {
        var moved = town
        moved.change("m-workshop-0") { $0.range = SmallTown.hours("18:00-20:00") }
        for number in 1...8 {
            let first = try town.feed(.participant("pers-\(number)"))
            let second = try moved.feed(.participant("pers-\(number)"), revisions: first.revisions, now: later)
            #expect((second.document == first.document) == (number > 3), "pers-\(number)")
        }
    }
}

extension FeedRevisions {
    /// What tells these records from older ones.
    fileprivate func changes(since old: FeedRevisions) -> (changed: [EventRevision], removed: [String]) {
        (all.filter { old[$0.event] != $0 }, old.all.map(\.event).filter { self[$0] == nil })
    }
}
