/// Finds which rules together shut every option, and which must go to open one.
///
/// A conflict is a minimal set of rules that hits every option (R. Reiter, "A theory of diagnosis from first
/// principles", 1987, with conflicts and diagnoses changing places); a correction is a minimal set of rules that opens
/// an option when it goes. Each conflict has a member in every correction.
struct ConflictFinder {
    /// Most conflicts that are found.
    let limit: Int
    /// Most rules in a conflict.
    static let mostRules = 10
    /// Most sets that are looked at: about a tenth of a second.
    private static let mostLooks = 20_000
    /// Most rules of an option whose corrections are all found; of others only those with up to three rules.
    private static let mostForAll = 12

    let options: [ShutOption]

    /// Whether every option is shut when only these rules are kept.
    func shutsAll(_ kept: UInt64) -> Bool {
        !options.contains { $0.isOpen(keeping: kept) }
    }

    /// The minimal conflicts, smallest first, and whether there may be more.
    ///
    /// There is at least one where every option is shut by rules that can be told.
    func conflicts() -> (sets: [UInt64], isCut: Bool) {
        guard !options.isEmpty, shutsAll(.max) else { return ([], false) }
        let (all, isCut) = search()
        let found = all.filter { $0 & RuleTable.rest == 0 }
        if found.isEmpty, let one = anyConflict() { return ([one], true) }
        return (found, isCut || found.count < all.count)
    }

    private func search() -> (sets: [UInt64], isCut: Bool) {
        var found: [UInt64] = []
        var level: Set<UInt64> = [0]
        var looks = 0
        for _ in 0...Self.mostRules {
            var next: Set<UInt64> = []
            for kept in level.sorted() where !found.contains(where: { $0 & kept == $0 }) {
                looks += 1
                guard looks <= Self.mostLooks, found.count < limit else { return (found, true) }
                guard let open = options.first(where: { $0.isOpen(keeping: kept) }) else {
                    if isMinimal(kept) { found.append(kept) }
                    continue
                }
                // Any set that shuts it must hold one of its rules besides.
                var rest = open.rules & ~kept
                while rest != 0 {
                    let bit = rest & (~rest &+ 1)
                    rest ^= bit
                    next.insert(kept | bit)
                }
            }
            if next.isEmpty { return (found, false) }
            level = next
        }
        return (found, true)
    }

    /// One minimal conflict, however many rules it has: all rules without those that can go, one after the other.
    private func anyConflict() -> UInt64? {
        var kept = ~RuleTable.rest
        guard shutsAll(kept) else { return nil }
        for bit in (0..<63).map({ UInt64(1) << UInt64($0) }) where shutsAll(kept & ~bit) { kept &= ~bit }
        return kept
    }

    /// Whether dropping any member opens an option.
    func isMinimal(_ set: UInt64) -> Bool {
        var rest = set
        while rest != 0 {
            let bit = rest & (~rest &+ 1)
            rest ^= bit
            if shutsAll(set & ~bit) { return false }
        }
        return true
    }

    /// The minimal corrections of an option: sets of rules that open it when they go.
    func corrections(of option: ShutOption) -> [UInt64] {
        if option.need == 1 { return ShutOption.minimal(option.classes.flatMap(\.ways)) }
        let bits = (0..<64).map { UInt64(1) << UInt64($0) }.filter { option.rules & $0 != 0 }
        let most = bits.count <= Self.mostForAll ? bits.count : 3
        var found: [UInt64] = []
        var level: [UInt64] = [0]
        for _ in 0...most {
            var next: Set<UInt64> = []
            for set in level where !found.contains(where: { $0 & set == $0 }) {
                if option.isOpen(keeping: ~set) {
                    found.append(set)
                } else {
                    for bit in bits where set & bit == 0 { next.insert(set | bit) }
                }
            }
            level = next.sorted()
        }
        return found
    }
}
