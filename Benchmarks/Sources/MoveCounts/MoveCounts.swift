import Timetabling

/// `MoveCounts KIND MOVES`: makes a timetable on a fixed seed, then tries moves of one kind; without arguments it lists
/// the kinds.
///
/// Run twice under a tool that counts instructions, with and without moves: the difference is what the moves take.
@main
struct MoveCounts {
    /// Runs, and prints how many moves were made.
    static func main() throws {
        guard CommandLine.arguments.count == 3, let moves = Int(CommandLine.arguments[2]) else {
            print(SectioningKernel.names.joined(separator: "\n"))
            return
        }
        let problem = try SectioningProblem(compiling: MadeInstance.make(seed: 1))
        var kernel = SectioningKernel(problem, seed: 1, settling: 200_000)
        print(kernel.run(CommandLine.arguments[1], moves: moves) ?? -1)
    }
}
