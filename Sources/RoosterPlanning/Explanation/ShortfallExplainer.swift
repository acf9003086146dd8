import RoosterModel
import Timetabling

/// Says why one requirement of one person is short: options, minimal conflicts and verified repairs.
struct ShortfallExplainer {
    let scenes: PlanScenes
    let scene: PersonScene
    let standing: RequirementStanding

    /// Fills an explanation.
    func fill(_ explanation: inout Explanation) {
        guard let number = scene.demands[standing.requirement] else { return withoutDemand(&explanation) }
        let demand = scene.timetable.problem.demands[number]
        if demand.activities.isEmpty { return nothingFits(&explanation) }
        if demand.window.isEmpty { return fill([rule(.window)], &explanation) }
        var collector = OptionCollector(scene: scene, demand: number, requirement: standing.requirement)
        collector.collect()
        // Everything that counts is had already, and does not count as it lies: the plan says why.
        if collector.options.isEmpty { return fill([rule(standing.reasons.first ?? .window)], &explanation) }
        var finder = ConflictFinder(limit: Explanation.mostConflicts, options: collector.options)
        var (sets, isCut) = finder.conflicts()
        while collector.complete(for: sets) {
            finder = ConflictFinder(limit: Explanation.mostConflicts, options: collector.options)
            (sets, isCut) = finder.conflicts()
        }
        let table = collector.table
        explanation.options = shown(collector.options, table)
        explanation.openOptions = open(collector.options)
        explanation.conflicts = sets.map { ConflictText.conflict(table.rules(of: $0), scenes.state) }
        explanation.hasMoreConflicts = isCut
        let reasons = self.reasons(explanation.conflicts)
        // Those of the plan may be the result of a glance, and say less.
        if !reasons.isEmpty { explanation.reasons = reasons }
        if explanation.openOptions.isEmpty {
            explanation.repairs = RepairFinder(
                scenes: scenes, scene: scene, standing: standing, finder: finder, table: table
            ).repairs()
        }
        addSentences(
            &explanation, trips: CareTripText(scene: scene).sentences(collector.options, explanation.conflicts))
    }

    /// What conflicts are made of, those first that are in the most of them.
    private func reasons(_ conflicts: [ConflictSet]) -> [Reason] {
        var counts: [Reason: Int] = [:]
        for conflict in conflicts {
            for reason in Set(conflict.rules.map(\.reason)) { counts[reason, default: 0] += 1 }
        }
        let order = Reason.allCases
        return counts.sorted { left, right in
            if left.value != right.value { return left.value > right.value }
            return (order.firstIndex(of: left.key) ?? 0) < (order.firstIndex(of: right.key) ?? 0)
        }.map(\.key)
    }

    private func rule(_ reason: Reason) -> ExcludingRule {
        ExcludingRule(reason: reason, subject: "programmes:\(standing.requirement)")
    }

    /// What is measured only, such as a gap: the reasons the plan gives are all there is.
    private func withoutDemand(_ explanation: inout Explanation) {
        guard let reason = standing.reasons.first else { return }
        fill([rule(reason)], &explanation)
    }

    private func nothingFits(_ explanation: inout Explanation) {
        let reason = standing.reasons.first ?? .notOffered
        let isPersonal = reason == .audience || reason == .womenOnly
        let subject = "participants.csv:\(standing.participant)"
        fill([isPersonal ? ExcludingRule(reason: reason, subject: subject) : rule(reason)], &explanation)
    }

    private func fill(_ rules: [ExcludingRule], _ explanation: inout Explanation) {
        explanation.conflicts = [ConflictText.conflict(rules, scenes.state)]
        addSentences(&explanation)
    }

    /// Every option once, with all rules that have to do with it; those of one activity's further groups together.
    private func shown(_ options: [ShutOption], _ table: RuleTable) -> [ExcludedOption] {
        var order: [String] = []
        var rules: [String: UInt64] = [:]
        for option in options where !option.isOpen(keeping: .max) {
            if rules[option.id] == nil { order.append(option.id) }
            rules[option.id, default: 0] |= option.rules
        }
        return order.map { id in
            var reasons: [Reason] = []
            for rule in table.rules(of: rules[id] ?? 0) where !reasons.contains(rule.reason) {
                reasons.append(rule.reason)
            }
            return ExcludedOption(option: id, reasons: reasons)
        }
    }

    private func open(_ options: [ShutOption]) -> [String] {
        var result: [String] = []
        for option in options where option.isOpen(keeping: .max) && !result.contains(option.id) {
            result.append(option.id)
        }
        return result
    }

    private func addSentences(_ explanation: inout Explanation, trips: [String: [String]] = [:]) {
        let text = ExplanationText(standing: standing, state: scenes.state)
        for language in ["nl", "en"] {
            var sentences = [language == "nl" ? text.dutch : text.english]
            if !explanation.openOptions.isEmpty {
                sentences.append(ConflictText.open(explanation.openOptions, language))
            }
            sentences += explanation.conflicts.prefix(3).compactMap { $0.sentences[language] }
            sentences += trips[language] ?? []
            sentences += explanation.repairs.prefix(2).compactMap { $0.sentences[language] }
            explanation.sentences[language] = sentences
        }
    }
}
