import RoosterControl

/// Figures of two plans, for people.
struct FiguresText {
    let language: SentenceLanguage

    /// Prints them side by side.
    func show(before: PlanningInterface.PlanFigures, after: PlanningInterface.PlanFigures) {
        var table =
            language == .nl
            ? TableText("", ">EERST", ">DAN", ">VERSCHIL") : TableText("", ">BEFORE", ">AFTER", ">CHANGE")
        func add(_ dutch: String, _ english: String, _ path: (PlanningInterface.PlanFigures) -> Int) {
            let (old, new) = (path(before), path(after))
            let change = new == old ? "" : new > old ? "+\(new - old)" : "\(new - old)"
            table.add(language.text(dutch: dutch, english: english), "\(old)", "\(new)", change)
        }
        add("eisen gehaald", "requirements met") { $0.met }
        add("op schema", "on track") { $0.onTrack }
        add("tekort, wettelijk", "short, legal") { $0.short.legal }
        add("tekort, verplicht", "short, must") { $0.short.must }
        add("tekort, wens", "short, wish") { $0.short.wish }
        add("groepen", "groups") { $0.groups }
        add("bijeenkomsten", "meetings") { $0.meetings }
        add("deelnames", "attendances") { $0.attendances }
        table.add(
            language.text(dutch: "aandeel gehaald", english: "served"), NumberText.percent(before.served),
            NumberText.percent(after.served))
        for penalty in after.penalties {
            let old = before.penalties.first { $0.kind == penalty.kind }?.amount ?? 0
            table.add(
                "\(language.text(dutch: "strafpunten", english: "penalty")), \(penalty.kind)", NumberText.short(old),
                NumberText.short(penalty.amount))
        }
        table.show()
    }
}

extension NumberText {
    /// `12`, or `12.5`: one digit where there is a fraction.
    static func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
