package import RoosterModel

/// What of a state the planner does not honour yet, as sentences: nothing is ignored silently.
package func notYetPlannedFor(_ state: State) -> [String] {
    guard state.municipality != nil else { return [] }
    return ["changePrices are not weighed: what is published stays where it can"]
}
