import RoosterModel
import RoosterPlanning
import RoosterStore

extension Tenant {
    /// A difference with the change that caused each part of it, from the journal between the two plans.
    func withCauses(
        _ difference: PlanDifference, from old: Plan?, to new: Plan
    ) throws(ServiceError) -> PlanDifference {
        guard let old, !difference.notices.isEmpty || !difference.untold.isEmpty else { return difference }
        var changes: [JournalledChange] = []
        do {
            for entry in try store.entries(after: old.summary.revision)
            where entry.revision <= max(new.summary.revision, old.summary.revision)
                && entry.method != JournalMethod.feeds && entry.method != JournalMethod.publish
            {
                for change in try entry.decodedChanges() {
                    changes.append(JournalledChange(revision: entry.revision, subject: change.subject, change: change))
                }
            }
        } catch {
            throw noted(error)
        }
        return explained(difference, among: changes, from: old, to: new, state: state)
    }
}
