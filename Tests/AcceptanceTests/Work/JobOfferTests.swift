import RoosterModel
import RoosterPlanning
import RoosterService
import Testing

/// C09: a job offer, looked at before it is accepted.
@Suite struct JobOfferTests {
    /// Evening groups that could take over when something changes: with a seat, or named with what it would take.
    private func eveningGroups(for key: String, with changes: [Change], _ planned: PlannedTown) throws -> Set<String> {
        let scenes = try planned.scenes(with: changes)
        let free = alternatives(participant: key, requirement: nil, limit: 100, in: scenes).filter { option in
            !option.times.isEmpty && option.times.allSatisfy { $0.range.startMinutes >= 1080 }
                && planned.counts(option.activity, for: .lesson)
        }.map(\.option)
        let names = Set(planned.plan.meetings.values.filter { $0.start >= 1080 }.map(\.group))
        let shut = explain(participant: key, requirement: nil, in: try planned.replanned(with: changes))
            .filter { $0.requirement.hasSuffix("/lesson-hours") }.flatMap(\.options)
        return Set(free).union(shut.filter { names.contains($0.option) && !$0.reasons.isEmpty }.map(\.option))
    }

    /// C09: a job on two days of a day group is tried on a copy, which names the lessons that fall out and an evening
    /// group that could take over, and keeps nothing.
    @Test(arguments: Town.allCases) func c09AJobOfferNamesTheLessonsThatFallOut(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c09-job-offer"
        let dayLessons = planned.lessons(of: key).filter { $0.meeting.end <= 1020 && !$0.meeting.group.isEmpty }
        let byDay = Dictionary(grouping: dayLessons, by: \.meeting.date.weekday)
        let days = byDay.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(2).map(\.key)
        #expect(days.count == 2)
        let job = Block(
            subjectKind: .participant, subject: key, kind: .busy, weekdays: days,
            range: TimeRange(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 1020)))
        let answer = try await planned.whatIf([.put(.block(job))])
        let change = try #require(answer.people.first { $0.participant == key })
        let fallen = dayLessons.filter { days.contains($0.meeting.date.weekday) }
        #expect(change.cancelled >= fallen.count)
        let held = Set(planned.plan.meetings.values.filter { $0.start >= 1080 }.map(\.group))
        let kept = Set(planned.lessons(of: key).map(\.meeting.group)).subtracting(change.left).union(change.joined)
        let evening = try eveningGroups(for: key, with: [.put(.block(job))], planned).union(held.intersection(kept))
        #expect(!evening.isEmpty, "no evening group is named")
        // Others who share the town issue feeds meanwhile, so that its revision says nothing.
        #expect(planned.busy(key, on: planned.start).isEmpty)
    }
}
