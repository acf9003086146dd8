extension Sample {
    /// The text of `CASES.md`: planted cases, demand and supply, figures.
    package func casesText(_ request: SampleRequest) -> String {
        var lines = [
            "# Planted cases of the sample \(request.size.rawValue)", "",
            "Seed \(request.seed), tightness \(request.tightness), horizon from \(request.start), \(request.weeks) weeks.",
            "Rows are named FILE:ID. The cases are those of the design, the same in every sample.", "",
            "| case | rows | what is planted | what a good plan does |", "| --- | --- | --- | --- |",
        ]
        for planted in cases {
            lines.append(
                "| \(planted.number) | \(planted.subjects.joined(separator: ", ")) | \(planted.planted) | \(planted.expected) |"
            )
        }
        lines += [
            "", "# Demand and supply", "",
            "Supply is what is offered; demand is computed from the people of this sample. Language groups are counted at",
            "their usual size (13 for B1, 11 for Z), and hold up to 16 and 14, so fuller groups absorb a tightness of 0.85.",
            "In a village with one group of each sort the seats follow the tightness, not the groups.",
            "",
            "| what | unit | demand | supply | supply / demand |", "| --- | --- | ---: | ---: | ---: |",
        ]
        for row in balance {
            lines.append(
                "| \(row.name) | \(row.unit) | \(Self.text(row.demand)) | \(Self.text(row.supply)) | \(Self.text(row.supply / max(0.01, row.demand), decimals: 2)) |"
            )
        }
        lines += ["", "# Figures", "", "| what | number | share |", "| --- | ---: | ---: |"]
        for line in figures.lines {
            lines.append(
                "| \(line.name) | \(Self.text(line.value)) | \(line.share.map { "\(Int(($0 * 100).rounded())) %" } ?? "") |"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A number with so many decimals at most.
    private static func text(_ number: Double, decimals: Int = 1) -> String {
        let factor = decimals == 1 ? 10.0 : 100.0
        let rounded = (number * factor).rounded() / factor
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
