import ArgumentParser
import RoosterControl

/// `roosterctl status`: how the service stands, on one screen.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows how the service stands.",
        discussion: "Example: roosterctl status --json | jq .published.number")

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let status = try await options.connected { try await $0.status() }
        guard !options.json else { return print(try ControlJSON.text(of: status)) }
        print(
            "\(Terminal.bold(status.municipality ?? "nothing imported yet"))  revision \(status.revision)  "
                + "\(status.now)  \(status.product) \(status.version)")
        let rows = status.tables.filter { $0.rows > 0 }.map { "\($0.rows) \($0.table)" }
        if !rows.isEmpty { print("data       \(rows.joined(separator: ", "))") }
        show(status.published, as: "published", none: "nothing is published")
        show(status.draft, as: "draft", none: "no draft waits")
        if let reason = status.draftWaits { print(Terminal.yellow("           it waits for you: \(reason)")) }
        print("planner    \(planner(status.planner))")
        if let failure = status.planner.failure { print(Terminal.red("           the last search failed: \(failure)")) }
        print("feeds      \(status.feeds) served")
        for warning in status.feedWarnings {
            let amount = warning.limit > 0 ? "\(warning.amount) of \(warning.limit) \(warning.rule)" : warning.rule
            print(Terminal.yellow("           \(warning.id): \(amount)"))
        }
        if let failure = status.storeFailure { print(Terminal.red("store      \(failure)")) }
    }

    private func planner(_ planner: AdministrationInterface.Planner) -> String {
        let share = planner.share > 0 ? " \(NumberText.percent(planner.share))" : ""
        let queued = planner.queued > 0 ? ", \(planner.queued) waiting" : ""
        return planner.phase + share + queued
    }

    private func show(_ plan: AdministrationInterface.PlanState?, as title: String, none: String) {
        let blanks = String(repeating: " ", count: 11 - title.count)
        guard let plan else { return print("\(title)\(blanks)\(none)") }
        let by = plan.by.isEmpty ? "" : " by \(plan.by)"
        let made = "\(plan.number) of \(plan.at)\(by), for revision \(plan.revision), \(plan.meetings) meetings"
        print("\(title)\(blanks)\(made)")
        if plan.outdated { print(Terminal.yellow("           what is known changed since: plan again")) }
        for standing in plan.standings {
            let name = standing.priority + String(repeating: " ", count: max(0, 6 - standing.priority.count))
            let short = "short \(standing.short)"
            print(
                "           \(name) met \(standing.met)  on track \(standing.onTrack)  "
                    + (standing.short > 0 ? Terminal.yellow(short) : short))
        }
        let bound = plan.boundHow.isEmpty ? "" : ", at most \(NumberText.percent(plan.bound)) can be"
        print("           \(NumberText.percent(plan.served)) of what is due is served\(bound)")
    }
}
