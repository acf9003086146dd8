import FoundationEssentials
import RoosterFormats
package import RoosterModel
import RoosterStore

/// A plan version that was published, with whom to tell what.
package struct PublishedPlan: Sendable {
    /// The version's number, from 1.
    package var number: Int
    /// The plan.
    package var plan: Plan
    /// Whom to tell what.
    package var notices: [ChangeNotice]
    /// What is kept beside it.
    var record: PlanRecord

    /// Makes a version.
    init(number: Int, plan: Plan, notices: [ChangeNotice], record: PlanRecord) {
        self.number = number
        self.plan = plan
        self.notices = notices
        self.record = record
    }

    /// Reads a stored version.
    ///
    /// - Throws: What the plan's reader throws when the bytes are no plan.
    init(_ stored: PlanVersion) throws {
        let (plan, notices) = try decodePlan(Data(stored.bytes))
        self.init(
            number: stored.heading.number, plan: plan, notices: notices, record: try PlanRecord(stored.heading))
    }

    /// The form the store keeps.
    ///
    /// - Throws: `StoreError` when it cannot be written as bytes.
    func stored(publishedAt: Int) throws(StoreError) -> PlanVersion {
        PlanVersion(
            heading: PlanHeading(
                number: number, revision: plan.summary.revision, publishedAt: publishedAt,
                publishedBy: plan.summary.publishedBy, summary: try DeterministicJSON.encode(record)),
            bytes: [UInt8](encodePlan(plan, notices: notices)))
    }
}

/// What is kept beside a stored plan.
struct PlanRecord: Codable, Sendable, Hashable {
    /// Number of the draft it is or was; 0 for a plan that was imported.
    var draft: Int

    /// Makes a record.
    init(draft: Int) {
        self.draft = draft
    }

    /// Reads the record of a stored plan.
    init(_ heading: PlanHeading) throws {
        self = try DeterministicJSON.decode(PlanRecord.self, from: heading.summary)
    }
}
