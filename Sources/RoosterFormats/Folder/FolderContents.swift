package import FoundationEssentials

/// A data folder as bytes, by relative path such as `participants.csv` or `programmes/zoetermeer.yaml`.
package struct FolderContents: Sendable, Hashable {
    /// The files, by their path inside the folder with `/` between its parts.
    package var files: [String: Data]

    /// An empty folder.
    package init() {
        files = [:]
    }

    /// The bytes of a file; setting nil removes it.
    package subscript(path: String) -> Data? {
        get { files[path] }
        set { files[path] = newValue }
    }

    /// The paths of all files, sorted.
    package var paths: [String] { files.keys.sorted() }
}
