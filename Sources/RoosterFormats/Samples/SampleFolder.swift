import FoundationEssentials
import RoosterModel

/// Makes the data folder of a sample municipality: its tables, programmes and calendars, and `CASES.md`.
///
/// - Parameters:
///   - request: Which sample.
///   - shipped: The folder that comes with Rooster, `etc/`: `programmes/*.yaml` and `calendars/*.csv`. The files that the
///     sample uses are in the result as they are, comments included.
/// - Returns: The folder.
/// - Throws: ``SampleError`` when the request cannot be met, ``FolderErrors`` when `shipped` cannot be read.
package func makeSample(_ request: SampleRequest, shipped: FolderContents) throws -> FolderContents {
    let sample = try makeSampleMunicipality(request, rules: ShippedRules(shipped))
    var folder = writeFolder(sample.state, plan: nil, previous: nil, notices: [])
    for path in folder.paths {
        if path.hasPrefix("programmes/") || path.hasPrefix("calendars/"), let original = shipped[path] {
            folder[path] = original
        }
    }
    folder["CASES.md"] = Data(sample.casesText(request).utf8)
    return folder
}

extension ShippedRules {
    /// Reads programmes and calendars from the folder that comes with Rooster.
    ///
    /// - Throws: ``FolderErrors`` with every problem.
    package init(_ shipped: FolderContents) throws(FolderErrors) {
        var folder = FolderContents()
        for path in shipped.paths where path.hasPrefix("calendars/") && path.hasSuffix(".csv") {
            folder[path] = shipped[path]
        }
        folder["municipality.yaml"] = Data("name: shipped\nhorizon: {start: 2027-06-28, weeks: 30}\n".utf8)
        let calendars = try readFolder(folder, shippedProgrammes: []).state.calendars
        var programmes: [Programme] = []
        for path in shipped.paths where path.hasPrefix("programmes/") && path.hasSuffix(".yaml") {
            guard let bytes = shipped[path] else { continue }
            programmes.append(try readProgramme(yaml: String(decoding: bytes, as: UTF8.self), file: path))
        }
        self.init(programmes: programmes, calendars: calendars.keys.sorted().compactMap { calendars[$0] })
    }
}
