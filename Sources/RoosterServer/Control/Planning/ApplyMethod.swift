import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.Apply`: the only way in for alterations of rows.
    static func apply(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Apply", role: .coordinator) { call in
            let parameters: PlanningInterface.ApplyParameters = try call.decodeParameters()
            let changes = try (parameters.changes ?? []).enumerated().map { try Change($1, at: $0) }
            let applied = try await tenant.apply(
                changes, edits: parameters.edits ?? [], by: call.caller, expectedRevision: parameters.expectedRevision,
                dryRun: parameters.dryRun ?? false)
            try await call.reply(
                encoding: PlanningInterface.ApplyReply(revision: applied.revision, changes: applied.changes))
        }
    }
}

extension Change {
    /// The change that a caller describes.
    ///
    /// - Throws: `InvalidParameter` with the place that cannot be read.
    init(_ change: PlanningInterface.Change, at index: Int) throws {
        guard let table = Table(rawValue: change.table) else {
            throw VarlinkError.invalidParameter("changes[\(index)].table")
        }
        switch change.action {
        case .remove:
            guard let key = change.key else { throw VarlinkError.invalidParameter("changes[\(index)].key") }
            self = .remove(RowReference(table: table, key: key))
        case .put:
            guard let row = change.row else { throw VarlinkError.invalidParameter("changes[\(index)].row") }
            do {
                self = .put(try AnyRow(row, of: table))
            } catch let error as DecodingError {
                throw VarlinkError.invalidParameter("changes[\(index)].row\(error.place)")
            }
        }
    }
}

extension AnyRow {
    /// A row with the fields of the model.
    init(_ value: JSONValue, of table: Table) throws {
        self =
            switch table {
            case .locations: .location(try value.decoded())
            case .rooms: .room(try value.decoded())
            case .organisations: .organisation(try value.decoded())
            case .staff: .staff(try value.decoded())
            case .participants: .participant(try value.decoded())
            case .homes: .home(try value.decoded())
            case .children: .child(try value.decoded())
            case .care: .care(try value.decoded())
            case .childcare: .childcare(try value.decoded())
            case .blocks: .block(try value.decoded())
            case .activities: .activity(try value.decoded())
            case .groups: .group(try value.decoded())
            case .enrolments: .enrolment(try value.decoded())
            case .done: .attendance(try value.decoded())
            case .pools: .pool(try value.decoded())
            case .rides: .ride(try value.decoded())
            case .together: .relation(try value.decoded())
            case .travel: .travelTime(try value.decoded())
            }
    }
}

extension DecodingError {
    /// Where reading failed, as `.range.start`.
    fileprivate var place: String {
        let path: [any CodingKey] =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        return path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    }
}
