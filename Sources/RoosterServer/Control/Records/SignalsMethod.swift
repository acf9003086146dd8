import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// Signals in one reply, well below the frame limit.
    private static let signalsPerPage = 300

    /// `nl.rooster.Records.Signals`: what somebody should look at today, in pages.
    static func signals(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(RecordsInterface.name, "Signals", role: .viewer) { call in
            let filter = try SignalFilter(try call.decodeParameters())
            let signals = try await tenant.signals(filter)
            var rest = signals[...]
            repeat {
                let page = rest.prefix(signalsPerPage).map(RecordsInterface.Signal.init)
                let reply = RecordsInterface.SignalsReply(signals: page, signalsInAll: signals.count)
                rest = rest.dropFirst(signalsPerPage)
                guard call.wantsMore, !rest.isEmpty else { return try await call.reply(encoding: reply) }
                try await call.replyContinuing(encoding: reply)
            } while true
        }
    }
}

extension SignalFilter {
    /// The filter of a call.
    ///
    /// - Throws: `InvalidParameter` for a kind or day that is none.
    fileprivate init(_ parameters: RecordsInterface.SignalsParameters) throws {
        self.init(participant: parameters.participant)
        if let text = parameters.kind {
            guard let kind = Signal.Kind(rawValue: text) else { throw VarlinkError.invalidParameter("kind") }
            self.kind = kind
        }
        if let text = parameters.until {
            guard let date = CalendarDate(isoText: text) else { throw VarlinkError.invalidParameter("until") }
            until = date
        }
    }
}

extension RecordsInterface.Signal {
    /// A signal of the model.
    init(_ signal: Signal) {
        self.init(
            kind: signal.kind.rawValue, date: signal.date.isoText, severity: signal.severity.rawValue,
            subject: RecordsInterface.Subject(signal.subject), participants: signal.participants,
            clientSupporter: signal.clientSupporter, references: signal.references.map(RecordsInterface.Subject.init),
            amounts: signal.amounts.sorted { $0.key < $1.key }.map { .init(name: $0, value: $1) },
            dates: signal.dates.sorted { $0.key < $1.key }.map { .init(name: $0, date: $1.isoText) },
            sentences: signal.sentences.sorted { $0.key > $1.key }.map { language, wording in
                .init(language: language, matter: wording.matter, action: wording.action)
            })
    }
}

extension RecordsInterface.Subject {
    /// A subject of the model.
    fileprivate init(_ subject: Signal.Subject) {
        self.init(kind: subject.kind.rawValue, id: subject.id)
    }
}
