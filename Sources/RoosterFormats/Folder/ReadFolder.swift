import FoundationEssentials
package import RoosterModel

/// Reads a data folder: all of it, or all that is wrong with it.
///
/// - Parameters:
///   - contents: The folder.
///   - shippedProgrammes: The programmes that come with Rooster; one of the folder with the same id replaces it. Laws
///     are always in force, approaches when a participant names them.
///   - limits: How much is read.
/// - Returns: What the folder says, whole.
/// - Throws: ``FolderErrors`` with every problem, the first hundred as values.
package func readFolder(
    _ contents: FolderContents, shippedProgrammes: [Programme], limits: FolderLimits = FolderLimits()
) throws(FolderErrors) -> ImportedFolder {
    var reading = FolderReading(contents, limits: limits)
    reading.refuseUnknownFiles()
    reading.readMunicipality()
    for table in InputTable.all {
        guard let bytes = reading.text(of: table.table.fileName) else { continue }
        table.readCSV(bytes, &reading)
    }
    reading.readProgrammes()
    reading.readCalendars()
    putInForce(shippedProgrammes, &reading.state)
    reading.validate(shippedProgrammes: Set(shippedProgrammes.map(\.id)))
    let plan = reading.readPlanFolder()
    try reading.problems.throwIfAny()
    return ImportedFolder(
        state: reading.state, plan: plan?.plan, previous: plan?.previous, notices: plan?.notices ?? [])
}

/// Adds the shipped programmes that this municipality follows besides its own.
///
/// Laws (`law-…`) hold everywhere. An approach of one municipality is in force in another only when its folder holds the
/// file or a participant names it: otherwise everybody with an empty `programme` would follow all of them at once.
private func putInForce(_ shipped: [Programme], _ state: inout State) {
    let named = Set(state.participants.sorted.flatMap(\.programmes))
    for programme in shipped where state.programmes[programme.id] == nil {
        if programme.id.hasPrefix("law-") || named.contains(programme.id) { state.programmes[programme.id] = programme }
    }
}

/// Reads one programme from the text of its file.
///
/// - Throws: ``FolderErrors`` with every problem; ids in it are not compared with anything outside of it.
package func readProgramme(
    yaml: String, file: String, limits: FolderLimits = FolderLimits()
) throws(FolderErrors) -> Programme {
    var contents = FolderContents()
    contents[file] = Data(yaml.utf8)
    var reading = FolderReading(contents, limits: limits)
    reading.readProgramme(file: file)
    let ids = Set(reading.state.programmes.keys)
    reading.validate(shippedProgrammes: ids)
    try reading.problems.throwIfAny()
    guard let programme = reading.state.programmes.values.first else {
        throw FolderErrors(problems: [FolderProblem(file: file, rule: "holds no programme")], total: 1)
    }
    return programme
}
