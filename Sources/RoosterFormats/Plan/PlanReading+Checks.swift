import RoosterModel

extension PlanReading {
    /// Judges groups.
    mutating func check(_ read: PlanRows<PlannedGroup>) {
        for (row, line) in zip(read.rows, read.lines) {
            check(PlannedGroup.self, line, "activity", row.activity, in: .activities, state.activities.contains)
            check(PlannedGroup.self, line, "room", row.room, in: .rooms, state.rooms.contains)
            for id in row.staff { check(PlannedGroup.self, line, "staff", id, in: .staff, state.staff.contains) }
            if row.until < row.from {
                refuse(
                    PlannedGroup.self, line, "until", row.until.isoText, "is before from (\(row.from.isoText))")
            }
        }
    }

    /// Judges meetings.
    mutating func check(_ read: PlanRows<Meeting>, groupsAreKnown: Bool) {
        for (row, line) in zip(read.rows, read.lines) {
            check(Meeting.self, line, "activity", row.activity, in: .activities, state.activities.contains)
            if row.location != "home" {
                check(Meeting.self, line, "location", row.location, in: .locations, state.locations.contains)
            }
            check(Meeting.self, line, "room", row.room, in: .rooms, state.rooms.contains)
            for id in row.staff { check(Meeting.self, line, "staff", id, in: .staff, state.staff.contains) }
            if groupsAreKnown, let group = row.group { check(Meeting.self, line, group: group) }
        }
    }

    /// Judges enrolments.
    mutating func check(_ read: PlanRows<PlannedEnrolment>, groupsAreKnown: Bool) {
        for (row, line) in zip(read.rows, read.lines) {
            check(
                PlannedEnrolment.self, line, "participant", row.participant, in: .participants,
                state.participants.contains)
            check(PlannedEnrolment.self, line, "activity", row.activity, in: .activities, state.activities.contains)
            if groupsAreKnown { check(PlannedEnrolment.self, line, group: row.group) }
            if row.until < row.from {
                refuse(
                    PlannedEnrolment.self, line, "until", row.until.isoText, "is before from (\(row.from.isoText))")
            }
        }
    }

    /// Judges who attends what.
    mutating func check(_ read: PlanRows<Attending>) {
        var lastKnown: String?
        for (row, line) in zip(read.rows, read.lines) {
            // Rows are sorted, so a participant's stand together: one look is enough for all of them.
            if row.participant != lastKnown {
                check(
                    Attending.self, line, "participant", row.participant, in: .participants,
                    state.participants.contains)
                lastKnown = row.participant
            }
            check(Attending.self, line, meeting: row.meeting)
            check(Attending.self, line, "ride", row.ride, in: .rides, state.rides.contains)
        }
    }

    /// Judges who looks after children, and puts the times on their days.
    mutating func check(_ read: inout PlanRows<ChildCover>) {
        for index in read.rows.indices {
            let (row, line) = (read.rows[index], read.lines[index])
            check(ChildCover.self, line, "child", row.child, in: .children, state.children.contains)
            check(ChildCover.self, line, "parent", row.parent, in: .participants, state.participants.contains)
            check(ChildCover.self, line, meeting: row.meeting)
            switch row.cover {
            case .care: break
            case .place: check(ChildCover.self, line, "by", row.by, in: .childcare, state.childcare.contains)
            case .partner: check(ChildCover.self, line, "by", row.by, in: .participants, state.participants.contains)
            case .onSite: break
            }
            if let start = meetingStarts[row.meeting] { read.rows[index].setDays(meetingStart: start) }
        }
    }

    /// Judges who staffs what.
    mutating func check(_ read: PlanRows<Staffing>) {
        for (row, line) in zip(read.rows, read.lines) {
            check(Staffing.self, line, "staff", row.staff, in: .staff, state.staff.contains)
            check(Staffing.self, line, meeting: row.meeting)
        }
    }

    /// Judges what is lent.
    mutating func check(_ read: PlanRows<PoolUse>) {
        for (row, line) in zip(read.rows, read.lines) {
            check(PoolUse.self, line, "pool", row.pool, in: .pools, state.pools.contains)
            check(PoolUse.self, line, meeting: row.meeting)
        }
    }

    /// Judges requirements.
    mutating func check(_ read: PlanRows<RequirementStanding>) {
        for (row, line) in zip(read.rows, read.lines) {
            check(
                RequirementStanding.self, line, "participant", row.participant, in: .participants,
                state.participants.contains)
        }
    }

    /// Judges whom to tell.
    mutating func check(_ read: PlanRows<ChangeNotice>) {
        for (row, line) in zip(read.rows, read.lines) {
            switch row.subjectKind {
            case "participant":
                check(ChangeNotice.self, line, "subject", row.subject, in: .participants, state.participants.contains)
            case "staff": check(ChangeNotice.self, line, "subject", row.subject, in: .staff, state.staff.contains)
            case "organisation":
                check(
                    ChangeNotice.self, line, "subject", row.subject, in: .organisations, state.organisations.contains)
            default:
                check(ChangeNotice.self, line, "subject", row.subject, in: .locations, state.locations.contains)
            }
        }
    }

    /// Gives requirements the reasons and repairs of `unplaced.csv`, and refuses rows there that no requirement has.
    mutating func join(_ unplaced: PlanRows<Unplaced>, to requirements: inout [RequirementStanding]) {
        guard !problems.hasUnreadableFile else { return }
        var index = 0
        for (row, line) in zip(unplaced.rows, unplaced.lines) {
            // Both are sorted by the same columns.
            while index < requirements.count,
                (requirements[index].participant, requirements[index].requirement)
                    < (row.participant, row.requirement)
            {
                index += 1
            }
            guard index < requirements.count, requirements[index].participant == row.participant,
                requirements[index].requirement == row.requirement, requirements[index].status == .short
            else {
                refuse(
                    Unplaced.self, line, "requirement", row.requirement,
                    "is not a short requirement of \(row.participant) in \(folder)\(RequirementStanding.fileName)")
                continue
            }
            requirements[index].reasons = row.reasons
            requirements[index].repairs = row.repairs
        }
    }
}
