import RoosterControl
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.PrintGroup`: a group's list for the teacher's paper.
    ///
    /// It needs the role that may issue feeds, since it tells first names.
    static func printGroup(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "PrintGroup", role: .coordinator) {
            (parameters: FeedsInterface.PrintGroupParameters, _) in
            FeedsInterface.PreviewReply(
                text: try tenant.groupList(
                    of: parameters.group, language: parameters.language, weeksAhead: parameters.weeksAhead ?? 0,
                    weeks: parameters.weeks ?? 4))
        }
    }
}
