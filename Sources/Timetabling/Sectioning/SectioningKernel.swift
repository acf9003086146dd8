/// One neighbourhood of the sectioning search, run by itself for counting what a move takes.
package struct SectioningKernel: ~Copyable {
    private var worker: SectioningWorker

    /// The names of the neighbourhoods.
    package static var names: [String] { SectioningNeighbourhood.allCases.map(\.name) }

    /// Places all classes of an instance, enrols all students, and lets the search settle for a fixed number of moves.
    package init(_ problem: SectioningProblem, seed: UInt64, settling moves: Int) {
        var settings = SectioningSettings()
        settings.moveLimit = moves
        worker = SectioningWorker(SectioningModel(problem), seed: seed, settings: settings)
        _ = worker.state.enrolEverybody()
        var construction = SectioningConstruction(worker.state.model, seed: seed)
        let deadline = Deadline(seconds: 3_600)
        let (incumbent, stop) = (SectioningIncumbent(), StopFlag())
        _ = construction.run(&worker.state, deadline: deadline, share: 1, incumbent: incumbent, stop: stop)
        worker.keepBest()
        worker.improve(settings, from: 0, deadline: deadline, incumbent: incumbent, stop: stop)
    }

    /// Tries moves of one kind at a low, fixed temperature.
    ///
    /// - Returns: How many were made; nil when there is no neighbourhood of that name.
    package mutating func run(_ name: String, moves: Int) -> Int? {
        guard let kind = SectioningNeighbourhood.allCases.first(where: { $0.name == name }) else { return nil }
        return worker.repeatMove(kind, moves: moves)
    }
}
