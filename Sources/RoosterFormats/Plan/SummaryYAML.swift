import RoosterModel

/// `plan/summary.yaml`: how a plan came about and what it amounts to.
enum SummaryYAML {
    /// Its name.
    static let fileName = "summary.yaml"

    /// Reads a summary; what is not given keeps the value of an empty plan.
    static func read(_ document: inout YAMLMapping, problems: inout ProblemList) -> PlanSummary {
        var summary = PlanSummary()
        document.set(&summary.version, "version", .amount, problems: &problems)
        document.set(&summary.revision, "revision", .amount, problems: &problems)
        document.set(&summary.publishedAt, "publishedAt", .moment, problems: &problems)
        document.set(&summary.publishedBy, "publishedBy", .text, problems: &problems)
        document.set(&summary.horizonStart, "horizonStart", .date, problems: &problems)
        document.set(&summary.horizonEnd, "horizonEnd", .date, problems: &problems)
        summary.counts = readNumbers("counts", .whole, &document, problems: &problems)
        summary.penalties = readNumbers("penalties", .number, &document, problems: &problems)
        document.set(&summary.met, "met", .amount, problems: &problems)
        document.set(&summary.onTrack, "onTrack", .amount, problems: &problems)
        summary.short = readNumbers("short", .whole, &document, problems: &problems)
        document.set(&summary.served, "served", .number, problems: &problems)
        document.set(&summary.bound, "bound", .number, problems: &problems)
        document.set(&summary.boundHow, "boundHow", .text, problems: &problems)
        document.set(&summary.touched, "touched", .amount, problems: &problems)
        document.set(&summary.seconds, "seconds", .number, problems: &problems)
        document.set(&summary.workers, "workers", .amount, problems: &problems)
        document.set(&summary.seed, "seed", .seed, problems: &problems)
        document.refuseUnknownKeys(problems: &problems)
        return summary
    }

    private static func readNumbers<Value>(
        _ key: String, _ codec: FieldCodec<Value>, _ document: inout YAMLMapping, problems: inout ProblemList
    ) -> [String: Value] {
        guard var mapping = document.mapping(key, problems: &problems) else { return [:] }
        var numbers: [String: Value] = [:]
        for entry in mapping.keys { numbers[entry.key] = mapping.require(entry.key, codec, problems: &problems) }
        return numbers
    }

    /// A summary as a file.
    static func write(_ summary: PlanSummary) -> [UInt8] {
        YAMLOutput.blockMap([
            ("version", .whole(summary.version)),
            ("revision", .whole(summary.revision)),
            ("publishedAt", .text(summary.publishedAt)),
            ("publishedBy", .text(summary.publishedBy)),
            ("horizonStart", .raw(summary.horizonStart.isoText)),
            ("horizonEnd", .raw(summary.horizonEnd.isoText)),
            ("counts", .flowMap(numbers(summary.counts) { .whole($0) })),
            ("penalties", .flowMap(numbers(summary.penalties) { .number($0) })),
            ("met", .whole(summary.met)),
            ("onTrack", .whole(summary.onTrack)),
            ("short", .flowMap(numbers(summary.short) { .whole($0) })),
            ("served", .number(summary.served)),
            ("bound", .number(summary.bound)),
            ("boundHow", .text(summary.boundHow)),
            ("touched", .whole(summary.touched)),
            ("seconds", .number(summary.seconds)),
            ("workers", .whole(summary.workers)),
            ("seed", .raw(String(summary.seed))),
        ]).bytes
    }

    private static func numbers<Value>(
        _ numbers: [String: Value], _ output: (Value) -> YAMLOutput
    ) -> [(key: String, value: YAMLOutput)] {
        numbers.sorted { $0.key < $1.key }.map { ($0.key, output($0.value)) }
    }
}

extension FieldCodec where Value == UInt64 {
    /// The seed of a search: a whole number of up to 64 bits.
    static let seed = FieldCodec(
        form: "whole number",
        read: { (field) throws(FieldProblem) in
            guard let seed = UInt64(field.text) else { throw FieldProblem(field, "is not a whole number of 64 bits") }
            return seed
        },
        write: { $1.append(String($0)) })
}

extension FieldCodec where Value == String {
    /// `2027-06-28T09:00:00Z`.
    static let moment = FieldCodec(
        form: "moment in UTC",
        read: { (field) throws(FieldProblem) in
            let text = Array(field.text.utf8)
            let date = Field(text, from: 0, to: min(10, text.count))
            let time = Field(text, from: min(11, text.count), to: min(16, text.count))
            guard text.count == 20, text[10] == UInt8(ascii: "T"), text[16] == UInt8(ascii: ":"),
                text[19] == UInt8(ascii: "Z"), TimeText.minutes(time) != nil, text[17..<19].allSatisfy({ $0 < 58 }),
                let parts = TimeText.dateParts(date), text[4] == UInt8(ascii: "-"),
                CalendarDate(year: parts.year, month: parts.month, day: parts.day) != nil
            else { throw FieldProblem(field, "is not a moment; write 2027-06-28T09:00:00Z") }
            return field.text
        },
        write: { $1.append($0) })
}
