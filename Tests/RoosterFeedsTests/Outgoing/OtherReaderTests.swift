import RoosterFeeds
import RoosterModel
import Testing

@Suite struct OtherReaderTests {
    let town = SmallTown()

    @Test func aProviderSeesGroupRoomStaffAndHowManyAreExpected() throws {
        let document = try town.feed(.organisation("taal")).document
        let lesson = try #require(document.event(at: "20270906T090000"))
        #expect(lesson.value("SUMMARY") == "Taalles ochtend · g1")
        #expect(
            lesson.value("DESCRIPTION")
                == #"Wanneer: maandag 06-09-2027\, ochtend\, 09:00–12:00\n"#
                + #"Waar: De Brug\; lokaal & meer\, lokaal 2.14\nGroep: g1\nVerwacht: 4 van 6\n"#
                + #"Begeleiding: st-helper (helper)\, st-teacher (teacher-nt2)"#)
    }

    @Test func aProviderSeesItsOwnMeetingsOnlyFromAWeekBackToEightWeeksOn() throws {
        let document = try town.feed(.organisation("taal")).document
        let starts = document.values("DTSTART")
        #expect(starts.first == "20270830T090000")
        #expect(starts.last == "20271025T090000")
        #expect(!document.values("SUMMARY").contains { $0.contains("gesprek") || $0.contains("Werkplek") })
        #expect(document.values("SUMMARY").contains("Taalmaatje"))
    }

    @Test func anEmployerSeesShiftsOnly() throws {
        let document = try town.feed(.organisation("bakery")).document
        #expect(document.values("SUMMARY") == Array(repeating: "Werkplek", count: 4))
        #expect(
            document.values("DESCRIPTION").first
                == #"Wanneer: vrijdag 03-09-2027\, ochtend\, 08:00–12:00\nWaar: Bakkerij Molen"#)
    }

    @Test func aTeacherSeesTheOwnGroup() throws {
        let document = try town.feed(.staff("st-teacher"), language: "en").document
        let lesson = try #require(document.event(at: "20270906T090000"))
        #expect(lesson.value("SUMMARY") == "Lessons · g1")
        #expect(lesson.value("DESCRIPTION")?.hasSuffix(#"Group: g1\nExpected: 4 of 6\nYour role: teacher-nt2"#) == true)
        #expect(document.blocks.count == 9)
    }

    @Test func aVolunteerSeesTheFirstNameOfTheMatch() throws {
        let document = try town.feed(.staff("st-buddy")).document
        #expect(document.values("SUMMARY") == ["Taalmaatje · Samira"])
        #expect(
            document.values("DESCRIPTION")
                == [
                    #"Wanneer: woensdag 08-09-2027\, ochtend\, 10:00–11:00\nWaar: bij de deelnemer thuis\nMet: Samira\n"#
                        + "Uw rol: buddy"
                ])
        #expect(document.values("LOCATION") == [])
    }

    @Test func aClientSupporterSeesTheKeyOfTheOwnClientAndTheFirstNameOfAnother() throws {
        let document = try town.feed(.staff("st-supporter")).document
        #expect(
            document.values("SUMMARY") == [
                "Voortgangsgesprek · pers-2", "Voortgangsgesprek · Bilal", "Eerste keer: pers-2 · Workshop wonen",
            ])
    }

    @Test func aDriverSeesBothWaysAndHowManyRideAlong() throws {
        let document = try town.feed(.staff("st-driver")).document
        #expect(document.values("SUMMARY").prefix(2) == ["Rit naar Bakkerij Molen", "Rit terug van Bakkerij Molen"])
        #expect(document.values("DTSTART").prefix(2) == ["20270903T072000", "20270903T121000"])
        #expect(document.values("DTEND").prefix(2) == ["20270903T075000", "20270903T124000"])
        #expect(document.values("DESCRIPTION").first == #"Van Poelenburg naar Bakkerij Molen\nPassagiers: 2"#)
        #expect(document.blocks.count == 8)
    }

    @Test func aLocationSeesWhenItsRoomsAreOccupied() throws {
        let document = try town.feed(.location("school")).document
        let lesson = try #require(document.event(at: "20270906T090000"))
        #expect(lesson.value("SUMMARY") == "Taalles · 2.14")
        #expect(
            lesson.value("DESCRIPTION")
                == #"Wanneer: maandag 06-09-2027\, ochtend\, 09:00–12:00\nLokaal: 2.14\nVan: Taalhuis\nVerwacht: 4"#)
        let hall = try town.feed(.location("hall")).document
        #expect(hall.values("SUMMARY") == ["Afspraak", "Afspraak"])
    }

    @Test func aRoomSeesItsOwnOccupationAlone() throws {
        let whole = try town.feed(.location("school")).document.values("SUMMARY")
        let own = try town.feed(.room("r1")).document
        #expect(own.lines.contains(#"X-WR-CALNAME:Rooster De Brug\; lokaal & meer\, 2.14"#))
        #expect(!own.values("SUMMARY").isEmpty && own.values("SUMMARY").allSatisfy { $0.hasSuffix(" · 2.14") })
        let other = try town.feed(.room("r2")).document.values("SUMMARY")
        #expect(!other.isEmpty && other.allSatisfy { $0.hasSuffix(" · Atelier") })
        #expect((own.values("SUMMARY") + other).sorted() == whole.filter { $0.contains(" · ") }.sorted())
        #expect(throws: FeedError.self) { try town.feed(.room("r9")) }
    }
}
