package import RoosterModel
package import RoosterPlanning

/// What makes plans, as functions; tests give others.
package struct Planner: Sendable {
    /// Makes a plan; synchronous and minutes long.
    ///
    /// A raised stop flag returns the best plan so far.
    package var makePlan:
        @Sendable (PlanningRequest, PlanningStop, @escaping @Sendable (PlanningProgress) -> Void) throws -> Plan
    /// What changes between two plans, for people.
    package var difference: @Sendable (_ old: Plan?, _ new: Plan, State) -> PlanDifference
    /// Why the requirements of a participant stand as they do.
    package var explain: @Sendable (_ participant: String, _ requirement: String?, PlanScenes) -> [Explanation]
    /// Why a group, or an offer of groups, stands as it does; nil when there is none of that id.
    package var explainGroup: @Sendable (_ group: String, PlanScenes) -> GroupExplanation?
    /// Makes what repairs a published plan, which takes seconds in a large town; nil where plans are not repaired.
    package var replanner: @Sendable (PlanningRequest) -> Replanner?

    /// Makes a planner of functions.
    package init(
        makePlan:
            @escaping @Sendable (
                PlanningRequest, PlanningStop, @escaping @Sendable (PlanningProgress) -> Void
            ) throws -> Plan,
        difference: @escaping @Sendable (Plan?, Plan, State) -> PlanDifference,
        explain: @escaping @Sendable (String, String?, PlanScenes) -> [Explanation],
        explainGroup: @escaping @Sendable (String, PlanScenes) -> GroupExplanation? = { _, _ in nil },
        replanner: @escaping @Sendable (PlanningRequest) -> Replanner? = { _ in nil }
    ) {
        self.makePlan = makePlan
        self.difference = difference
        self.explain = explain
        self.explainGroup = explainGroup
        self.replanner = replanner
    }
}
