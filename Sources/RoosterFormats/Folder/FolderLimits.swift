/// How much of a folder is read, so that no input takes memory or time without bound.
package struct FolderLimits: Sendable, Hashable {
    /// Bytes of one CSV file of an input table.
    package var csvBytes = 32 << 20
    /// Bytes of one CSV file under `plan/`.
    package var planBytes = 128 << 20
    /// Bytes of one YAML file.
    package var yamlBytes = 2 << 20
    /// Bytes of all files together.
    package var totalBytes = 512 << 20
    /// Files in the folder.
    package var files = 2000
    /// Values nested in one another in a YAML file.
    package var yamlDepth = 32
    /// Values in one YAML file.
    package var yamlValues = 400_000
    /// Problems that are kept; the rest are counted.
    package var problems = 100

    /// The usual limits: several times the largest municipality.
    package init() {}

    /// Bytes of a file with this path inside the folder.
    func bytes(of file: String) -> Int {
        if file.hasSuffix(".yaml") { return yamlBytes }
        return file.hasPrefix(PlanFiles.folder) ? planBytes : csvBytes
    }
}
