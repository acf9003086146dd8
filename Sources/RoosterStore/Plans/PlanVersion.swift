/// What a plan version is called and where it comes from.
package struct PlanHeading: Sendable, Hashable {
    /// Number of the version, from 1.
    package var number: Int
    /// Revision of the state it was made for.
    package var revision: Int
    /// When it was published, in seconds since 1970-01-01 UTC.
    package var publishedAt: Int
    /// By what it was published: a rule, or the name of the person who did.
    package var publishedBy: String
    /// What it amounts to, in a form of the caller's.
    package var summary: [UInt8]

    /// Makes a heading.
    package init(number: Int, revision: Int, publishedAt: Int, publishedBy: String, summary: [UInt8] = []) {
        self.number = number
        self.revision = revision
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
        self.summary = summary
    }
}

/// A plan version: its heading and the plan itself in a form of the caller's.
package struct PlanVersion: Sendable, Hashable {
    /// Number, origin and summary.
    package var heading: PlanHeading
    /// The plan.
    package var bytes: [UInt8]

    /// Makes a plan version.
    package init(heading: PlanHeading, bytes: [UInt8]) {
        self.heading = heading
        self.bytes = bytes
    }
}
