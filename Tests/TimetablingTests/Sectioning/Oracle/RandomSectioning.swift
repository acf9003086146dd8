import Timetabling

/// Random instances and random solutions for property tests.
enum RandomSectioning {
    /// A small instance with every rule, parents, closed rooms and travel.
    static func instance(seed: UInt64) -> SectioningInstance {
        var generator = SectioningTestGenerator(seed: seed)
        var instance = SectioningInstance(
            name: "random", dayCount: .random(in: 2...7, using: &generator), slotsPerDay: 40,
            weekCount: .random(in: 1...6, using: &generator),
            weights: SectioningWeights(time: 2, room: 3, distribution: 5, student: 7))
        for id in 1...4 {
            let closed = interval(of: instance, using: &generator)
            instance.rooms.append(
                SectioningInstance.Room(
                    id: id * 10,
                    travel: (1..<id).map { .init(room: $0 * 10, slots: .random(in: 1...6, using: &generator)) },
                    unavailable: Bool.random(using: &generator) ? [closed] : []))
        }
        var next = 1
        for id in 1...5 {
            let configurations = (1...Int.random(in: 1...2, using: &generator)).map { part in
                configuration(id * 10 + part, of: instance, next: &next, using: &generator)
            }
            instance.courses.append(SectioningInstance.Course(id: id, configurations: configurations))
        }
        instance.distributions = distributions(classes: next - 1, using: &generator)
        instance.students = (1...12).map { id in
            SectioningInstance.Student(id: id, courses: (1...5).filter { _ in Bool.random(using: &generator) })
        }
        return instance
    }

    private static func interval(
        of instance: SectioningInstance, using generator: inout SectioningTestGenerator
    ) -> SectioningInstance.Interval {
        let length = Int.random(in: 2...10, using: &generator)
        return SectioningInstance.Interval(
            days: UInt16.random(in: 1..<(1 << UInt16(instance.dayCount)), using: &generator),
            start: .random(in: 0...(instance.slotsPerDay - length), using: &generator), length: length,
            weeks: UInt64.random(in: 1..<(1 << UInt64(instance.weekCount)), using: &generator))
    }

    private static func configuration(
        _ id: Int, of instance: SectioningInstance, next: inout Int, using generator: inout SectioningTestGenerator
    ) -> SectioningInstance.Configuration {
        var above: [Int] = []
        let subparts = (1...Int.random(in: 1...2, using: &generator)).map { part in
            let classes = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                let needsRoom = Int.random(in: 0..<4, using: &generator) > 0
                defer { next += 1 }
                return SectioningInstance.Class(
                    id: next, limit: Bool.random(using: &generator) ? .random(in: 2...8, using: &generator) : nil,
                    parent: above.randomElement(using: &generator), needsRoom: needsRoom,
                    rooms: needsRoom
                        ? [10, 20, 30, 40].shuffled(using: &generator).prefix(3).map {
                            .init(room: $0, penalty: .random(in: 0...9, using: &generator))
                        } : [],
                    times: (0..<6).map { _ in
                        .init(
                            interval(of: instance, using: &generator), penalty: .random(in: 0...9, using: &generator))
                    })
            }
            above = classes.map(\.id)
            return SectioningInstance.Subpart(id: id * 10 + part, classes: classes)
        }
        return SectioningInstance.Configuration(id: id, subparts: subparts)
    }

    /// Each rule once hard and once soft, with small parameters.
    private static func distributions(
        classes: Int, using generator: inout SectioningTestGenerator
    ) -> [SectioningInstance.Distribution] {
        DistributionKind.allCases.flatMap { kind in
            [nil, Int.random(in: 1...9, using: &generator)].map { penalty in
                let first: Int32 =
                    switch kind {
                    case .maxDays: .random(in: 1...3, using: &generator)
                    case .maxBreaks: .random(in: 0...1, using: &generator)
                    default: kind.parameterCount > 0 ? .random(in: 3...16, using: &generator) : 0
                    }
                let second: Int32 = kind.parameterCount > 1 ? .random(in: 0...4, using: &generator) : 0
                let members = Array(1...classes).shuffled(using: &generator)
                    .prefix(.random(in: 2...6, using: &generator))
                return SectioningInstance.Distribution(
                    DistributionRule(kind, first, second), penalty: penalty, classes: Array(members))
            }
        }
    }

    /// A random solution; with `gaps`, some classes lack a time or a room and some students break rules.
    static func solution(
        of instance: SectioningInstance, for problem: SectioningProblem, gaps: Bool,
        using generator: inout SectioningTestGenerator
    ) -> SectioningSolution {
        var solution = SectioningSolution(emptyFor: problem)
        func skip(_ generator: inout SectioningTestGenerator) -> Bool {
            gaps && Int.random(in: 0..<12, using: &generator) == 0
        }
        for (index, entry) in instance.classes.enumerated() {
            if !skip(&generator) {
                solution.timeOptions[index] = Int32(entry.times.indices.randomElement(using: &generator) ?? -1)
            }
            if entry.needsRoom, !skip(&generator) {
                solution.roomOptions[index] = Int32(entry.rooms.indices.randomElement(using: &generator) ?? -1)
            }
        }
        let courses = Dictionary(uniqueKeysWithValues: instance.courses.map { ($0.id, $0) })
        let indexOf = Dictionary(
            uniqueKeysWithValues: instance.classes.enumerated().map { ($0.element.id, Int32($0.offset)) })
        for (student, entry) in instance.students.enumerated() {
            for course in entry.courses where !skip(&generator) {
                guard let chosen = courses[course]?.configurations.randomElement(using: &generator) else { continue }
                for subpart in chosen.subparts where !skip(&generator) {
                    let taken = subpart.classes.shuffled(using: &generator).prefix(skip(&generator) ? 2 : 1)
                    solution.classesOfStudent[student] += taken.compactMap { indexOf[$0.id] }
                }
            }
            let stray = Int32.random(in: 0..<Int32(problem.classCount), using: &generator)
            if skip(&generator), !solution.classesOfStudent[student].contains(stray) {
                solution.classesOfStudent[student].append(stray)
            }
        }
        return solution
    }
}
