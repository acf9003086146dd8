import RoosterModel
import Testing

/// Sharp case 3: somebody arrives with 12 of 26 lessons and 4 workshops done.
@Suite struct HalfDoneTests {
    private static let workshops = (1...9).map { "ws-\($0)" }

    private func village() -> VillageText {
        var text = VillageText()
        text.add(people: "p1", "p2", more: "programme: start")
        text["activities"] =
            [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
            + Self.workshops.map { workshop in
                "id: \(workshop), kind: workshop, theme: participation, title_nl: Workshop, organisation: gemeente, "
                    + "minutes: 120, meetings_total: 1, group_min: 1, group_max: 12, enrolment: group, mandatory: must, "
                    + "dayparts: afternoon"
            }
        // Twelve lessons and four workshops in the six weeks before, elsewhere.
        for week in 0..<6 {
            for day in [19 + 7 * week, 21 + 7 * week] {
                let date = "2027-0\(day > 31 ? 8 : 7)-\(String(day > 31 ? day - 31 : day).leftPadded)"
                text["done"].append(
                    "participant: p1, activity: les, date: \(date), meetings: 1, minutes: 120, result: present")
            }
        }
        for number in 1...4 {
            text["done"].append(
                "participant: p1, activity: ws-\(number), date: 2027-08-0\(number + 1), meetings: 1, result: present")
        }
        let each =
            "{id: workshops, kind: each, of: {activities: [\(Self.workshops.joined(separator: ", "))]}, "
            + "within: {from: start, weeks: 13}, priority: must}"
        text["programmes"] = [VillageText.programme("start", lessons: 26, more: [each])]
        return text
    }

    /// Only the rest is planned: fourteen lessons are due, and the five other workshops, each once.
    @Test func onlyTheRestIsPlanned() async throws {
        try await Village.with(village().files) { village in
            let plan = try await village.publish()
            let requirements = plan.requirements(of: "p1")
            let lessons = try #require(requirements["start/lessen"])
            #expect(lessons["start"] == "2027-07-19")
            #expect(lessons.number("done") == 12 && lessons.number("due") == 26 && lessons.number("missing") == 0)
            // The thirteen weeks began with the first lesson: seven weeks of two lessons are left.
            let last = try #require(CalendarDate(isoText: "2027-10-18"))
            #expect(plan.visits(of: "p1", to: "les").count { $0.meeting.date <= last } == 14)
            let workshops = plan.visits(of: "p1", to: "ws-").map(\.meeting.activity).sorted()
            #expect(workshops == Array(Self.workshops.dropFirst(4)))
            #expect(requirements["start/workshops"]?.number("done") == 4)
            #expect(requirements["start/workshops"]?["status"] == "met")
            // Somebody who begins has all of it before them.
            #expect(plan.requirements(of: "p2")["start/lessen"]?.number("done") == 0)
            #expect(plan.visits(of: "p2", to: "ws-").map(\.meeting.activity).sorted() == Self.workshops)
            try await village.expectNothingBroken()
        }
    }

    /// The calendar counts on from what is done: "12 van 26" before the first lesson here, and 26 in the end.
    @Test func theCalendarCountsOnFromTwelve() async throws {
        try await Village.with(village().files) { village in
            _ = try await village.feed(.participant("p1"))
            try await village.publish()
            let lessons = try await village.feed(.participant("p1")).held
                .filter { $0["SUMMARY"].contains("Taalles") }.sorted { ($0.date, $0.start) < ($1.date, $1.start) }
            let first = try #require(lessons.first)
            #expect(first["DESCRIPTION"].contains("12 van 26"), "\(first["DESCRIPTION"])")
            for (number, lesson) in zip(13...26, lessons) {
                #expect(lesson["DESCRIPTION"].contains("nummer \(number) van 26"))
            }
        }
    }
}

extension String {
    /// A number of two digits.
    fileprivate var leftPadded: String { count < 2 ? "0\(self)" : self }
}
