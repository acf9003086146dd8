import ArgumentParser
import RoosterControl
import RoosterModel

/// `roosterctl signals`: what somebody should look at today.
struct SignalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signals",
        abstract: "Shows what somebody should look at today: deadlines, gaps, double work, people out of sight.",
        discussion: """
            What presses most comes first. Rules: \(Signal.Kind.allCases.map(\.rawValue).joined(separator: ", ")).

            Example: roosterctl signals --kind pip-clock --until 2027-07-31 --language nl
            """)

    @Option(help: "Key of a participant they are about or touch.")
    var participant: String?

    @Option(help: "One rule, such as gap.", completion: .list(Signal.Kind.allCases.map(\.rawValue)))
    var kind: String?

    @Option(help: "The last day they are about, such as 2027-07-31.")
    var until: String?

    @OptionGroup var sentences: LanguageOption

    @OptionGroup var options: ControlOptions

    private var language: SentenceLanguage { sentences.chosen }

    func validate() throws {
        if let kind, Signal.Kind(rawValue: kind) == nil {
            let known = Signal.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--kind (\(kind)) must be one of \(known)")
        }
        if let until, CalendarDate(isoText: until) == nil {
            throw ValidationError("--until (\(until)) must be a day such as 2027-07-31")
        }
    }

    mutating func run() async throws {
        let parameters = RecordsInterface.SignalsParameters(
            participant: participant, kind: kind, until: until)
        let signals = try await options.connected { try await $0.signals(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: signals)) }
        guard !signals.isEmpty else { return print(language == .nl ? "geen signalen" : "no signals") }
        show(signals)
        let count = { (severity: String) in signals.count { $0.severity == severity } }
        print(
            language == .nl
                ? "\(count("alarm")) alarm, \(count("warning")) waarschuwing, \(count("notice")) ter kennisgeving"
                : "\(count("alarm")) alarms, \(count("warning")) warnings, \(count("notice")) notices")
    }

    private func show(_ signals: [RecordsInterface.Signal]) {
        var table =
            language == .nl
            ? TableText("ERNST", "DAG", "SIGNAAL", "OVER", "WAT ER IS EN WAT TE DOEN")
            : TableText("SEVERITY", "DAY", "SIGNAL", "ABOUT", "WHAT IS THE MATTER AND WHAT TO DO")
        for signal in signals {
            let wording = signal.sentences.first { $0.language == language.rawValue }
            table.add(
                severity(signal.severity), signal.date, signal.kind,
                "\(subject(signal.subject.kind)) \(signal.subject.id)",
                "\(wording?.matter ?? "") \(wording?.action ?? "")")
        }
        table.show()
    }

    private func severity(_ severity: String) -> String {
        guard language == .nl, let known = Signal.Severity(rawValue: severity) else { return severity }
        return switch known {
        case .notice: "weten"
        case .warning: "doen"
        case .alarm: "alarm"
        }
    }

    /// What a subject is, in the language; people are known by their keys alone.
    private func subject(_ kind: String) -> String {
        guard language == .nl, let known = Signal.Subject.Kind(rawValue: kind) else { return kind }
        return switch known {
        case .participant: "deelnemer"
        case .staff: "medewerker"
        case .organisation: "organisatie"
        case .activity: "activiteit"
        case .group: "groep"
        case .meeting: "bijeenkomst"
        case .ride: "rit"
        case .feed: "agenda"
        case .requirement: "eis"
        }
    }
}
