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

    /// What is short of some people, with the options.
    private func short(
        _ scenes: PlanScenes, people: Int
    ) -> [(standing: RequirementStanding, collector: OptionCollector)] {
        var result: [(RequirementStanding, OptionCollector)] = []
        var seen: Set<String> = []
        for standing in scenes.plan.requirements where standing.status == .short {
            guard seen.contains(standing.participant) || seen.count < people,
                let scene = PersonScene(standing.participant, in: scenes),
                let number = scene.demands[standing.requirement]
            else { continue }
            seen.insert(standing.participant)
            var collector = OptionCollector(scene: scene, demand: number, requirement: standing.requirement)
            collector.collect()
            if !collector.options.isEmpty { result.append((standing, collector)) }
        }
        return result
    }

    @Test func everyConflictShutsEverythingAndNoneOfItsRulesCanGo() throws {
        let (_, scenes) = try Self.village.get()
        var sets = 0
        for (standing, collector) in short(scenes, people: 20) {
            let finder = ConflictFinder(limit: Explanation.mostConflicts, options: collector.options)
            for conflict in finder.conflicts().sets {
                sets += 1
                // Counted here again, meeting by meeting, and not by what the finder uses.
                func left(keeping kept: UInt64) -> Int {
                    collector.options.count { option in
                        let open = option.classes.filter { part in part.ways.contains { $0 & kept == 0 } }
                        return open.reduce(0) { $0 + $1.meetings.count } >= option.need
                    }
                }
                #expect(left(keeping: conflict) == 0, "\(standing.participant) \(standing.requirement)")
                for bit in (0..<64).map({ UInt64(1) << UInt64($0) }) where conflict & bit != 0 {
                    #expect(left(keeping: conflict & ~bit) > 0, "\(standing.participant) \(standing.requirement)")
                }
            }
        }
        #expect(sets >= 10)
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
