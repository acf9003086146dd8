import RoosterFeeds
import RoosterModel
import RoosterService
import Testing

/// Sharp case 4: the clock eight weeks on.
@Suite struct EightWeeksOnTests {
    private func village() -> VillageText {
        var text = VillageText()
        text.settings = ["planning: {rollWeekly: \"su 03:00\"}"]
        text.add(people: "p1", "p2", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
        text["programmes"] = [VillageText.programme("taal", lessons: 30, weeks: 26)]
        return text
    }

    /// The horizon rolls by itself, a week for each that passed; the past is untouched; meetings that are still to come
    /// keep ids, times and the UIDs of calendars; and weeks are planned that were beyond the horizon.
    @Test func theHorizonRollsAndWhatSurvivesKeepsItsIdentity() async throws {
        try await Village.with(village().files) { village in
            _ = try await village.feeds()
            let before = try await village.publish()
            let shown = try await village.feeds()
            try await village.restarting(at: "2027-10-25T09:00:00Z") { later in
                // The service finds at its start that the weekly moment has passed, rolls and plans on.
                for await standing in later.tenant.standing.follow()
                where standing.draft > 1 && standing.queued == 0 && standing.progress == nil { break }
                #expect(await later.state.municipality?.horizon.start.isoText == "2027-10-18")
                _ = try await later.tenant.publish(by: .acceptance)
                let after = try await later.exported()
                try await later.keepExport(2)
                let today = try #require(CalendarDate(isoText: "2027-10-25"))

                let past = before.visits.filter { $0.date < today }
                #expect(!past.isEmpty && after.visits.filter { $0.date < today } == past)
                let coming = before.visits.filter { $0.date >= today }
                #expect(!coming.isEmpty && coming.isSubset(of: after.visits))
                #expect(after.visits.contains { $0.date > before.meetings.values.map(\.date).max() ?? today })

                let now = try await later.feeds()
                for person in ["p1", "p2"] {
                    let (old, new) = (try shown.newcomer(person).held, try now.newcomer(person).held)
                    let present = Dictionary(new.map { ($0["UID"], $0) }) { first, _ in first }
                    let surviving = old.filter { $0.date >= "2027-10-11" }
                    #expect(surviving.count >= 12)
                    for event in surviving {
                        // Nothing of it changed, not even "12 van 30": so no client takes it for changed.
                        #expect(present[event["UID"]]?.properties == event.properties, "on \(event.date)")
                    }
                }
                try await later.expectNothingBroken()
            }
        }
    }
}
