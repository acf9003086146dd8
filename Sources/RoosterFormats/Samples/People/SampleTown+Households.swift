import RoosterModel

extension SampleTown {
    /// The sort of a household.
    enum HouseholdKind {
        case single, couple, family, singleParent, relatives
    }

    /// Adults who live together and arrived together.
    struct Household {
        var kind: HouseholdKind
        /// Planned adults: one or two.
        var adults: Int
        /// Whether a second parent is there who is not planned.
        var hasOtherParent = false
        var children = 0
        var neighbourhood = 0
        var language = ""
        var ground = SamplePerson.Ground.asylum
        var months = 0.0
    }

    /// Makes households for so many adults (DOMAIN.md §5a), in random order.
    func households(adults: Int, children: Int) -> [Household] {
        var random = random("households")
        var result: [Household] = []
        let singles = Int((0.38 * Double(adults)).rounded())
        let couples = Int((0.04 * Double(adults)).rounded())
        let families = Int((0.40 * Double(adults) / 1.75).rounded())
        let singleParents = Int((0.09 * Double(adults)).rounded())
        result += repeatElement(Household(kind: .single, adults: 1), count: singles)
        result += repeatElement(Household(kind: .couple, adults: 2), count: couples)
        for index in 0..<families {
            let both = index % 4 != 3
            result.append(Household(kind: .family, adults: both ? 2 : 1, hasOtherParent: !both, children: 1))
        }
        result += repeatElement(Household(kind: .singleParent, adults: 1, children: 1), count: singleParents)
        var missing = adults - result.reduce(0) { $0 + $1.adults }
        while missing > 0 {
            result.append(Household(kind: .relatives, adults: 1))
            missing -= 1
        }
        while missing < 0, let last = result.firstIndex(where: { $0.kind == .single }) {
            result.remove(at: last)
            missing += 1
        }
        result = random.shuffled(result)
        addChildren(children, to: &result, random: &random)
        addPlaces(to: &result, random: &random)
        return result
    }

    private func addChildren(_ amount: Int, to households: inout [Household], random: inout SampleRandom) {
        let parents = households.indices.filter { households[$0].children > 0 }
        guard !parents.isEmpty else { return }
        var missing = amount - parents.count
        while missing > 0 {
            let index = random.pick(parents)
            guard households[index].children < 5 else { continue }
            households[index].children += 1
            missing -= 1
        }
    }

    private func addPlaces(to households: inout [Household], random: inout SampleRandom) {
        let count = households.count
        let places = random.deal(
            count, geography.neighbourhoods.enumerated().map { (value: $0.offset, weight: $0.element.weight) })
        let languages = random.deal(count, Self.languages)
        let grounds = random.deal(
            count,
            [(value: SamplePerson.Ground.asylum, weight: 78), (value: .family, weight: 17), (value: .none, weight: 5)])
        for index in households.indices {
            households[index].neighbourhood = places[index]
            households[index].language = languages[index]
            households[index].ground = grounds[index]
        }
        addMonths(to: &households, random: &random)
    }

    private func addMonths(to households: inout [Household], random: inout SampleRandom) {
        let later = Int((Double(figures.inflow) * Double(request.weeks) / 52).rounded())
        var adultsLater = 0
        var present: [Int] = []
        for index in households.indices {
            guard adultsLater < later, households[index].ground != .none else {
                present.append(index)
                continue
            }
            adultsLater += households[index].adults
            // The last arrivals settle four weeks before the end, so that something of them can be planned.
            let day = random.number(2...(request.weeks * 7 - 28))
            households[index].months = -Double(day) / 30.4
        }
        let recent = random.deal(present.count, [(value: true, weight: 15), (value: false, weight: 85)])
        for (index, isRecent) in zip(present, recent) {
            let isRecent = isRecent && households[index].ground != .none
            households[index].months = isRecent ? random.number(0.1...3) : random.number(4...36)
        }
    }

    /// Contact languages and their shares in percent (DOMAIN.md §5a).
    static let languages: [(value: String, weight: Double)] = [
        ("ar", 52), ("ti", 12), ("tr", 10), ("fa", 5), ("prs", 4), ("so", 4), ("uk", 3), ("en", 6), ("ku", 2),
        ("fr", 1), ("es", 1),
    ]
}
