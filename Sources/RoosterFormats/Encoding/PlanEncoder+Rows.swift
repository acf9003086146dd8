import RoosterModel

extension PlanEncoder {
    /// A day.
    mutating func date(_ date: CalendarDate) { whole(date.dayNumber) }

    /// A stretch of time.
    mutating func range(_ range: TimeRange) {
        whole(range.start.minutes)
        whole(range.end.minutes)
    }

    /// A row of groups.csv.
    mutating func group(_ row: PlannedGroup) {
        text(row.id)
        text(row.activity)
        date(row.from)
        date(row.until)
        list(row.times) { time, encoder in
            encoder.text(time.weekday.rawValue)
            encoder.range(time.range)
        }
        text(optional: row.room)
        texts(row.staff)
        whole(row.size)
        number(row.isOpen ? 1 : 0)
    }

    /// A row of meetings.csv.
    mutating func meeting(_ row: Meeting) {
        text(row.id)
        text(optional: row.group)
        texts(row.requirements)
        text(row.activity)
        date(row.date)
        range(row.range)
        text(optional: row.location)
        text(optional: row.room)
        texts(row.staff)
        text(row.status.rawValue)
        whole(row.sequence)
    }

    /// A row of enrolments.csv.
    mutating func enrolment(_ row: PlannedEnrolment) {
        text(row.participant)
        text(row.group)
        text(row.activity)
        texts(row.requirements)
        date(row.from)
        date(row.until)
        text(optional: row.answer?.rawValue)
    }

    /// A row of attending.csv.
    mutating func attending(_ row: Attending) {
        text(row.participant)
        text(row.meeting)
        text(row.status.rawValue)
        text(row.mode.rawValue)
        whole(row.minutesBefore)
        whole(row.minutesAfter)
        text(optional: row.ride)
        whole(row.earlyMinutes)
    }

    /// A row of care.csv.
    mutating func cover(_ row: ChildCover) {
        text(row.child)
        text(row.meeting)
        text(row.parent)
        text(row.cover.rawValue)
        text(optional: row.by)
        whole(row.from.minutes)
        whole(row.until.minutes)
    }

    /// A row of requirements.csv, with what unplaced.csv has.
    mutating func standing(_ row: RequirementStanding) {
        text(row.participant)
        text(row.requirement)
        text(row.priority.rawValue)
        date(row.start)
        text(row.unit.rawValue)
        fraction(row.due)
        fraction(row.planned)
        fraction(row.done)
        fraction(row.missing)
        text(row.status.rawValue)
        texts(row.reasons.map(\.rawValue))
        texts(row.repairs)
    }

    /// A row of tell.csv.
    mutating func notice(_ row: ChangeNotice) {
        text(row.subjectKind)
        text(row.subject)
        texts(row.reachBy.map(\.rawValue))
        text(row.language)
        text(row.meeting)
        text(row.change.rawValue)
        text(row.before)
        text(row.after)
        text(row.text)
    }

    /// The summary.
    mutating func summary(_ summary: PlanSummary) {
        whole(summary.version)
        whole(summary.revision)
        text(summary.publishedAt)
        text(summary.publishedBy)
        date(summary.horizonStart)
        date(summary.horizonEnd)
        map(summary.counts) { $1.whole($0) }
        map(summary.penalties) { $1.fraction($0) }
        whole(summary.met)
        whole(summary.onTrack)
        map(summary.short) { $1.whole($0) }
        fraction(summary.served)
        fraction(summary.bound)
        text(summary.boundHow)
        whole(summary.touched)
        fraction(summary.seconds)
        whole(summary.workers)
        number(summary.seed)
    }
}
