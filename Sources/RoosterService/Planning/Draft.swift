import FoundationEssentials
import RoosterFormats
package import RoosterModel
import RoosterStore

/// A plan that was made and not published yet.
package struct Draft: Sendable {
    /// Its number, one higher than that of the draft before.
    package var number: Int
    /// Revision of the state it was made for.
    package var revision: Int
    /// When it was made, in seconds since 1970-01-01 UTC.
    package var madeAt: Int
    /// The plan.
    package var plan: Plan
    /// Whether somebody asked for it, by a search or to take a publication back.
    ///
    /// Then it is worth repairing when something changes; otherwise what is published is repaired.
    package var isAskedFor: Bool

    /// Makes a draft.
    package init(number: Int, revision: Int, madeAt: Int, plan: Plan, isAskedFor: Bool = true) {
        self.number = number
        self.revision = revision
        self.madeAt = madeAt
        self.plan = plan
        self.isAskedFor = isAskedFor
    }

    /// Reads the stored draft.
    ///
    /// - Throws: What the plan's reader throws when the bytes are no plan.
    init(_ stored: PlanVersion) throws {
        let (plan, _) = try decodePlan(Data(stored.bytes))
        self.init(
            number: try PlanRecord(stored.heading).draft, revision: stored.heading.revision,
            madeAt: stored.heading.publishedAt, plan: plan)
    }

    /// The form the store keeps.
    ///
    /// - Throws: `StoreError` when it cannot be written as bytes.
    func stored() throws(StoreError) -> PlanVersion {
        PlanVersion(
            heading: PlanHeading(
                number: StoredTenant.draftNumber, revision: revision, publishedAt: madeAt, publishedBy: "",
                summary: try DeterministicJSON.encode(PlanRecord(draft: number))),
            bytes: [UInt8](encodePlan(plan, notices: [])))
    }
}
