import RoosterModel
import Testing

@testable import RoosterFeeds

@Suite struct CataloguePageTests {
    private let address = PageAddress(base: "https://rooster.example")

    private var renderer: FeedRenderer {
        var town = SmallTown()
        town.state.municipality = Municipality(
            name: "Zaandam", horizon: Municipality.Horizon(start: town.plan.summary.horizonStart, weeks: 20))
        town.state.locations["school"]?.neighbourhood = "Poelenburg"
        for (id, title, hours) in [("cafe", "Taalcafé", "10:00-11:30"), ("chess", "Schaken & <thee>", "19:30-21:00")] {
            town.state.activities[id] = Activity(
                id: id, kind: .open, theme: id == "cafe" ? "integration" : "participation", titles: ["nl": title],
                organisation: "taal", minutes: 90, enrolment: .open)
            town.plan.meetings.append(
                Meeting(
                    id: "m-\(id)", group: nil, activity: id, date: SmallTown.day(2027, 9, 4),
                    range: SmallTown.hours(hours), location: id == "cafe" ? "school" : "hall", room: nil, staff: []))
        }
        return FeedRenderer(
            state: town.state, plan: PlanIndex(plan: town.plan, state: town.state), secret: secret, now: SmallTown.now)
    }

    private func summaries(_ filter: CatalogueFilter) -> [String] {
        renderer.catalogueFeed(filter, language: "nl", revisions: FeedRevisions()).document.values("SUMMARY")
    }

    @Test func theCatalogueShowsWhatIsOpenAndNothingElse() {
        #expect(summaries(CatalogueFilter()) == ["Taalcafé", "Schaken & <thee>"])
    }

    @Test func itIsFilteredByNeighbourhoodDayPartAndTheme() {
        #expect(summaries(CatalogueFilter(neighbourhood: "Poelenburg")) == ["Taalcafé"])
        #expect(summaries(CatalogueFilter(daypart: "evening")) == ["Schaken & <thee>"])
        #expect(summaries(CatalogueFilter(theme: "participation")) == ["Schaken & <thee>"])
        #expect(summaries(CatalogueFilter(neighbourhood: "elders")).isEmpty)
        #expect(summaries(CatalogueFilter(daypart: "nacht")).isEmpty)
    }

    @Test func aSelectionChangesWhenTheWholeDoesAndNotWithTime() {
        let whole = renderer.catalogueFeed(CatalogueFilter(), language: "nl", revisions: FeedRevisions())
        let filter = CatalogueFilter(theme: "integration")
        let selection = renderer.catalogueFeed(filter, language: "nl", revisions: whole.revisions).document
        #expect(selection.lastModified == whole.document.lastModified)
        #expect(selection.values("LAST-MODIFIED") == Array(whole.document.values("LAST-MODIFIED").prefix(1)))
    }

    @Test func thePageEscapesWhatPeopleWroteAndOffersTheFeedOfTheSelection() {
        let page = renderer.cataloguePage(CatalogueFilter(daypart: "evening"), language: "nl", at: address)
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.contains("<h2><bdi>Schaken &amp; &lt;thee&gt;</bdi></h2>"))
        #expect(!text.contains("Taalcafé"))
        #expect(text.contains(#"<option value="evening" selected>avond 19:00–21:30</option>"#))
        #expect(text.contains("webcal://rooster.example/catalogue.ics?language=nl&amp;daypart=evening"))
        #expect(text.contains(#"<option value="Poelenburg">Poelenburg</option>"#))
    }
}
