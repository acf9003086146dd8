import FoundationEssentials
package import RoosterModel

/// Writes a state, and a plan where there is one, as a data folder.
///
/// The same state and plan give the same bytes. Tables without rows are left out; tables of a plan are always there.
package func writeFolder(
    _ state: State, plan: Plan? = nil, previous: PreviousPlan? = nil, notices: [ChangeNotice] = []
) -> FolderContents {
    var contents = FolderContents()
    if let municipality = state.municipality {
        contents[MunicipalityYAML.file] = Data(MunicipalityYAML.write(municipality))
    }
    for table in InputTable.all {
        if let bytes = table.write(state) { contents[table.table.fileName] = Data(bytes) }
    }
    for programme in state.programmes.values {
        contents["programmes/\(programme.id).yaml"] = Data(ProgrammeYAML.write(programme))
    }
    for calendar in state.calendars.values {
        let entries = CalendarEntry.sorted(calendar.entries)
        contents["calendars/\(calendar.id).csv"] = Data(CalendarEntry.schema.csv(entries))
    }
    if let plan {
        PlanFiles.write(plan, notices: notices, previous: previous, to: &contents)
    }
    return contents
}

/// Writes a programme as the text of its file.
package func writeProgramme(_ programme: Programme) -> String {
    String(decoding: ProgrammeYAML.write(programme), as: UTF8.self)
}
