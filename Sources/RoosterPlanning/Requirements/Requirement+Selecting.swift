import RoosterModel

extension Requirement {
    /// Whether an activity is one it asks for.
    ///
    /// A buddy is for a purpose: one for another does not count, and without a selection every buddy for it does.
    func selects(_ activity: Activity) -> Bool {
        guard case .buddy(let purpose, _) = kind else { return of.includes(activity) }
        guard purpose == nil || activity.purpose == nil || activity.purpose == purpose else { return false }
        return of == Selection() ? activity.kind == .buddy : of.includes(activity)
    }
}
