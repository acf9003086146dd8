import BenchmarkTown
import Foundation
import RoosterModel
import RoosterPlanning

/// `PlanTown FOLDER SECONDS MOVES`: reads a data folder, plans it, and prints one line with what that took.
///
/// With 0 moves the first complete plan is made, whatever the seconds; with -1 the search goes on as long as time
/// allows. The words of the line are: newcomers, seconds of reading, compiling, constructing, searching and reading the
/// timetable back, seconds of the processor, megabytes after reading, after compiling, after the search and at the
/// most, share served and its bound.
@main
struct PlanTown {
    /// Runs, and prints the line.
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let seconds = Double(arguments[2]), let moves = Int(arguments[3]) else {
            print("usage: PlanTown FOLDER SECONDS MOVES")
            exit(2)
        }
        let watch = PhaseWatch()
        let town = try BenchmarkTown(reading: arguments[1])
        watch.enter("compiling")
        var request = town.request(seconds: seconds)
        request.mostMoves = moves < 0 ? nil : moves
        let plan = makePlan(request, stop: PlanningStop()) { watch.enter($0.phase.rawValue) }
        watch.enter("end")
        let times = ["reading", "compiling", "constructing", "improving", "interpreting"].map { watch.seconds(of: $0) }
        let memory = ["compiling", "constructing", "interpreting"].map { watch.megabytes(at: $0) }
        let words =
            [String(town.state.participants.count)]
            + (times + [watch.processorSeconds]).map { String(format: "%.2f", $0) }
            + (memory + [PhaseWatch.memory("VmHWM")]).map(String.init)
            + [plan.summary.served, plan.summary.bound].map { String($0) }
        print(words.joined(separator: " "))
    }
}
