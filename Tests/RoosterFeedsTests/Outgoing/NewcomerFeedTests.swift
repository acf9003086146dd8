import RoosterFeeds
import RoosterModel
import Testing

@Suite struct NewcomerFeedTests {
    let town = SmallTown()

    @Test func aLessonSaysWhatWhereHowMustAndProgress() throws {
        let feed = try town.feed(.participant("pers-1"))
        let lesson = try #require(feed.document.event(at: "20270906T090000"))
        #expect(lesson.value("SUMMARY") == "Taalles")
        #expect(lesson.value("DTEND") == "20270906T120000")
        #expect(lesson.value("LOCATION") == #"De Brug\; lokaal & meer\, 2.14"#)
        #expect(lesson.value("GEO") == "52.438900;4.825800")
        #expect(lesson.value("CATEGORIES") == "samenleven")
        #expect(lesson.value("STATUS") == "CONFIRMED")
        #expect(lesson.value("TRANSP") == "OPAQUE")
        #expect(
            lesson.value("DESCRIPTION")
                == #"Taalles\nWanneer: maandag 06-09-2027\, ochtend\, 09:00–12:00\n"#
                + #"Waar: De Brug\; lokaal & meer\, lokaal 2.14\nU loopt ongeveer 15 minuten.\n"#
                + #"Neem mee: pen en papier.\nU moet komen.\nDit is nummer 11 van 26.\nVan: Taalhuis\nVragen? receptie\, 075-6810000"#
        )
    }

    @Test func aSeriesCountsItsOwnMeetingsAndSaysWhenToBeEarly() throws {
        let feed = try town.feed(.participant("pers-1"))
        let workshop = try #require(feed.document.event(at: "20270916T190000"))
        #expect(workshop.value("SUMMARY") == "Workshop wonen")
        #expect(
            workshop.value("DESCRIPTION")
                == #"Workshop wonen\nWanneer: donderdag 16-09-2027\, avond\, 19:00–21:00\n"#
                + #"Waar: De Brug\; lokaal & meer\, Atelier\nMet de bus: ongeveer 25 minuten.\nWees er om 18:50.\n"#
                + #"Neem mee: pen en papier.\nU mag komen. U kiest zelf.\nDit is nummer 2 van 3.\n"#
                + #"Van: Taalhuis\nVragen? receptie\, 075-6810000"#)
    }

    @Test func hoursAreCountedTogether() throws {
        let feed = try town.feed(.participant("pers-7"))
        #expect(feed.document.values("SUMMARY") == Array(repeating: "Werkplek", count: 4))
        let descriptions = feed.document.values("DESCRIPTION")
        #expect(descriptions[0].contains("Hierna heeft u 4 van 40 uur gedaan."))
        #expect(descriptions[3].contains("Hierna heeft u 16 van 40 uur gedaan."))
        #expect(descriptions[0].contains("U rijdt mee met een collega. Vertrek om 07:20 uit Poelenburg."))
    }

    @Test func beyondTheFundedDaysAMeetingIsTentative() throws {
        let feed = try town.feed(.participant("pers-1"))
        let late = try #require(feed.document.event(at: "20270923T190000"))
        #expect(late.value("STATUS") == "TENTATIVE")
        #expect(late.value("DESCRIPTION")?.hasPrefix(#"Dit is nog niet zeker.\n"#) == true)
        #expect(feed.document.event(at: "20270916T190000")?.value("STATUS") == "CONFIRMED")
    }

    @Test func aProposalIsTentativeUntilItIsAccepted() throws {
        var town = town
        for position in town.plan.enrolments.indices where town.plan.enrolments[position].group == "g1" {
            town.plan.enrolments[position].answer =
                town.plan.enrolments[position].participant == "pers-1" ? .proposed : .accepted
        }
        let proposed = try town.feed(.participant("pers-1")).document
        let accepted = try town.feed(.participant("pers-2")).document
        #expect(proposed.event(at: "20270906T090000")?.value("STATUS") == "TENTATIVE")
        #expect(accepted.event(at: "20270906T090000")?.value("STATUS") == "CONFIRMED")
    }

    @Test func theDutchWordStandsBesideTheReadersOwn() throws {
        let arabic = try town.feed(.participant("pers-1"), language: "ar").document
        let lesson = try #require(arabic.event(at: "20270906T090000"))
        #expect(lesson.first { $0.hasPrefix("SUMMARY") } == "SUMMARY;LANGUAGE=ar:Taalles · درس اللغة")
        #expect(lesson.value("DESCRIPTION")?.contains("الاثنين") == true)
        let tigrinya = try town.feed(.participant("pers-2"), language: "ti").document
        #expect(tigrinya.event(at: "20270906T090000")?.value("SUMMARY") == "Taalles · ትምህርቲ ቋንቋ")
        #expect(tigrinya.event(at: "20270907T130000")?.value("SUMMARY") == "Afspraak gemeente · ቆጸራ ምስ ምምሕዳር ከተማ")
    }

    @Test func aNewcomerWhoHelpsSeesWhereAndInWhatRole() throws {
        let feed = try town.feed(.participant("pers-4"))
        let lesson = try #require(feed.document.event(at: "20270906T090000"))
        #expect(
            lesson.value("DESCRIPTION")
                == #"Wanneer: maandag 06-09-2027\, ochtend\, 09:00–12:00\n"#
                + #"Waar: De Brug\; lokaal & meer\, lokaal 2.14\nU helpt hier mee."#)
    }

    @Test func aDiscreetPersonsSensitiveMeetingsAreAppointmentsWithoutPlace() throws {
        var town = town
        town.state.participants["pers-2"]?.discreet = true
        let feed = try town.feed(.participant("pers-2")).document
        let talk = try #require(feed.event(at: "20270907T130000"))
        #expect(talk.value("SUMMARY") == "Afspraak")
        #expect(talk.value("DESCRIPTION") == #"Wanneer: dinsdag 07-09-2027\, middag\, 13:00–14:00\nU moet komen."#)
        for property in ["LOCATION", "GEO", "CATEGORIES", "COLOR"] { #expect(talk.value(property) == nil) }
        #expect(feed.event(at: "20270906T090000")?.value("SUMMARY") == "Taalles")
    }

    @Test func theWindowIsTwoWeeksBackToTheEndOfThePlan() throws {
        let starts = try town.feed(.participant("pers-5")).document.values("DTSTART")
        #expect(starts.first == "20270823T090000")
        #expect(starts.last == "20271213T090000")
        #expect(starts.count == 18)
    }

    @Test func aReminderIsThereWhenChosenAndNotForWhatIsCancelled() throws {
        var town = town
        town.change("m-talk") { $0.status = .cancelled }
        let document = try town.feed(.participant("pers-2"), settings: FeedSettings(alarmMinutes: 60)).document
        #expect(document.event(at: "20270906T090000")?.contains("TRIGGER:-PT1H") == true)
        #expect(document.event(at: "20270907T130000")?.contains("BEGIN:VALARM") == false)
        #expect(try !town.feed(.participant("pers-2")).document.lines.contains("BEGIN:VALARM"))
    }

    @Test func aParticipantWhoIsNotThereIsNamed() {
        let error = #expect(throws: FeedError.self) { try town.feed(.participant("pers-9")) }
        #expect(error?.description == "feed (feed-1) is for a participant (pers-9) who is not there")
    }
}
