import RoosterFormats
import RoosterModel
import Testing

@testable import RoosterPlanning
@testable import Timetabling

/// Explanations of a scarce village: what they say is held against the definition and against the engine.
@Suite struct ExplanationOfSampleTests {
    /// The village at a tightness of 0.75 with a plan.
    private static let village: Result<(SampleMunicipality, PlanScenes), any Error> = Result {
        let sample = try SampleMunicipality(SampleRequest(size: .dorp, tightness: 0.75))
        let plan = sample.published(seconds: 2)
        return (sample, PlanScenes(plan: plan, published: nil, state: sample.state, now: sample.now))
    }

    /// What is short of some people; evenly spread over all.
    private func short(_ scenes: PlanScenes, most: Int) -> [RequirementStanding] {
        let all = scenes.plan.requirements.filter { $0.status == .short }
        let step = max(1, all.count / most)
        return all.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
    }

    /// The benchmark does the same for everything that is short in a scarce town: `make prove-explanations`.
    @Test func everyConflictShutsEverythingNoneOfItsRulesCanGoAndEveryRepairHelps() throws {
        let (_, scenes) = try Self.village.get()
        var counts: [String: Int] = [:]
        for (number, standing) in short(scenes, most: 8).enumerated() {
            let found = try #require(
                explain(participant: standing.participant, requirement: standing.requirement, in: scenes).first)
            // A copy of the whole village for every repair takes long: of every second.
            let outcome = ExplanationProof(scenes: scenes, standing: standing)
                .outcome(found, repairs: number.isMultiple(of: 2))
            #expect(outcome.failures == [], "\(standing.participant) \(standing.requirement)")
            counts.merge(outcome.counts, uniquingKeysWith: +)
        }
        #expect(counts["sets"] ?? 0 >= 4, "\(counts)")
        #expect(counts["members"] ?? 0 > counts["sets"] ?? 0, "\(counts)")
        #expect(counts["repairs"] ?? 0 >= 1, "\(counts)")
    }

    /// What an explanation leaves out or adds is found.
    @Test func aConflictWithTooFewRulesOrTooManyIsFound() throws {
        let (_, scenes) = try Self.village.get()
        var looked = 0
        for standing in short(scenes, most: 24) {
            let explained = explain(
                participant: standing.participant, requirement: standing.requirement, in: scenes)
            guard var found = explained.first, let conflict = found.conflicts.first(where: { $0.rules.count > 1 })
            else {
                continue
            }
            let proof = ExplanationProof(scenes: scenes, standing: standing)
            found.conflicts = [ConflictSet(rules: Array(conflict.rules.dropFirst()), sentences: [:])]
            #expect(!proof.outcome(found, repairs: false).failures.isEmpty)
            let beside = ExcludingRule(reason: .budget, subject: "municipality.yaml")
            found.conflicts = [ConflictSet(rules: conflict.rules + [beside], sentences: [:])]
            #expect(!proof.outcome(found, repairs: false).failures.isEmpty)
            looked += 1
            if looked == 2 { break }
        }
        #expect(looked == 2)
    }

    @Test func aMeetingIsOpenExactlyWhenTheEngineLetsThePersonIn() throws {
        let (sample, scenes) = try Self.village.get()
        var compared = 0
        for participant in sample.state.participants.sorted.filter({ !$0.isNotPlanned }) {
            guard var scene = PersonScene(participant.id, in: scenes) else { continue }
            for series in scene.timetable.series where series.isOpen {
                // Every fifth date of every group: some tens of thousands of pairs.
                for number in series.meetings.enumerated().filter({ $0.offset.isMultiple(of: 5) }).map(\.element)
                where scene.timetable.meetings[number].isAlive {
                    let meeting = ProbedMeeting(number, scene.timetable.meetings[number])
                    let ways = scene.timetable.hindrances(of: scene.person, to: meeting, layers: scene.layers)
                    scene.timetable.begin()
                    let obstacle = scene.timetable.insert(number, for: scene.person)
                    scene.timetable.rollBack()
                    compared += 1
                    let isOpen = ways.contains(where: \.isEmpty)
                    if isOpen != (obstacle == nil) {
                        Issue.record(
                            "\(participant.id) \(meeting): \(ways), the engine: \(String(describing: obstacle))")
                        return
                    }
                }
            }
        }
        #expect(compared > 1000)
    }

    @Test func aSceneHasWhatThePlanSaysThePersonAttends() throws {
        let (sample, scenes) = try Self.village.get()
        let town = try #require(scenes.town)
        let ids = Dictionary(town.numbers.map { ($1, $0) }) { first, _ in first }
        var planned = 0
        for participant in sample.state.participants.sorted where !participant.isNotPlanned {
            let scene = try #require(PersonScene(participant.id, in: scenes))
            let rows = scenes.attendingOf(participant.id)
            let attending = Dictionary(rows.map { ($0.meeting, $0) }) { first, _ in first }
            let loaded = scene.timetable.visits[scene.person]
            #expect(loaded.count == attending.count, "\(participant.id)")
            planned += attending.count
            for visit in loaded {
                let row = try #require(ids[visit.meeting].flatMap { attending[$0] }, "\(participant.id)")
                #expect(visit.minutesBefore == row.minutesBefore && visit.minutesAfter == row.minutesAfter)
            }
            // Seats are taken as by everybody, whether their rows are read or they were only held.
            for visit in scene.timetable.visits.joined() {
                let id = try #require(ids[visit.meeting])
                #expect(scene.timetable.meetings[visit.meeting].attending == scenes.attendingCount[id], "\(id)")
            }
        }
        #expect(planned > 1_000)
    }

    /// Who waits for a group that runs is said to be free only when the engine lets them in and that gives more; and it
    /// seldom lets in, for a few of its dates, who is said to be kept out.
    @Test func whoWaitsForAGroupIsFreeWhenTheEngineLetsThemIn() throws {
        let (_, scenes) = try Self.village.get()
        var (compared, free, fewDates) = (0, 0, 0)
        for group in scenes.plan.groups {
            guard let found = explain(group: group.id, in: scenes), found.standing != .notOpened else { continue }
            #expect(found.sentences["nl"]?.count == found.sentences["en"]?.count)
            for waiting in found.waiting {
                guard var scene = PersonScene(waiting.participant, in: scenes),
                    let demand = scene.demands[waiting.requirement],
                    let series = scene.groupIDs.firstIndex(of: group.id)
                else { continue }
                let before = scene.timetable.achieved(scene.timetable.problem.demands[demand])
                scene.timetable.begin()
                let obstacle = scene.timetable.enrol(scene.person, series)
                let gain = scene.timetable.achieved(scene.timetable.problem.demands[demand]) - before
                compared += 1
                let isServed = obstacle == nil && gain > 0
                if waiting.isFree {
                    free += 1
                    #expect(isServed, "\(group.id) \(waiting.participant) \(String(describing: obstacle))")
                } else if isServed {
                    fewDates += 1
                }
            }
        }
        #expect(compared > 60 && fewDates <= compared / 20, "\(compared) \(free) \(fewDates)")
    }

    /// Case C19: nobody can fit (night work and a child alone in the evening).
    @Test func whoCannotFitIsReportedImpossibleWithReasonAndCheapestRepair() throws {
        let (_, scenes) = try Self.village.get()
        let explained = explain(participant: "c19-impossible", requirement: nil, in: scenes)
        let lessons = try #require(explained.first { $0.isImpossible && !$0.repairs.isEmpty })
        let reasons = Set(lessons.conflicts.flatMap(\.rules).map(\.reason))
        #expect(reasons.contains(.busy))
        #expect(reasons.contains(.childUncovered))
        let repair = try #require(lessons.repairs.first)
        #expect(lessons.repairs.allSatisfy { $0.cost >= repair.cost })
        // The copy on which it was verified is made here again.
        var changed = try #require(PersonScene("c19-impossible", in: scenes, with: repair.changes))
        let number = try #require(changed.demands[lessons.requirement])
        #expect((changed.timetable.gain(for: number)?.units ?? 0) > 0)
        #expect(lessons.sentences["nl"]?.contains { $0.hasPrefix("Wat helpt: ") } == true)
    }
}
