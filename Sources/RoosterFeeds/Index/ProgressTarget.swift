import RoosterModel

/// How much a requirement asks, where a feed can say "17 of 26".
enum ProgressTarget: Sendable, Hashable {
    case meetings(Int)
    case minutes(Int)

    /// The requirements that ask an amount, by `PROGRAMME/ID`.
    static func all(in state: State) -> [String: ProgressTarget] {
        var targets: [String: ProgressTarget] = [:]
        for programme in state.programmes.values {
            for requirement in programme.requirements {
                switch requirement.kind {
                case .count(let atLeast): targets["\(programme.id)/\(requirement.id)"] = .meetings(atLeast)
                case .hours(let atLeast, _):
                    targets["\(programme.id)/\(requirement.id)"] = .minutes(Int((atLeast * 60).rounded()))
                case .once, .each, .weekly, .recurring, .gap, .themes, .buddy: break
                }
            }
        }
        return targets
    }
}
