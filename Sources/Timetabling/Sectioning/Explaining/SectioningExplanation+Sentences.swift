extension SectioningProblem {
    /// A candidate time and room of a class in the words of the file.
    public func describe(_ choice: SectioningExplanation.Choice, of index: Int) -> String {
        let pattern = patterns[Int(timePattern[times(of: index).lowerBound + choice.time])]
        var text =
            "days \(row(UInt64(pattern.days), dayCount)) start \(pattern.start) weeks \(row(pattern.weeks, weekCount))"
        if choice.room >= 0 {
            text += " room \(roomIdentifiers[Int(roomOption[rooms(of: index).lowerBound + choice.room])])"
        }
        return text
    }

    /// A cost of a class as a sentence with the ids of the file.
    public func describe(_ cost: SectioningExplanation.Cost) -> String {
        switch cost.cause {
        case .time: "its time costs \(cost.penalty)"
        case .room: "its room costs \(cost.penalty)"
        case .students(let other, let count):
            "\(count) \(count == 1 ? "student" : "students") cannot attend it and class \(classIdentifiers[other]): "
                + "\(cost.penalty)"
        case .pairs(let distribution, let others):
            "\(distributionRules[distribution]) (distribution \(distribution + 1)) is broken with \(list(others)): "
                + "\(cost.penalty)"
        case .set(let distribution, let members):
            "\(distributionRules[distribution]) (distribution \(distribution + 1)) of \(list(members)) is exceeded: "
                + "\(cost.penalty)"
        }
    }

    /// A report on a class in sentences with the ids of the file, the first one about its share.
    public func describe(_ report: SectioningExplanation.ClassReport) -> [String] {
        // One decimal without Foundation: shares are sums of penalties divided by small numbers.
        let tenths = Int((report.share * 10).rounded())
        var lines = [
            "class \(classIdentifiers[report.index]) has a share of \(tenths / 10).\(tenths % 10) at "
                + describe(report.choice, of: report.index)
        ]
        lines += report.costs.map { describe($0) }
        if report.alternatives.isEmpty { lines.append("moved alone, it can be held nowhere else") }
        for alternative in report.alternatives {
            lines.append(
                "moved alone to \(describe(alternative.choice, of: report.index)): \(change(alternative.change))")
        }
        guard let wish = report.wish else { return lines + ["it has the time and room that it likes best"] }
        let best = "it likes \(describe(wish.choice, of: report.index)) best"
        guard !wish.obstacles.isEmpty else {
            return lines + ["\(best); nothing stands in the way, and the total would be \(change(wish.change))"]
        }
        return lines + ["\(best); in the way: \(wish.obstacles.map { describe($0) }.joined(separator: "; "))"]
    }

    private func change(_ amount: Int) -> String {
        if amount == 0 { return "the same" }
        return amount > 0 ? "\(amount) more" : "\(-amount) less"
    }

    private func list(_ classes: [Int]) -> String {
        let names = classes.map { "\(classIdentifiers[$0])" }
        guard let last = names.last, names.count > 1 else { return "class \(names.first ?? "")" }
        return "classes \(names.dropLast().joined(separator: ", ")) and \(last)"
    }

    private func row(_ set: UInt64, _ count: Int) -> String {
        String((0..<count).map { set >> UInt64($0) & 1 == 1 ? "1" : "0" as Character })
    }
}
