import FoundationEssentials
import RoosterModel

/// The files under `plan/`.
enum PlanFiles {
    /// The folder.
    static let folder = "plan/"
    /// The folder of the version before.
    static let previousFolder = "plan/previous/"

    /// The paths of all of them.
    static let all: Set<String> = Set(
        [
            PlannedGroup.fileName, Meeting.fileName, PlannedEnrolment.fileName, Attending.fileName,
            ChildCover.fileName, Staffing.fileName, PoolUse.fileName, RequirementStanding.fileName,
            Unplaced.fileName, ChangeNotice.fileName, SummaryYAML.fileName,
        ].map { folder + $0 }
            + [Meeting.fileName, Attending.fileName, PlannedEnrolment.fileName, SummaryYAML.fileName].map {
                previousFolder + $0
            })

    /// Writes a plan, whom to tell, and the version before where there is one.
    static func write(
        _ plan: Plan, notices: [ChangeNotice], previous: PreviousPlan?, to contents: inout FolderContents
    ) {
        put(plan.groups, in: folder, of: &contents)
        put(plan.meetings, in: folder, of: &contents)
        put(plan.enrolments, in: folder, of: &contents)
        put(plan.attending, in: folder, of: &contents)
        put(plan.care, in: folder, of: &contents)
        put(plan.staffing, in: folder, of: &contents)
        put(plan.pools, in: folder, of: &contents)
        put(plan.requirements, in: folder, of: &contents)
        put(unplaced(plan.requirements), in: folder, of: &contents)
        put(notices, in: folder, of: &contents)
        contents[folder + SummaryYAML.fileName] = Data(SummaryYAML.write(plan.summary))
        guard let previous else { return }
        put(previous.meetings, in: previousFolder, of: &contents)
        put(previous.attending, in: previousFolder, of: &contents)
        put(previous.enrolments, in: previousFolder, of: &contents)
        contents[previousFolder + SummaryYAML.fileName] = Data(SummaryYAML.write(previous.summary))
    }

    private static func put<Row: PlanRow>(_ rows: [Row], in folder: String, of contents: inout FolderContents) {
        contents[folder + Row.fileName] = Data(Row.schema.csv(Row.sorted(rows)))
    }

    /// The short ones of the requirements, with their reasons and repairs.
    private static func unplaced(_ requirements: [RequirementStanding]) -> [Unplaced] {
        requirements.filter { $0.status == .short }.map {
            Unplaced(
                participant: $0.participant, requirement: $0.requirement, missing: $0.missing, reasons: $0.reasons,
                repairs: $0.repairs)
        }
    }
}
