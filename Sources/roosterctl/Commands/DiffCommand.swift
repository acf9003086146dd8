import ArgumentParser
import RoosterControl

/// `roosterctl diff`: what a draft changes for whom.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Shows what the newest draft, or a version, changes for whom.",
        discussion: "Example: roosterctl diff --from 1 --to 2")

    @Option(help: "The version to start from; without it the published one, or the one before --to.")
    var from: Int?

    @Option(help: "The version it became; without it the newest draft.")
    var to: Int?

    @Option(help: "Most lines of notices, and of meetings without one.")
    var lines = 50

    @OptionGroup var sentences: LanguageOption

    @OptionGroup var options: ControlOptions

    private var language: SentenceLanguage { sentences.chosen }

    func validate() throws {
        for (name, number) in [("--from", from), ("--to", to), ("--lines", lines)] {
            if let number, number < 1 { throw ValidationError("\(name) (\(number)) must be 1 or more") }
        }
    }

    mutating func run() async throws {
        let parameters = PlanningInterface.DiffParameters(fromVersion: from, toVersion: to)
        let difference = try await options.connected { try await $0.difference(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: difference)) }
        showFigures(difference)
        showNotices(difference)
        showMeetings(difference)
    }

    private func showFigures(_ difference: PlanningInterface.DiffReply) {
        print(
            language.text(
                dutch: "bijeenkomsten: \(difference.added) nieuw, \(difference.moved) verplaatst, "
                    + "\(difference.cancelled) vervallen, \(difference.room) in een andere ruimte, "
                    + "\(difference.staff) met andere begeleiding",
                english: "meetings: \(difference.added) added, \(difference.moved) moved, "
                    + "\(difference.cancelled) cancelled, \(difference.room) with another room, "
                    + "\(difference.staff) with other staff"))
        let people = difference.participants.count
        print(
            language.text(
                dutch: "\(people) mensen merken er iets van; \(difference.noticesInAll) berichten",
                english: "\(people) people see a change; \(difference.noticesInAll) notices"))
    }

    private func showNotices(_ difference: PlanningInterface.DiffReply) {
        guard !difference.notices.isEmpty else { return }
        var table =
            language == .nl
            ? TableText("WIE", "WAT", "EERST", "DAN", "BIJEENKOMST", "WAAROM")
            : TableText("SUBJECT", "CHANGE", "BEFORE", "AFTER", "MEETING", "BECAUSE")
        for notice in difference.notices.prefix(lines) {
            table.add(
                "\(notice.subjectKind) \(notice.subject)", notice.change, notice.before, notice.after, notice.meeting,
                language.text(dutch: notice.dutch ?? "", english: notice.english ?? ""))
        }
        table.show()
        showRest(difference.notices.count)
    }

    private func showMeetings(_ difference: PlanningInterface.DiffReply) {
        guard !difference.meetings.isEmpty else { return }
        print(language.text(dutch: "\nzonder bericht aan iemand:", english: "\nwithout a notice to anybody:"))
        var table =
            language == .nl
            ? TableText("BIJEENKOMST", "WAT", "EERST", "DAN", "WAAROM")
            : TableText("MEETING", "CHANGE", "BEFORE", "AFTER", "BECAUSE")
        for change in difference.meetings.prefix(lines) {
            table.add(
                change.meeting, change.change, change.before, change.after,
                language.text(dutch: change.dutch ?? "", english: change.english ?? ""))
        }
        table.show()
        showRest(difference.meetings.count)
    }

    private func showRest(_ count: Int) {
        guard count > lines else { return }
        print(
            language.text(
                dutch: "en nog \(count - lines): --lines \(count) of --json toont ze",
                english: "and \(count - lines) more: --lines \(count) or --json shows them"))
    }
}
