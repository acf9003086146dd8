import Varlink

/// Why a call did not succeed: what the service answered, as sentences, or why it could not be asked.
package enum ControlError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Nobody serves the socket, or it may not be used.
    case unreachable(path: String, reason: String)
    /// The connection broke in the middle.
    case interrupted(String)
    /// The service refused; the error's full name and its sentences, one a line.
    case refused(name: String, sentences: [String])
    /// What the service answered is not what the interface says.
    case malformed(String)
    /// The text of a call's parameters is no JSON object.
    case notJSON(String)

    /// The sentences, one a line.
    package var description: String {
        switch self {
        case .unreachable(let path, let reason):
            "no roosterd answers on \(path): \(reason); name its socket with --control or ROOSTER_CONTROL"
        case .interrupted(let reason): "the connection to roosterd broke: \(reason)"
        case .refused(_, let sentences): sentences.joined(separator: "\n")
        case .malformed(let reason): "roosterd answered what this roosterctl does not understand: \(reason)"
        case .notJSON(let reason): "the parameters are no JSON object: \(reason)"
        }
    }
}

extension ControlError {
    /// The refusal that an error of the service stands for.
    init(_ error: VarlinkError) {
        self = .refused(name: error.name, sentences: Self.sentences(error))
    }

    private static func sentences(_ error: VarlinkError) -> [String] {
        func text(_ name: String) -> String {
            guard let value = error.parameters[name] else { return "" }
            return value.stringValue ?? value.description
        }
        func number(_ name: String) -> Int64 { error.parameters[name]?.integerValue ?? 0 }
        switch error.name.split(separator: ".").last {
        case "InvalidFolder": return problems(error) + ["nothing was imported"]
        case "Refused" where error.parameters["refusals"] != nil: return refusals(error) + ["nothing was applied"]
        case "Refused", "NotFound": return ["\(text("subject")): \(text("rule"))"]
        case "InvalidPart": return ["\(text("file")): \(text("rule"))"]
        case "Stale": return ["somebody else was first: the state is at revision \(text("currentRevision")) now"]
        case "Busy": return ["as many searches or trials as may run or wait already: try again when one has ended"]
        case "NothingImported": return ["nothing was imported yet: roosterctl import DIR comes first"]
        case "NoSuchPlan" where text("plan") == "draft": return ["there is no draft: roosterctl plan makes one"]
        case "NoSuchPlan": return ["plan (\(text("plan"))) is not there"]
        case "DraftOutdated":
            let cause =
                number("draftRevision") >= number("currentRevision")
                ? "the draft was made on \(text("madeOn")), and on \(text("today")) other amounts are due"
                : "the draft was made for revision \(text("draftRevision")), and what is known changed since "
                    + "(revision \(text("currentRevision")))"
            return ["\(cause): plan again, or publish it nevertheless with --outdated"]
        case "PlanningFailed": return ["the search ended without a plan: \(text("reason"))"]
        case "NoSuchSession": return ["the import took too long or was replaced by another: try again"]
        case "StoreFailed": return [text("reason")]
        case "RoleMissing": return ["\(text("method")) needs the role \(text("role")), which you do not have"]
        case "InvalidParameter": return ["parameter (\(text("parameter"))) is unknown, missing or of the wrong kind"]
        case "MethodNotFound": return ["method (\(text("method"))) is not there"]
        case "MethodNotImplemented": return ["method (\(text("method"))) is not there yet"]
        case "InterfaceNotFound": return ["interface (\(text("interface"))) is not there"]
        case "ExpectedMore": return ["the method answers as a stream: call it with --more"]
        case "PermissionDenied": return ["you may not call this method"]
        default: return [error.description]
        }
    }

    private static func problems(_ error: VarlinkError) -> [String] {
        let listed = (error.parameters["problems"]?.arrayValue ?? []).compactMap(\.stringValue)
        return listed + more(error, than: listed.count)
    }

    private static func refusals(_ error: VarlinkError) -> [String] {
        let listed = (error.parameters["refusals"]?.arrayValue ?? []).map { refusal in
            let place = [refusal["subject"]?.stringValue, refusal["field"]?.stringValue].compactMap(\.self)
                .joined(separator: ": ")
            let value = refusal["value"]?.stringValue.map { " \"\($0)\"" } ?? ""
            return "\(place):\(value) \(refusal["rule"]?.stringValue ?? "")"
        }
        return listed + more(error, than: listed.count)
    }

    private static func more(_ error: VarlinkError, than listed: Int) -> [String] {
        guard let total = error.parameters["total"]?.integerValue, total > listed else { return [] }
        return ["and \(total - Int64(listed)) more"]
    }
}
