import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// Notices, and meetings without one, in one reply: well below the frame limit.
    private static let rowsPerPage = 500

    /// `nl.rooster.Planning.Diff`: what a plan changes for whom, in pages.
    static func diff(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Diff", role: .viewer) { call in
            let parameters: PlanningInterface.DiffParameters = try call.decodeParameters()
            let difference = try await tenant.difference(from: parameters.fromVersion, to: parameters.toVersion)
            var reply = PlanningInterface.DiffReply(difference)
            var notices = PlanningInterface.Notice.all(of: difference)[...]
            var meetings = difference.untold.map(PlanningInterface.MeetingChange.init)[...]
            repeat {
                reply.notices = Array(notices.prefix(rowsPerPage))
                notices = notices.dropFirst(rowsPerPage)
                reply.meetings = Array(meetings.prefix(rowsPerPage - reply.notices.count))
                meetings = meetings.dropFirst(reply.meetings.count)
                guard call.wantsMore, !notices.isEmpty || !meetings.isEmpty else { break }
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
        meetingsInAll = difference.untold.count
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
            result.dutch = cause.sentences["nl"]
            result.english = cause.sentences["en"]
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

extension PlanningInterface.MeetingChange {
    /// A change of the model.
    init(_ change: MeetingChange) {
        self.init(
            meeting: change.meeting, change: change.change.rawValue, before: change.before, after: change.after)
        guard let cause = change.cause else { return }
        link = cause.link.rawValue
        revision = cause.revision
        because = cause.change
        dutch = cause.sentences["nl"]
        english = cause.sentences["en"]
    }
}
