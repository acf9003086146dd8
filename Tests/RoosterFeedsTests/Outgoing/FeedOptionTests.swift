import RoosterFeeds
import RoosterModel
import Testing

@Suite struct FeedOptionTests {
    let town = SmallTown()

    @Test func aFeedsOwnReminderCountsMoreThanTheMunicipalitysAndThereIsAtMostOne() throws {
        let settings = FeedSettings(alarmMinutes: 60)
        let usual = try town.feed(.participant("pers-1"), settings: settings).document
        let own = try town.feed(.participant("pers-1"), settings: settings, alarmMinutes: 30).document
        let never = try town.feed(.participant("pers-1"), settings: settings, alarmMinutes: 0).document
        #expect(usual.values("TRIGGER").allSatisfy { $0 == "-PT1H" })
        #expect(own.values("TRIGGER").allSatisfy { $0 == "-PT30M" })
        #expect(own.blocks.allSatisfy { block in block.count { $0 == "BEGIN:VALARM" } == 1 })
        #expect(never.values("TRIGGER").isEmpty)
        #expect(try town.feed(.organisation("taal"), alarmMinutes: 30).document.values("TRIGGER").isEmpty)
    }

    @Test func staffAreRemindedOfTheirOwnMeetingsAndRidesWhereTheirFeedIsToldTo() throws {
        let settings = FeedSettings(alarmMinutes: 60)
        #expect(try town.feed(.staff("st-teacher"), settings: settings).document.values("TRIGGER").isEmpty)
        let teacher = try town.feed(.staff("st-teacher"), settings: settings, alarmMinutes: 30).document
        #expect(teacher.values("TRIGGER") == Array(repeating: "-PT30M", count: teacher.blocks.count))
        let driver = try town.feed(.staff("st-driver"), alarmMinutes: 15).document
        #expect(driver.values("TRIGGER") == Array(repeating: "-PT15M", count: driver.blocks.count))
        // A client supporter of the own talks, and not of what clients do.
        let supporter = try town.feed(.staff("st-supporter"), alarmMinutes: 10).document
        #expect(supporter.values("SUMMARY").count == 3)
        #expect(supporter.values("TRIGGER") == ["-PT10M", "-PT10M"])
        var changed = town
        changed.change("m-lesson-105") { $0.status = .cancelled }
        let less = try changed.feed(.staff("st-teacher"), alarmMinutes: 30).document
        #expect(less.values("TRIGGER").count == less.blocks.count - 1)
    }

    @Test func aFeedsOwnSwitchSaysHowCancelledMeetingsAreMarked() throws {
        var town = town
        town.change("m-lesson-105") { $0.status = .cancelled }
        func status(_ reader: FeedIssue.Reader, _ shows: Bool?) throws -> String? {
            try town.feed(reader, showsCancelled: shows).document.event(at: "20270906T090000")?.value("STATUS")
        }
        #expect(try status(.participant("pers-1"), nil) == "CONFIRMED")
        #expect(try status(.participant("pers-1"), false) == "CANCELLED")
        #expect(try status(.organisation("taal"), nil) == "CANCELLED")
        #expect(try status(.organisation("taal"), true) == "CONFIRMED")
    }

    @Test func anOnlineLessonCanBeJoinedFromTheEvent() throws {
        var town = town
        town.state.activities["lesson"]?.online = true
        town.state.activities["lesson"]?.link = "https://meet.example/abc?x=1"
        let lesson = try #require(
            try town.feed(.participant("pers-1")).document.event(at: "20270906T090000"))
        #expect(
            lesson.contains {
                $0
                    == #"CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Taalles;LANGUAGE=nl:https://meet.example/abc?x=1"#
            })
        #expect(lesson.value("DESCRIPTION")?.contains("Doe mee via: https://meet.example/abc?x=1") == true)
    }

    @Test func aDeclinedProposalIsCalledOffForThePersonAndAnAcceptedOneIsCertain() throws {
        var town = town
        let position = try #require(
            town.plan.enrolments.firstIndex { $0.participant == "pers-1" && $0.group == "g2" })
        town.plan.enrolments[position].answer = .proposed
        func status(_ answer: Enrolment.Answer?) throws -> String? {
            if let answer {
                let enrolment = Enrolment(participant: "pers-1", group: "g2", answer: answer)
                town.state.enrolments[enrolment.key] = enrolment
            }
            let feed = try town.feed(.participant("pers-1"), showsCancelled: false)
            return feed.document.event(at: "20270909T190000")?.value("STATUS")
        }
        #expect(try status(nil) == "TENTATIVE")
        #expect(try status(.accepted) == "CONFIRMED")
        #expect(try status(.declined) == "CANCELLED")
    }
}
