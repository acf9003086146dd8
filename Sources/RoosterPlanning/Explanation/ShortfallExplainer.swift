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
        let finder = ConflictFinder(limit: Explanation.mostConflicts, options: collector.options)
        let table = collector.table
        explanation.options = shown(collector.options, table)
        explanation.openOptions = open(collector.options)
        let (sets, isCut) = finder.conflicts()
        explanation.conflicts = sets.map { ConflictText.conflict(table.rules(of: $0)) }
        explanation.hasMoreConflicts = isCut
        if explanation.openOptions.isEmpty {
            explanation.repairs = RepairFinder(
                scenes: scenes, scene: scene, standing: standing, finder: finder, table: table
            ).repairs()
        }
        addSentences(
            &explanation, trips: CareTripText(scene: scene).sentences(collector.options, explanation.conflicts))
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
        explanation.conflicts = [ConflictText.conflict(rules)]
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
        for language in ["nl", "en"] {
            var sentences = ExplanationText(standing: standing).sentences[language]?.prefix(1).map(\.self) ?? []
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
