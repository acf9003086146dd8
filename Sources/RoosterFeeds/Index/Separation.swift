import RoosterModel

/// Whose plans are kept apart: nothing of the one may stand in any feed of the other.
struct Separation: Sendable {
    private var separated: [String: [String]] = [:]

    /// Collects the relations of a state.
    init(_ state: State) {
        for relation in state.together.sorted where relation.relation == .separatePlans {
            separated[relation.first, default: []].append(relation.second)
            separated[relation.second, default: []].append(relation.first)
        }
    }

    /// The participants a participant is kept apart from.
    func others(of participant: String) -> [String] {
        separated[participant] ?? []
    }
}
