import RoosterFeeds
import RoosterModel
import Testing

@Suite struct ClientEventsTests {
    var town = SmallTown()

    @Test func aMoveWithinTwoWeeksIsToldByThePersonsKeyAndOneLaterIsNot() throws {
        var town = town
        for meeting in ["m-lesson-105", "m-lesson-108"] { town.change(meeting) { $0.sequence = 1 } }
        let document = try town.feed(.staff("st-supporter")).document
        #expect(document.event(at: "20270906T090000")?.value("SUMMARY") == "Verplaatst: pers-2 · Taalles")
        #expect(document.event(at: "20270906T090000")?.value("TRANSP") == "TRANSPARENT")
        #expect(document.event(at: "20270927T090000") == nil)
    }

    @Test func aCancellationWithinTwoWeeksIsTold() throws {
        var town = town
        town.change("m-lesson-105") { $0.status = .cancelled }
        let lesson = try #require(
            try town.feed(.staff("st-supporter"), showsCancelled: false).document.event(at: "20270906T090000"))
        #expect(lesson.value("SUMMARY") == "Gaat niet door: pers-2 · Taalles")
        #expect(lesson.value("STATUS") == "CANCELLED")
    }

    @Test func ofADiscreetClientNeitherKindNorPlaceIsTold() throws {
        var town = town
        town.state.participants["pers-2"]?.discreet = true
        town.state.activities["talk"]?.organisation = "taal"
        town.plan.staffing.removeAll { $0.meeting == "m-talk" }
        let talk = try #require(
            try town.feed(.staff("st-supporter")).document.event(at: "20270907T130000"))
        #expect(talk.value("SUMMARY") == "pers-2 · Afspraak")
        #expect(talk.value("DESCRIPTION") == #"Wanneer: dinsdag 07-09-2027\, middag\, 13:00–14:00"#)
        #expect(talk.value("LOCATION") == nil)
    }

    @Test func nothingIsToldOfOtherPeoplesClients() throws {
        let document = try town.feed(.staff("st-teacher")).document
        #expect(!document.lines.joined().contains("pers-"))
    }
}
