package import RoosterModel

/// What a data folder says, once all of it was accepted.
package struct ImportedFolder: Sendable {
    /// Rows, settings, programmes in force (the shipped ones too) and calendars; its revision is 0.
    package var state: State
    /// The plan under `plan/`; nil when there is none.
    package var plan: Plan?
    /// The version before, under `plan/previous/`; nil when there is none.
    package var previous: PreviousPlan?
    /// Whom to tell, from `plan/tell.csv`.
    package var notices: [ChangeNotice]
}

/// What is kept of the plan version before the published one: `plan/previous/`.
package struct PreviousPlan: Sendable, Hashable {
    /// Meetings, sorted by id.
    package var meetings: [Meeting]
    /// Who attended which, sorted by participant, then meeting.
    package var attending: [Attending]
    /// Who belonged to which group, sorted by participant, then group.
    package var enrolments: [PlannedEnrolment]
    /// Its summary.
    package var summary: PlanSummary

    /// Makes what is kept of a version.
    package init(
        meetings: [Meeting] = [], attending: [Attending] = [], enrolments: [PlannedEnrolment] = [],
        summary: PlanSummary = PlanSummary()
    ) {
        self.meetings = meetings
        self.attending = attending
        self.enrolments = enrolments
        self.summary = summary
    }

    /// What is kept of a plan once the next one is published.
    package init(_ plan: Plan) {
        self.init(
            meetings: plan.meetings, attending: plan.attending, enrolments: plan.enrolments, summary: plan.summary)
    }
}
