import Testing

@testable import Timetabling

@Suite struct ReductionTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func bestTimetableIsStillThere(seed: UInt64) throws {
        let instance = TinySectioning.instance(seed: seed)
        let problem = try SectioningProblem(compiling: instance)
        let model = SectioningModel(problem)
        var reduced = instance
        var index = 0
        for course in reduced.courses.indices {
            for part in reduced.courses[course].configurations[0].subparts.indices {
                for place in reduced.courses[course].configurations[0].subparts[part].classes.indices {
                    var entry = reduced.courses[course].configurations[0].subparts[part].classes[place]
                    entry.times = model.times(of: index).map { entry.times[Int(model.timeOriginal[$0])] }
                    entry.rooms = model.rooms(of: index).map { entry.rooms[Int(model.roomOriginal[$0])] }
                    reduced.courses[course].configurations[0].subparts[part].classes[place] = entry
                    index += 1
                }
            }
        }
        let rest = try SectioningProblem(compiling: reduced)
        #expect(TinySectioning.optimum(of: rest) == TinySectioning.optimum(of: problem))
    }

    /// Two classes in rooms 1 and 2; each may meet at two times.
    private func pair(times: [SectioningInstance.TimeOption], rooms: [[Int]]) throws -> SectioningModel {
        var instance = SectioningInstance(name: "pair", dayCount: 5, slotsPerDay: 100, weekCount: 1)
        instance.rooms = [.init(id: 1), .init(id: 2)]
        let classes = rooms.enumerated().map { place, list in
            SectioningInstance.Class(
                id: place + 1, rooms: list.map { .init(room: $0, penalty: $0) }, times: place == 0 ? times : [times[0]])
        }
        instance.courses = [
            .init(id: 1, configurations: [.init(id: 1, subparts: [.init(id: 1, classes: classes)])])
        ]
        return SectioningModel(try SectioningProblem(compiling: instance))
    }

    private func time(_ start: Int, penalty: Int = 0) -> SectioningInstance.TimeOption {
        .init(.init(days: 1, start: start, length: 10, weeks: 1), penalty: penalty)
    }

    @Test func sameTimeAtAHigherPenaltyGoes() throws {
        let model = try pair(times: [time(0, penalty: 3), time(0, penalty: 1), time(20)], rooms: [[1, 2], [1, 2]])
        #expect(model.times(of: 0).map { model.timeOriginal[$0] } == [1, 2])
    }

    @Test func classesWithOneRoomDoNotOverlap() throws {
        let model = try pair(times: [time(0), time(5), time(10)], rooms: [[1], [1]])
        #expect(model.times(of: 0).map { model.timeOriginal[$0] } == [2])
    }

    @Test func ownCheaperRoomMakesADearerOneNeedless() throws {
        let model = try pair(times: [time(0)], rooms: [[1, 2], [2]])
        #expect(model.rooms(of: 0).map { model.room[$0] } == [0])
        #expect(model.rooms(of: 1).map { model.room[$0] } == [1])
    }
}
