import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.Explain`: why requirements of a participant stand as they do.
    static func explain(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Explain", role: .viewer) {
            (parameters: PlanningInterface.ExplainParameters, _) in
            let explanations = try await tenant.explain(
                participant: parameters.participant, requirement: parameters.requirement)
            return PlanningInterface.ExplainReply(
                explanations: try explanations.map(PlanningInterface.Explanation.init))
        }
    }
}

extension PlanningInterface.Explanation {
    /// An explanation of the planner.
    init(_ explanation: Explanation) throws {
        self.init(
            participant: explanation.participant, requirement: explanation.requirement,
            status: explanation.status.rawValue, missing: explanation.missing)
        impossible = explanation.isImpossible
        options = explanation.options.map { option in
            PlanningInterface.ExcludedOption(option: option.option, reasons: option.reasons.map(\.rawValue))
        }
        openOptions = explanation.openOptions
        reasons = explanation.reasons.map(\.rawValue)
        conflicts = explanation.conflicts.map(PlanningInterface.Conflict.init)
        moreConflicts = explanation.hasMoreConflicts
        repairs = try explanation.repairs.map(PlanningInterface.Repair.init)
        dutch = explanation.sentences["nl"] ?? []
        english = explanation.sentences["en"] ?? []
    }
}

extension PlanningInterface.ExcludingRule {
    /// A rule of the planner.
    init(_ rule: ExcludingRule) {
        self.init(reason: rule.reason.rawValue, subject: rule.subject)
    }
}

extension PlanningInterface.Repair {
    /// A repair of the planner.
    init(_ repair: Repair) throws {
        self.init(
            option: repair.option,
            parts: try repair.parts.map { part in
                PlanningInterface.RepairPart(
                    rule: .init(part.rule), edits: part.edits,
                    changes: try part.changes.compactMap(PlanningInterface.Change.init),
                    dutch: part.sentences["nl"] ?? "", english: part.sentences["en"] ?? "")
            }, gives: repair.gives, cost: repair.cost, dutch: repair.sentences["nl"] ?? "",
            english: repair.sentences["en"] ?? "")
    }
}

extension PlanningInterface.Change {
    /// A change of rows as callers describe it; nil for what Apply does not take.
    init?(_ change: Change) throws {
        switch change {
        case .put(let row):
            self.init(action: .put, table: row.reference.table.rawValue, row: try JSONValue(encoding: row.row))
        case .remove(let reference):
            self.init(action: .remove, table: reference.table.rawValue, key: reference.key)
        case .configure, .putProgramme, .removeProgramme, .putCalendar, .removeCalendar, .publish, .putFeed:
            return nil
        }
    }
}
