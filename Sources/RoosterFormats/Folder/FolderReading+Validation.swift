import RoosterModel

extension FolderReading {
    /// Judges what was read as a whole, and says where in the folder each problem stands.
    ///
    /// Nothing is judged when a file could not be read at all: then every id in it would be unknown.
    mutating func validate(shippedProgrammes: Set<String>) {
        guard !problems.hasUnreadableFile else { return }
        for problem in state.validate(shippedProgrammes: shippedProgrammes) {
            guard let located = locate(problem) else { continue }
            problems.add(located)
        }
    }

    /// The problem with file and line; nil when the same place was refused already while reading.
    private func locate(_ problem: ValidationProblem) -> FolderProblem? {
        switch problem.subject {
        case .row(let reference):
            if let column = problem.column, faults.contains(Fault(row: reference, column: column)) { return nil }
            guard let origin = origins[reference.table]?[reference.key] else { break }
            return FolderProblem(
                file: origin.file, line: origin.line, column: problem.column.map { origin.keyPrefix + $0 },
                value: problem.value, rule: problem.rule)
        case .municipality:
            return FolderProblem(
                file: MunicipalityYAML.file, line: problem.column.flatMap { municipalityLines[$0] } ?? 1,
                column: problem.column, value: problem.value, rule: problem.rule)
        case .programme(let id, let requirement):
            guard !faultyProgrammes.contains(id) else { return nil }
            guard let origin = programmeOrigins[id] else { break }
            let line = requirement.flatMap { origin.requirements[$0] } ?? origin.line
            let column = [requirement.map { "requirements.\($0)" }, problem.column].compactMap(\.self)
            return FolderProblem(
                file: origin.file, line: line, column: column.joined(separator: "."), value: problem.value,
                rule: problem.rule)
        case .calendar(let id):
            guard let file = calendarFiles[id] else { break }
            return FolderProblem(file: file, column: problem.column, value: problem.value, rule: problem.rule)
        }
        return FolderProblem(
            file: problem.place, column: problem.column, value: problem.value, rule: problem.rule)
    }
}
