@testable import Timetabling

/// Instances so small that every solution can be tried.
enum TinySectioning {
    /// How the candidate times lie.
    private enum Shape {
        case plain, crowded, alike
    }

    /// Five classes of three courses with at most three times and two rooms each, some rules, some students.
    ///
    /// Every fourth instance is crowded: all its times lie close together, and no class needs a room.
    /// Every third has a set of classes that may not overlap, all with the same three times.
    static func instance(seed: UInt64) -> SectioningInstance {
        var generator = SectioningTestGenerator(seed: seed)
        var instance = SectioningInstance(
            name: "tiny", dayCount: 2, slotsPerDay: 40, weekCount: 2,
            weights: SectioningWeights(time: 2, room: 3, distribution: 5, student: 4))
        instance.rooms = [.init(id: 1), .init(id: 2, travel: [.init(room: 1, slots: 3)])]
        let shape: Shape = seed % 4 == 0 ? .crowded : seed % 3 == 1 ? .alike : .plain
        let courses = [[[1], [2]], [[3]], [[4, 5]]]
        for (course, subparts) in courses.enumerated() {
            instance.courses.append(
                .init(
                    id: course + 1,
                    configurations: [
                        .init(
                            id: course + 1,
                            subparts: subparts.enumerated().map { place, ids in
                                .init(
                                    id: course * 10 + place,
                                    classes: ids.map { entry($0, shape, &generator) })
                            })
                    ]))
        }
        for kind in DistributionKind.allCases where Int.random(in: 0..<4, using: &generator) == 0 {
            let isHard = Int.random(in: 0..<5, using: &generator) == 0
            instance.distributions.append(
                .init(
                    DistributionRule(kind, kind.parameterCount > 0 ? 6 : 0, kind.parameterCount > 1 ? 2 : 0),
                    penalty: isHard ? nil : .random(in: 1...6, using: &generator),
                    classes: Array((1...5).shuffled(using: &generator).prefix(.random(in: 2...4, using: &generator)))))
        }
        if shape == .alike { instance.distributions.append(.init(DistributionRule(.notOverlap), classes: [1, 2, 3])) }
        instance.students = (1...3).map { id in
            .init(id: id, courses: [1, 2, 3].filter { _ in Bool.random(using: &generator) })
        }
        return instance
    }

    private static func entry(
        _ id: Int, _ shape: Shape, _ generator: inout SectioningTestGenerator
    ) -> SectioningInstance.Class {
        let needsRoom = shape != .crowded && Int.random(in: 0..<4, using: &generator) > 0
        let rooms = [1, 2].shuffled(using: &generator).prefix(.random(in: 1...2, using: &generator))
        let times = (0..<(shape == .alike ? 3 : Int.random(in: 1...3, using: &generator))).map { place in
            let interval: SectioningInstance.Interval =
                switch shape {
                case .plain:
                    .init(
                        days: .random(in: 1...3, using: &generator), start: .random(in: 0...25, using: &generator),
                        length: .random(in: 3...9, using: &generator), weeks: .random(in: 1...3, using: &generator))
                case .crowded:
                    .init(
                        days: 3, start: .random(in: 0...6, using: &generator),
                        length: .random(in: 3...9, using: &generator), weeks: .random(in: 1...3, using: &generator))
                case .alike: .init(days: 3, start: place * 10, length: 8, weeks: 3)
                }
            return SectioningInstance.TimeOption(interval, penalty: .random(in: 0...4, using: &generator))
        }
        return SectioningInstance.Class(
            id: id, needsRoom: needsRoom,
            rooms: needsRoom ? rooms.map { .init(room: $0, penalty: .random(in: 0...3, using: &generator)) } : [],
            times: times)
    }

    /// The least total of all feasible solutions, found by trying every one; nil when there is none.
    static func optimum(of problem: SectioningProblem) -> Int? {
        var best: Int?
        var solution = SectioningSolution(emptyFor: problem)
        func place(_ index: Int) {
            guard index < problem.classCount else { return enrol(0) }
            for time in 0..<problem.times(of: index).count {
                for room in problem.needsRoom[index] ? 0..<problem.rooms(of: index).count : -1..<0 {
                    solution.timeOptions[index] = Int32(time)
                    solution.roomOptions[index] = Int32(room)
                    place(index + 1)
                }
            }
        }
        func enrol(_ student: Int) {
            guard student < problem.studentCount else {
                let evaluation = problem.evaluate(solution)
                if evaluation.isFeasible { best = min(best ?? .max, evaluation.total) }
                return
            }
            // The third course leaves a choice of class 4 or 5, which have the indices 3 and 4.
            let courses = problem.courses(of: student)
            let fixed: [Int32] = (courses.contains(0) ? [0, 1] : []) + (courses.contains(1) ? [2] : [])
            for last in courses.contains(2) ? [[3], [4]] : [[]] as [[Int32]] {
                solution.classesOfStudent[student] = fixed + last
                enrol(student + 1)
            }
        }
        place(0)
        return best
    }
}
