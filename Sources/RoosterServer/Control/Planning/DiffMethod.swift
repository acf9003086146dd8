import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// Notices in one reply, well below the frame limit.
    private static let noticesPerPage = 500

    /// `nl.rooster.Planning.Diff`: what a plan changes for whom, in pages.
    static func diff(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Diff", role: .viewer) { call in
            let parameters: PlanningInterface.DiffParameters = try call.decodeParameters()
            let difference = try await tenant.difference(from: parameters.fromVersion, to: parameters.toVersion)
            var reply = PlanningInterface.DiffReply(difference)
            var rest = PlanningInterface.Notice.all(of: difference)[...]
            repeat {
                reply.notices = Array(rest.prefix(noticesPerPage))
                rest = rest.dropFirst(noticesPerPage)
                guard call.wantsMore, !rest.isEmpty else { break }
                try await call.replyContinuing(encoding: reply)
                reply.participants = []
            } while true
            try await call.reply(encoding: reply)
        }
    }
}

extension PlanningInterface.DiffReply {
    /// A difference without its notices.
    init(_ difference: PlanDifference) {
        self.init()
        added = difference.added.count
        moved = difference.moved.count
        cancelled = difference.cancelled.count
        room = difference.room.count
        staff = difference.staff.count
        participants = difference.participants
        noticesInAll = difference.notices.count
    }
}

extension PlanningInterface.Notice {
    /// The notices of a difference with their causes.
    static func all(of difference: PlanDifference) -> [PlanningInterface.Notice] {
        difference.notices.enumerated().map { index, notice in
            var result = PlanningInterface.Notice(notice)
            guard difference.causes.indices.contains(index) else { return result }
            let cause = difference.causes[index]
            result.link = cause.link.rawValue
            result.revision = cause.revision
            result.because = cause.change
            return result
        }
    }

    /// A notice of the model.
    init(_ notice: ChangeNotice) {
        self.init(
            subjectKind: notice.subjectKind, subject: notice.subject, reachBy: notice.reachBy.map(\.rawValue),
            language: notice.language, meeting: notice.meeting, change: notice.change.rawValue, before: notice.before,
            after: notice.after, text: notice.text)
    }
}
