import BasicContainers
import Testing
import TimetablingFormats

@testable import Timetabling

/// The running penalty agrees with the evaluator after every move of every neighbourhood.
@Suite struct DeltaTests {
    /// Makes random moves and compares the state with the definitions after every `stride` of them.
    private func walk(_ problem: SectioningProblem, seed: UInt64, moves: Int, stride: Int) {
        var worker = SectioningWorker(SectioningModel(problem), seed: seed)
        _ = worker.state.enrolEverybody()
        for index in 0..<problem.classCount {
            // Every class somewhere, broken rules included.
            for time in worker.state.model.times(of: index) where worker.state.time[index] < 0 {
                guard let room = worker.pickRoom(of: index, at: time) else { continue }
                worker.state.place(index, time: time, room: room)
            }
        }
        worker.hardWeight = 1
        for move in 0..<moves {
            worker.limit = move % 3 == 0 ? 1_000 : 10
            switch move % 9 {
            case 0: _ = worker.moveTime()
            case 6: _ = worker.matchRooms()
            case 7: _ = worker.searchSmall()
            case 8: if !worker.state.model.choiceStudent.isEmpty { _ = worker.rebuildStudent() }
            case 1: _ = worker.moveRoom()
            case 2: _ = worker.displace()
            case 5: _ = worker.moveLinked()
            case 3: if !worker.state.model.choiceStudent.isEmpty { _ = worker.moveStudent() }
            default: if !worker.state.model.choiceStudent.isEmpty { _ = worker.swapStudents() }
            }
            if move % 97 == 0 { takeOut(move % problem.classCount, &worker) }
            guard move % stride == 0 else { continue }
            let evaluation = problem.evaluate(worker.state.solution())
            let (soft, hard) = (worker.state.soft, worker.state.hard)
            #expect(evaluation.total == soft, "after move \(move)")
            #expect(evaluation.searchedBreaks == hard, "after move \(move)")
            guard worker.state.isExact() else { return }
        }
    }

    /// Takes a class out and puts it back.
    private func takeOut(_ index: Int, _ worker: inout SectioningWorker) {
        let (time, room) = (Int(worker.state.time[index]), Int(worker.state.room[index]))
        worker.state.place(index, time: -1, room: -1)
        let isExact = worker.state.isExact()
        #expect(isExact)
        worker.state.place(index, time: time, room: room)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func deltaAgreesWithEvaluatorOnSmallInstances(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: RandomSectioning.instance(seed: seed))
        walk(problem, seed: seed, moves: 400, stride: 1)
    }

    @Test(.enabled(if: ItcData.isPresent, ItcData.comment), arguments: ItcData.names)
    func deltaAgreesWithEvaluatorOnCompetitionInstances(name: String) throws {
        let problem = try SectioningProblem(contentsOfFile: ItcData.path(of: name))
        walk(problem, seed: 7, moves: 20_000, stride: 1_000)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func restoredSnapshotIsTheSameTimetable(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: RandomSectioning.instance(seed: seed))
        var worker = SectioningWorker(SectioningModel(problem), seed: seed)
        _ = worker.state.enrolEverybody()
        var construction = SectioningConstruction(worker.state.model, seed: seed)
        _ = construction.run(
            &worker.state, deadline: Deadline(seconds: 60), share: 0.001, incumbent: SectioningIncumbent(),
            stop: StopFlag())
        let snapshot = SectioningSnapshot(worker.state)
        worker.limit = 1_000
        for _ in 0..<200 { _ = worker.moveTime() }
        worker.state.restore(snapshot)
        let (soft, hard) = (worker.state.soft, worker.state.hard)
        #expect(soft == snapshot.soft)
        #expect(hard == snapshot.hard)
        let isExact = worker.state.isExact()
        #expect(isExact)
    }
}
