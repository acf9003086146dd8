import RoosterFeeds
import RoosterModel
import Testing

@Suite struct MunicipalityFeedTests {
    private var town: SmallTown {
        var town = SmallTown()
        town.state.municipality = Municipality(
            name: "Zaandam", horizon: Municipality.Horizon(start: town.plan.summary.horizonStart, weeks: 24))
        town.plan.summary.horizonEnd = SmallTown.day(2028, 1, 16)
        town.state.activities["lesson"]?.groupMax = 8
        town.state.activities["workshop"]?.groupMax = 3
        return town
    }

    @Test func theMunicipalitySeesWhenTheCouncilIsToldAndHowFullItIs() throws {
        let document = try town.feed(.municipality).document
        let letter = try #require(document.event(at: "20280101"))
        #expect(letter.value("SUMMARY") == "Brief aan de raad")
        #expect(letter.value("DESCRIPTION") == "Cijfers van 1 juli 2027 tot en met 31 december 2027")
        let week = try #require(document.event(at: "20270906"))
        #expect(week.value("SUMMARY") == "Capaciteit")
        #expect(
            week.value("DESCRIPTION")
                == #"Plaatsen bezet: 9 van 11\nGroepen met plaats: 1 van 2\nOpvangplaatsen in gebruik: 0 van 0"#)
        #expect(week.value("TRANSP") == "TRANSPARENT")
    }

    @Test func numbersBelowTheSmallestCellAreNotTold() throws {
        var town = town
        town.plan.enrolments.removeAll { $0.group == "g1" }
        let week = try #require(try town.feed(.municipality).document.event(at: "20270906"))
        #expect(week.value("DESCRIPTION")?.hasPrefix("Plaatsen bezet: <5 van 11") == true)
    }
}
