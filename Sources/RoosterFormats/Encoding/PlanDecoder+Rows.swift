import RoosterModel

extension PlanDecoder {
    /// A row of groups.csv.
    mutating func group() throws(PlanDecodingError) -> PlannedGroup {
        PlannedGroup(
            id: try text(), activity: try text(), from: try date(), until: try date(),
            times: try list { (decoder) throws(PlanDecodingError) in
                WeeklyTime(weekday: try decoder.word(), range: try decoder.range())
            },
            room: try optionalText(), staff: try texts(), size: try whole(), isOpen: try number() == 1)
    }

    /// A row of meetings.csv.
    mutating func meeting() throws(PlanDecodingError) -> Meeting {
        let id = try text()
        let group = try optionalText()
        let requirements = try texts()
        return Meeting(
            id: id, group: group, requirements: requirements, activity: try text(), date: try date(),
            range: try range(), location: try optionalText(), room: try optionalText(), staff: try texts(),
            status: try word(), sequence: try whole())
    }

    /// A row of enrolments.csv.
    mutating func enrolment() throws(PlanDecodingError) -> PlannedEnrolment {
        PlannedEnrolment(
            participant: try text(), group: try text(), activity: try text(), requirements: try texts(),
            from: try date(), until: try date(), answer: try optionalWord())
    }

    /// A row of attending.csv.
    mutating func attending() throws(PlanDecodingError) -> Attending {
        Attending(
            participant: try text(), meeting: try text(), status: try word(), mode: try word(),
            minutesBefore: try whole(), minutesAfter: try whole(), ride: try optionalText(),
            earlyMinutes: try whole())
    }

    /// A row of care.csv.
    mutating func cover() throws(PlanDecodingError) -> ChildCover {
        ChildCover(
            child: try text(), meeting: try text(), parent: try text(), cover: try word(), by: try optionalText(),
            from: try time(), until: try time())
    }

    /// A row of requirements.csv, with what unplaced.csv has.
    mutating func standing() throws(PlanDecodingError) -> RequirementStanding {
        RequirementStanding(
            participant: try text(), requirement: try text(), priority: try word(), start: try date(),
            unit: try word(), due: try fraction(), planned: try fraction(), done: try fraction(),
            missing: try fraction(), status: try word(),
            reasons: try list { (decoder) throws(PlanDecodingError) in try decoder.word() }, repairs: try texts())
    }

    /// A row of tell.csv.
    mutating func notice() throws(PlanDecodingError) -> ChangeNotice {
        ChangeNotice(
            subjectKind: try text(), subject: try text(),
            reachBy: try list { (decoder) throws(PlanDecodingError) in try decoder.word() }, language: try text(),
            meeting: try text(), change: try word(), before: try text(), after: try text(), text: try text())
    }

    /// The summary.
    mutating func summary() throws(PlanDecodingError) -> PlanSummary {
        var summary = PlanSummary()
        summary.version = try whole()
        summary.revision = try whole()
        summary.publishedAt = try text()
        summary.publishedBy = try text()
        summary.horizonStart = try date()
        summary.horizonEnd = try date()
        summary.counts = try map { (decoder) throws(PlanDecodingError) in try decoder.whole() }
        summary.penalties = try map { (decoder) throws(PlanDecodingError) in try decoder.fraction() }
        summary.met = try whole()
        summary.onTrack = try whole()
        summary.short = try map { (decoder) throws(PlanDecodingError) in try decoder.whole() }
        summary.served = try fraction()
        summary.bound = try fraction()
        summary.boundHow = try text()
        summary.touched = try whole()
        summary.seconds = try fraction()
        summary.workers = try whole()
        summary.seed = try number()
        return summary
    }
}
