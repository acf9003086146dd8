import RoosterControl
import RoosterModel
package import RoosterService
package import Varlink

extension ServiceError {
    /// Most problems that are listed.
    private static let mostListed = 100

    /// This refusal as an error that an interface declares.
    package func answer(in interface: String) -> VarlinkError {
        let (name, parameters) = named
        return VarlinkError("\(interface).\(name)", parameters)
    }

    private var named: (String, JSONValue) {
        switch self {
        case .stale(let current): ("Stale", ["currentRevision": .integer(Int64(current))])
        case .refused(let refusals): ("Refused", Self.list(refusals))
        case .invalidFolder(let problems, let total):
            (
                "InvalidFolder",
                [
                    "problems": .array(problems.prefix(Self.mostListed).map { .string($0) }),
                    "total": .integer(Int64(total)),
                ]
            )
        case .nothingImported: ("NothingImported", [:])
        case .noSuchPlan(let plan): ("NoSuchPlan", ["plan": .string(plan)])
        case .draftOutdated(let outdated):
            (
                "DraftOutdated",
                [
                    "draftRevision": .integer(Int64(outdated.draftRevision)),
                    "currentRevision": .integer(Int64(outdated.currentRevision)),
                    "madeOn": .string(outdated.madeOn.isoText), "today": .string(outdated.today.isoText),
                ]
            )
        case .busy: ("Busy", [:])
        case .planningFailed(let reason): ("PlanningFailed", ["reason": .string(reason)])
        case .notFound(let subject, let rule):
            ("NotFound", ["subject": .string(subject), "rule": .string(rule)])
        case .noSuchSession(let session): ("NoSuchSession", ["session": .string(session)])
        case .invalidPart(let file, let rule): ("InvalidPart", ["file": .string(file), "rule": .string(rule)])
        case .feedFailed(let feed, let reason):
            (
                "NotFound",
                ["subject": .string("feed (\(feed))"), "rule": .string("it could not be rendered: \(reason)")]
            )
        case .unknownFormat, .unusableSecret, .store: ("StoreFailed", ["reason": .string(description)])
        }
    }

    private static func list(_ refusals: [ChangeError]) -> JSONValue {
        let listed = refusals.prefix(mostListed).map { refusal in
            PlanningInterface.Refusal(
                subject: refusal.subject, field: refusal.field, value: refusal.value, rule: refusal.rule)
        }
        let encoded = (try? JSONValue(encoding: listed)) ?? .array([])
        return ["refusals": encoded, "total": .integer(Int64(refusals.count))]
    }
}
