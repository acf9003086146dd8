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

    @OptionGroup var sentences: LanguageOption

    @OptionGroup var options: ControlOptions

    private var language: SentenceLanguage { sentences.chosen }

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
        guard let data = try? Data(contentsOf: URL(filePath: file)) else {
            throw ValidationError("--file (\(file)) cannot be read")
        }
        do {
            return try JSONValue(parsing: String(decoding: data, as: UTF8.self)).decoded()
        } catch {
            throw ValidationError("--file (\(file)) is not a JSON list of changes: \(error)")
        }
    }

    private func show(_ answer: PlanningInterface.WhatIfAnswer) {
        FiguresText(language: language).show(before: answer.before, after: answer.after)
        let (touched, moved) = (answer.peopleTouched, answer.peopleMoved)
        print(
            language.text(
                dutch: "\(touched) \(touched == 1 ? "mens merkt" : "mensen merken") er iets van, \(moved) daarvan "
                    + "op een ander tijdstip",
                english: "\(touched) \(touched == 1 ? "person" : "people") touched, \(moved) of them at another time"))
        let (opened, closed) = (
            answer.groupsOpened.joined(separator: ", "), answer.groupsClosed.joined(separator: ", ")
        )
        if !opened.isEmpty {
            print(language.text(dutch: "nieuwe groepen: \(opened)", english: "groups opened: \(opened)"))
        }
        if !closed.isEmpty {
            print(language.text(dutch: "groepen die vervallen: \(closed)", english: "groups closed: \(closed)"))
        }
        showStandings(answer)
        showPeople(answer)
    }

    private func showStandings(_ answer: PlanningInterface.WhatIfAnswer) {
        guard !answer.standings.isEmpty else {
            return print(
                language.text(
                    dutch: "elke eis staat er even goed voor als eerst", english: "every requirement stands as before"))
        }
        print()
        var table =
            language == .nl
            ? TableText("DEELNEMER", "EIS", "GEWICHT", "EERST", "DAN", ">TEKORT", ">DAN")
            : TableText("PARTICIPANT", "REQUIREMENT", "PRIORITY", "BEFORE", "AFTER", ">MISSING", ">THEN")
        for change in answer.standings.prefix(lines) {
            table.add(
                change.participant, change.requirement, change.priority, change.before ?? "-", change.after ?? "-",
                NumberText.short(change.missingBefore), NumberText.short(change.missingAfter))
        }
        table.show()
        showRest(answer.standingsInAll, dutch: "eisen staan er anders voor", english: "requirements stand otherwise")
    }

    private func showPeople(_ answer: PlanningInterface.WhatIfAnswer) {
        guard !answer.people.isEmpty else { return }
        print()
        var table =
            language == .nl
            ? TableText("DEELNEMER", ">NIEUW", ">VERPLAATST", ">VERVALT", ">RUIMTE", "KOMT IN", "GAAT UIT")
            : TableText("PARTICIPANT", ">NEW", ">MOVED", ">FALLS OUT", ">ROOM", "JOINS", "LEAVES")
        for person in answer.people.prefix(lines) {
            table.add(
                person.participant, "\(person.added)", "\(person.moved)", "\(person.cancelled)", "\(person.room)",
                person.joined.joined(separator: " "), person.left.joined(separator: " "))
        }
        table.show()
        showRest(answer.peopleTouched, dutch: "mensen merken er iets van", english: "people are touched")
    }

    private func showRest(_ total: Int, dutch: String, english: String) {
        guard total > lines else { return }
        print(
            language.text(
                dutch: "en nog \(total - lines) \(dutch): --lines \(total) of --json toont ze",
                english: "and \(total - lines) more \(english): --lines \(total) or --json shows them"))
    }
}
