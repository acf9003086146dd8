import Timetabling

/// An instance of middling size, the same for every seed and machine: a made-up faculty.
enum MadeInstance {
    /// Makes the instance: 80 courses, 240 classes, 24 rooms, 900 students.
    static func make(seed: UInt64) -> SectioningInstance {
        var random = RandomSource(seed: seed)
        var instance = SectioningInstance(
            name: "made", dayCount: 7, slotsPerDay: 288, weekCount: 14,
            weights: SectioningWeights(time: 2, room: 1, distribution: 10, student: 5))
        instance.rooms = (1...24).map { room in
            SectioningInstance.Room(
                id: room, capacity: 40,
                travel: room == 1 ? [] : [SectioningInstance.Travel(room: 1, slots: room % 4)])
        }
        var number = 0
        instance.courses = (1...80).map { course in
            let subparts = (0..<(1 + course % 2)).map { part in
                SectioningInstance.Subpart(
                    id: course * 4 + part,
                    classes: (0..<2).map { _ in
                        number += 1
                        return makeClass(number, &random)
                    })
            }
            return SectioningInstance.Course(
                id: course, configurations: [SectioningInstance.Configuration(id: course, subparts: subparts)])
        }
        instance.distributions = makeDistributions(classCount: number, &random)
        instance.students = (1...900).map { student in
            var courses: Set<Int> = []
            while courses.count < 5 { courses.insert(1 + random.below(80)) }
            return SectioningInstance.Student(id: student, courses: courses.sorted())
        }
        return instance
    }

    private static func makeClass(_ number: Int, _ random: inout RandomSource) -> SectioningInstance.Class {
        let length = [18, 24, 30][random.below(3)]
        var times: [SectioningInstance.TimeOption] = []
        for day in 0..<5 {
            for hour in 0..<8 where random.below(3) > 0 {
                let interval = SectioningInstance.Interval(
                    days: 1 << UInt16(day), start: 96 + hour * 18, length: length,
                    weeks: random.below(4) == 0 ? 0b1010_1010_1010_10 : 0b11_1111_1111_1111)
                times.append(SectioningInstance.TimeOption(interval, penalty: random.below(6)))
            }
        }
        let first = random.below(24)
        let rooms = (0..<8).map { SectioningInstance.RoomOption(room: 1 + (first + $0 * 5) % 24, penalty: $0) }
        return SectioningInstance.Class(id: number, limit: 60, rooms: rooms, times: times)
    }

    /// Teachers of four classes each, and soft wishes of every kind the evaluation distinguishes.
    private static func makeDistributions(
        classCount: Int, _ random: inout RandomSource
    ) -> [SectioningInstance.Distribution] {
        var result: [SectioningInstance.Distribution] = []
        for first in stride(from: 1, to: classCount - 3, by: 4) {
            result.append(.init(DistributionRule(.sameAttendees), classes: Array(first..<(first + 4))))
        }
        let kinds: [DistributionRule] = [
            DistributionRule(.sameRoom), DistributionRule(.differentDays), DistributionRule(.precedence),
            DistributionRule(.maxDayLoad, 48), DistributionRule(.maxBreaks, 1, 12), DistributionRule(.workDay, 96),
        ]
        for number in 0..<60 {
            let start = 1 + random.below(classCount - 4)
            result.append(
                .init(
                    kinds[number % kinds.count], penalty: 1 + random.below(4), classes: Array(start..<(start + 3))))
        }
        return result
    }
}
