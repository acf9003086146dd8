import RoosterModel

extension FolderReading {
    /// What stands under `plan/`.
    struct PlanFolder {
        /// The plan.
        var plan: Plan
        /// The version before.
        var previous: PreviousPlan?
        /// Whom to tell.
        var notices: [ChangeNotice]
    }

    /// Reads `plan/`; nil when there is nothing in it.
    mutating func readPlanFolder() -> PlanFolder? {
        let paths = contents.paths.filter { PlanFiles.all.contains($0) }
        guard !paths.isEmpty else { return nil }
        let previous = paths.contains { $0.hasPrefix(PlanFiles.previousFolder) } ? readPrevious() : nil
        let folder = PlanFiles.folder
        var reading = planReading(folder, judgesTables: !problems.hasUnreadableFile)
        var plan = Plan()
        plan.summary = readSummary(in: folder, &reading)
        let groups = rows(PlannedGroup.self, &reading)
        reading.check(groups)
        let meetings = rows(Meeting.self, &reading)
        reading.check(meetings, groupsAreKnown: true)
        let enrolments = rows(PlannedEnrolment.self, &reading)
        reading.check(enrolments, groupsAreKnown: true)
        let attending = rows(Attending.self, &reading)
        reading.check(attending)
        var care = rows(ChildCover.self, &reading)
        reading.check(&care)
        // Rows before midnight have moved to the day before.
        reading.sort(&care, refusesSameKey: false)
        let staffing = rows(Staffing.self, &reading)
        reading.check(staffing)
        let pools = rows(PoolUse.self, &reading)
        reading.check(pools)
        let requirements = rows(RequirementStanding.self, &reading)
        reading.check(requirements)
        plan.groups = groups.rows
        plan.meetings = meetings.rows
        plan.enrolments = enrolments.rows
        plan.attending = attending.rows
        plan.care = care.rows
        plan.staffing = staffing.rows
        plan.pools = pools.rows
        plan.requirements = requirements.rows
        reading.join(rows(Unplaced.self, &reading), to: &plan.requirements)
        let notices = rows(ChangeNotice.self, &reading, refusesSameKey: false)
        reading.check(notices)
        problems = reading.problems
        return PlanFolder(plan: plan, previous: previous, notices: notices.rows)
    }

    /// Reads `plan/previous/`; ids of tables are not judged, because what is past may be gone.
    private mutating func readPrevious() -> PreviousPlan {
        let folder = PlanFiles.previousFolder
        var reading = planReading(folder, judgesTables: false)
        let summary = readSummary(in: folder, &reading)
        let meetings = rows(Meeting.self, &reading)
        reading.check(meetings, groupsAreKnown: false)
        let enrolments = rows(PlannedEnrolment.self, &reading)
        reading.check(enrolments, groupsAreKnown: false)
        let attending = rows(Attending.self, &reading)
        reading.check(attending)
        problems = reading.problems
        return PreviousPlan(
            meetings: meetings.rows, attending: attending.rows, enrolments: enrolments.rows, summary: summary)
    }

    private func planReading(_ folder: String, judgesTables: Bool) -> PlanReading {
        PlanReading(folder: folder, state: state, judgesTables: judgesTables, problems: problems)
    }

    private mutating func readSummary(in folder: String, _ reading: inout PlanReading) -> PlanSummary {
        let file = folder + SummaryYAML.fileName
        guard contents[file] != nil else {
            reading.problems.add(FolderProblem(file: file, rule: "is required beside the other files and not there"))
            return PlanSummary()
        }
        problems = reading.problems
        defer { reading.problems = problems }
        guard var document = document(of: file) else { return PlanSummary() }
        return SummaryYAML.read(&document, problems: &problems)
    }

    /// The rows of a file, sorted; those with problems are left out.
    private mutating func rows<Row: PlanRow>(
        _ type: Row.Type, _ reading: inout PlanReading, refusesSameKey: Bool = true
    ) -> PlanRows<Row> {
        var read = PlanRows<Row>()
        let file = reading.folder + Row.fileName
        problems = reading.problems
        let bytes = text(of: file)
        reading.problems = problems
        guard let bytes else { return read }
        var found = reading
        Row.schema.read(csv: bytes, file: file, problems: &reading.problems) { row, _ in
            row.row.remember(in: &found)
            guard row.faults.isEmpty else { return }
            read.rows.append(row.row)
            read.lines.append(row.line)
        }
        reading.groups = found.groups
        reading.meetingStarts = found.meetingStarts
        reading.sort(&read, refusesSameKey: refusesSameKey)
        return read
    }
}
