import ArgumentParser
import FoundationEssentials
import RoosterControl
import Varlink

/// `roosterctl what-if`: what changes would make of the plan.
struct WhatIfCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract: "Tries changes on a copy: what would be met and short, who would be touched. Nothing is stored.",
        discussion: """
            An edit sets one column of a row as its file would have it, FILE:KEY.COLUMN=VALUE, or takes a row away, \
            -FILE:KEY; put a -- before the first that begins with a hyphen.

            Example: roosterctl what-if childcare.csv:k7.places=9 activities.csv:nt2-a1.group_max=13 --seconds 10
            """)

    @Argument(help: "Edits: FILE:KEY.COLUMN=VALUE, or -FILE:KEY.")
    var edits: [String] = []

    @Option(
        help: "A file with a JSON list of changes as Apply takes them: action, table, and key or row.",
        completion: .file(extensions: ["json"]))
    var file: String?

    @Option(help: "Seconds for all of it; half goes to the plan it is compared with.")
    var seconds: Double?

    @Option(help: "Most lines of people and of requirements.")
    var lines = 20

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if edits.isEmpty, file == nil { throw ValidationError("name an edit, or a file of changes with --file") }
        if let seconds, !(0...3600).contains(seconds) {
            throw ValidationError("--seconds (\(seconds)) must be 0 to 3600")
        }
    }

    mutating func run() async throws {
        let parameters = PlanningInterface.WhatIfParameters(
            changes: try changes(), edits: edits.isEmpty ? nil : edits, seconds: seconds)
        var progress = ProgressText()
        let answer = try await options.connected { client in
            defer { progress.end() }
            return try await client.whatIf(parameters) { progress.show($0) }
        }
        guard !options.json else { return print(try ControlJSON.text(of: answer)) }
        show(answer)
    }

    private func changes() throws -> [PlanningInterface.Change]? {
        guard let file else { return nil }
        let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        return try JSONValue(parsing: text).decoded()
    }

    private func show(_ answer: PlanningInterface.WhatIfAnswer) {
        FiguresText.show(before: answer.before, after: answer.after)
        print("\(answer.peopleTouched) people touched, \(answer.peopleMoved) of them at another time")
        if !answer.groupsOpened.isEmpty { print("groups opened: \(answer.groupsOpened.joined(separator: ", "))") }
        if !answer.groupsClosed.isEmpty { print("groups closed: \(answer.groupsClosed.joined(separator: ", "))") }
        showStandings(answer)
        showPeople(answer)
    }

    private func showStandings(_ answer: PlanningInterface.WhatIfAnswer) {
        guard !answer.standings.isEmpty else { return print("every requirement stands as before") }
        print()
        var table = TableText("PARTICIPANT", "REQUIREMENT", "PRIORITY", "BEFORE", "AFTER", ">MISSING", ">THEN")
        for change in answer.standings.prefix(lines) {
            table.add(
                change.participant, change.requirement, change.priority, change.before ?? "-", change.after ?? "-",
                NumberText.short(change.missingBefore), NumberText.short(change.missingAfter))
        }
        table.show()
        rest(answer.standingsInAll, "requirements stand otherwise")
    }

    private func showPeople(_ answer: PlanningInterface.WhatIfAnswer) {
        guard !answer.people.isEmpty else { return }
        print()
        var table = TableText("PARTICIPANT", ">NEW", ">MOVED", ">FALLS OUT", ">ROOM", "JOINS", "LEAVES")
        for person in answer.people.prefix(lines) {
            table.add(
                person.participant, "\(person.added)", "\(person.moved)", "\(person.cancelled)", "\(person.room)",
                person.joined.joined(separator: " "), person.left.joined(separator: " "))
        }
        table.show()
        rest(answer.peopleTouched, "people are touched")
    }

    private func rest(_ total: Int, _ what: String) {
        if total > lines { print("and \(total - lines) more \(what): --lines \(total) or --json shows them") }
    }
}

/// Figures of two plans, for people.
enum FiguresText {
    /// Prints them side by side.
    static func show(before: PlanningInterface.PlanFigures, after: PlanningInterface.PlanFigures) {
        var table = TableText("", ">BEFORE", ">AFTER", ">CHANGE")
        func add(_ name: String, _ path: (PlanningInterface.PlanFigures) -> Int) {
            let (old, new) = (path(before), path(after))
            table.add(name, "\(old)", "\(new)", new == old ? "" : new > old ? "+\(new - old)" : "\(new - old)")
        }
        add("requirements met") { $0.met }
        add("on track") { $0.onTrack }
        add("short, legal") { $0.short.legal }
        add("short, must") { $0.short.must }
        add("short, wish") { $0.short.wish }
        add("groups") { $0.groups }
        add("meetings") { $0.meetings }
        add("attendances") { $0.attendances }
        table.add("served", NumberText.percent(before.served), NumberText.percent(after.served))
        for penalty in after.penalties {
            let old = before.penalties.first { $0.kind == penalty.kind }?.amount ?? 0
            table.add("penalty, \(penalty.kind)", NumberText.short(old), NumberText.short(penalty.amount))
        }
        table.show()
    }
}

extension NumberText {
    /// `12`, or `12.5`: one digit where there is a fraction.
    static func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
