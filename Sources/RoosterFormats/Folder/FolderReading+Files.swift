import RoosterModel

extension FolderReading {
    /// Refuses files that have no place in a data folder, by name, and folders that are too large.
    mutating func refuseUnknownFiles() {
        var bytes = 0
        for path in contents.paths where !path.hasSuffix(".md") {
            bytes += contents[path]?.count ?? 0
            if !Self.isKnown(path) {
                problems.add(FolderProblem(file: path, rule: "is not a file of a data folder"))
            }
        }
        if bytes > limits.totalBytes {
            problems.addUnreadable(
                FolderProblem(
                    file: MunicipalityYAML.file,
                    rule: "stands in a folder of \(bytes) bytes; at most \(limits.totalBytes) are read"))
        }
        if contents[MunicipalityYAML.file] == nil {
            problems.addUnreadable(FolderProblem(file: MunicipalityYAML.file, rule: "is required and not there"))
        }
    }

    private static func isKnown(_ path: String) -> Bool {
        if path == MunicipalityYAML.file || inputFiles.contains(path) || PlanFiles.all.contains(path) { return true }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        return (parts[0] == "programmes" && parts[1].hasSuffix(".yaml"))
            || (parts[0] == "calendars" && parts[1].hasSuffix(".csv"))
    }

    private static let inputFiles = Set(Table.allCases.map(\.fileName))

    /// Reads municipality.yaml and every table that stands in it.
    mutating func readMunicipality() {
        guard var document = document(of: MunicipalityYAML.file) else { return }
        municipalityLines = document.lines
        state.municipality = MunicipalityYAML.read(&document, problems: &problems)
        for table in InputTable.all {
            guard let entries = document.mappings(table.inlineKey, problems: &problems) else { continue }
            table.readInline(entries, &self)
        }
        for entry in document.mappings("calendars", problems: &problems) ?? [] { readInlineCalendar(entry) }
        for var entry in document.mappings("programmes", problems: &problems) ?? [] {
            readProgramme(&entry)
        }
        document.refuseUnknownKeys(problems: &problems)
    }

    /// Reads `programmes/`.
    mutating func readProgrammes() {
        for path in contents.paths where path.hasPrefix("programmes/") && path.hasSuffix(".yaml") {
            readProgramme(file: path)
        }
    }

    /// Reads one file of `programmes/`.
    mutating func readProgramme(file: String) {
        guard var document = document(of: file) else { return }
        readProgramme(&document)
    }

    private mutating func readProgramme(_ document: inout YAMLMapping) {
        let before = problems.total
        guard let reading = ProgrammeYAML.read(&document, problems: &problems) else { return }
        let id = reading.programme.id
        if let earlier = programmeOrigins[id] {
            document.refuse(
                "id", value: id, "stands in \(earlier.file):\(earlier.line) already", problems: &problems)
            return
        }
        if problems.total > before { faultyProgrammes.insert(id) }
        state.programmes[id] = reading.programme
        programmeOrigins[id] = ProgrammeOrigin(
            file: document.file, line: document.line, requirements: reading.requirementLines)
    }

    /// Reads `calendars/`.
    mutating func readCalendars() {
        for path in contents.paths where path.hasPrefix("calendars/") && path.hasSuffix(".csv") {
            let id = String(path.dropFirst("calendars/".count).dropLast(".csv".count))
            guard let bytes = text(of: path) else { continue }
            if let earlier = calendarFiles[id] {
                problems.add(FolderProblem(file: path, value: id, rule: "is a calendar of \(earlier) already"))
                continue
            }
            calendarFiles[id] = path
            var entries: [CalendarEntry] = []
            CalendarEntry.schema.read(csv: bytes, file: path, problems: &problems) { reading, _ in
                if reading.faults.isEmpty { entries.append(reading.row) }
            }
            state.calendars[id] = HolidayCalendar(id: id, entries: CalendarEntry.sorted(entries))
        }
    }

    /// Reads one entry of `calendars` in municipality.yaml: a calendar `{id, entries: […]}`, or one row of a calendar,
    /// whose `id` then says of which (`calendar` when it does not).
    private mutating func readInlineCalendar(_ entry: YAMLMapping) {
        var entry = entry
        let id = entry.read("id", .id, problems: &problems) ?? "calendar"
        calendarFiles[id] = MunicipalityYAML.file
        var entries = state.calendars[id]?.entries ?? []
        if let rows = entry.mappings("entries", problems: &problems) {
            CalendarEntry.schema.read(entries: rows, problems: &problems) { reading, _ in
                if reading.faults.isEmpty { entries.append(reading.row) }
            }
            entry.refuseUnknownKeys(problems: &problems)
        } else if entry.entry("entries") == nil {
            CalendarEntry.schema.read(entry, ignoring: ["id", "entries"], problems: &problems) { reading, _ in
                if reading.faults.isEmpty { entries.append(reading.row) }
            }
        }
        state.calendars[id] = HolidayCalendar(id: id, entries: CalendarEntry.sorted(entries))
    }
}

extension CalendarEntry {
    /// Entries in the order in which they are written.
    static func sorted(_ entries: [CalendarEntry]) -> [CalendarEntry] {
        entries.sorted { $0.order < $1.order }
    }

    private var order: (CalendarDate, CalendarDate, String, String, String) {
        (from, until, kind.rawValue, title, region ?? "")
    }
}
