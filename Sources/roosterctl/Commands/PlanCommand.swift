import ArgumentParser
import RoosterControl

/// `roosterctl plan`: makes a draft.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Makes a draft of a plan.",
        discussion: "Example: roosterctl plan --wait --seconds 30")

    @Flag(help: "Wait until the draft is there.")
    var wait = false

    @Option(help: "Time limit of the search in seconds.")
    var seconds: Double?

    @Option(help: "Seed of the search.")
    var seed: Int?

    @Option(help: "Threads the search may use.")
    var workers: Int?

    @Flag(help: "Ignore what people have already.")
    var startAfresh = false

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if let seconds, !(0...86_400).contains(seconds) {
            throw ValidationError("--seconds (\(seconds)) must be 0 to 86400")
        }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers (\(workers)) must be 1 to 256")
        }
    }

    mutating func run() async throws {
        let parameters = PlanningInterface.PlanParameters(
            seconds: seconds, seed: seed, workers: workers, startAfresh: startAfresh ? true : nil)
        guard wait else {
            try await options.connected { try await $0.startPlanning(parameters) }
            print(options.json ? "{\"queued\":true}" : "the search is queued; roosterctl watch follows it")
            return
        }
        var progress = ProgressText()
        let plan = try await options.connected { client in
            defer { progress.end() }
            return try await client.plan(parameters) { progress.show($0) }
        }
        guard !options.json else { return print(try ControlJSON.text(of: plan)) }
        print("draft \(plan.draft) for revision \(plan.revision), made in \(Int(plan.seconds.rounded())) s")
        PlanText.show(plan, tellsHow: true)
    }
}

/// A plan's figures, for people.
enum PlanText {
    /// Prints what a plan amounts to.
    ///
    /// - Parameters:
    ///   - plan: The plan's figures.
    ///   - tellsHow: Whether to tell how the upper bound was computed, which takes three lines.
    static func show(_ plan: PlanningInterface.PlanSummary, tellsHow: Bool = false) {
        if plan.outdated { print(Terminal.yellow("what is known changed since: plan again")) }
        print("\(plan.groups) groups, \(plan.meetings) meetings, \(plan.attendances) attendances")
        print(
            "requirements: met \(plan.met), on track \(plan.onTrack), short \(plan.short.legal) legal, "
                + "\(plan.short.must) must, \(plan.short.wish) wish")
        let bound = plan.boundHow.isEmpty ? "" : ", at most \(NumberText.percent(plan.bound)) can be"
        print("\(NumberText.percent(plan.served)) of what is due is served\(bound)")
        if tellsHow, !plan.boundHow.isEmpty { print("upper bound: \(plan.boundHow)") }
        if plan.touched > 0 { print("it changes the published week of \(plan.touched) people") }
    }
}
