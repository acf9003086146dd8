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
            var rest = difference.notices[...]
            repeat {
                reply.notices = rest.prefix(noticesPerPage).map(PlanningInterface.Notice.init)
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
    /// A notice of the model.
    init(_ notice: ChangeNotice) {
        self.init(
            subjectKind: notice.subjectKind, subject: notice.subject, reachBy: notice.reachBy.map(\.rawValue),
            language: notice.language, meeting: notice.meeting, change: notice.change.rawValue, before: notice.before,
            after: notice.after, text: notice.text)
    }
}
