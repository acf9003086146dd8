import RoosterModel
import RoosterPlanning
import Testing

@Suite struct SameThemeRuleTests {
    /// Lessons of the town on days 0 to 20, and of the work company from `day` on.
    private func series(from day: Int) -> SignalTown {
        var town = SignalTown()
        town.activity("werktaal", .language, by: "work")
        town.visit("lesson", on: 0, 10, 20)
        town.visit("werktaal", on: day, 40)
        return town
    }

    /// Talks of the town on day 1 and of the work company on `day`.
    private func talks(on day: Int) -> SignalTown {
        var town = SignalTown()
        town.activity("talk-town", .talk, by: "town", individual: true)
        town.activity("talk-work", .talk, by: "work", individual: true)
        town.visit("talk-town", on: 1)
        town.visit("talk-work", on: day)
        return town
    }

    @Test func seriesOfTwoPartiesAreDoubleWhileTheyRunBesideEachOther() throws {
        #expect(series(from: 21).signals(.sameTheme).isEmpty)
        let signal = try #require(series(from: 20).signals(.sameTheme).first)
        #expect(signal.date == SignalTown.start + 20)
        #expect(signal.severity == .notice)
        #expect(signal.references.map(\.id) == ["town", "work", "lesson", "werktaal"])
        #expect(
            signal.english
                == "Two parties do the same (language, integration): Gemeente from 2027-06-28 to 2027-07-18, Werkbedrijf "
                + "from 2027-07-18 to 2027-08-07. Ask Gemeente and Werkbedrijf who does it.")
        #expect(
            signal.dutch
                == "Twee partijen doen hetzelfde (language, integration): Gemeente van 2027-06-28 tot 2027-07-18, "
                + "Werkbedrijf van 2027-07-18 tot 2027-08-07. Vraag Gemeente en Werkbedrijf wie het doet.")
    }

    @Test func appointmentsOfTwoPartiesAreDoubleWithinEightWeeks() {
        #expect(talks(on: 57).signals(.sameTheme).count == 1)
        #expect(talks(on: 58).signals(.sameTheme).isEmpty)
    }

    @Test func onceTheSecondHasEndedItIsPast() {
        #expect(talks(on: 5).signals(.sameTheme, onDay: 5).count == 1)
        #expect(talks(on: 5).signals(.sameTheme, onDay: 6).isEmpty)
    }

    @Test func anotherThemeOrWhatIsVoluntaryIsNone() {
        var town = series(from: 5)
        town.state.activities["werktaal"]?.theme = "health"
        #expect(town.signals(.sameTheme).isEmpty)
        town.state.activities["werktaal"]?.theme = "integration"
        town.state.activities["werktaal"]?.mandatory = .may
        #expect(town.signals(.sameTheme).isEmpty)
    }

    @Test func whatOneRequirementNamesTogetherIsAskedForAndNotDouble() {
        var town = series(from: 5)
        town.programme(
            Requirement(
                id: "both", kind: .each, of: Selection(activities: ["lesson", "werktaal"]), priority: .must))
        #expect(town.signals(.sameTheme).isEmpty)
    }
}
