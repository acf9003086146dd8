package import RoosterModel

/// What of a state the planner does not honour yet, as sentences that name the rows: nothing is ignored silently.
package func notYetPlannedFor(_ state: State) -> [String] {
    rowsNotPlanned(state) + settingsNotPlanned(state)
}

private func rowsNotPlanned(_ state: State) -> [String] {
    var result: [String] = []
    func add(_ ids: [String], _ what: String) {
        guard !ids.isEmpty else { return }
        let named = ids.prefix(5).joined(separator: " ")
        result.append("\(what): \(named)\(ids.count > 5 ? " and \(ids.count - 5) more" : "")")
    }
    add(
        state.staff.sorted.filter { $0.participant != nil }.map(\.id),
        "newcomers who help are staff only of pinned groups that name them")
    add(
        state.groups.sorted.filter { group in
            group.times.isEmpty && state.activities[group.activity]?.enrolment == .individual
        }.map(\.id),
        "groups of appointments without times are not held, such as a buddy's")
    return result
}

private func settingsNotPlanned(_ state: State) -> [String] {
    guard state.municipality != nil else { return [] }
    return ["changePrices are not weighed: what is published stays where it can"]
}
