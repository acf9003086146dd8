import FoundationEssentials

/// Why a directory could not be read or written.
package enum FolderAccessError: Error, Sendable, Hashable, CustomStringConvertible {
    /// It is not there, or no directory.
    case noDirectory(String)
    /// A file or directory in it is no regular file or could not be read.
    case unreadable(String, reason: String)
    /// A file in it could not be written.
    case unwritable(String, reason: String)
    /// A file is larger than what is read.
    case tooLarge(String, bytes: Int, limit: Int)
    /// There are more files, or more bytes together, than what is read.
    case tooMuch(String, limit: String)

    package var description: String {
        switch self {
        case .noDirectory(let path): "\(path): is not a directory"
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
        case .tooLarge(let path, let bytes, let limit):
            "\(path): has \(bytes) bytes; at most \(limit) are read"
        case .tooMuch(let path, let limit): "\(path): holds more than \(limit)"
        }
    }
}

extension FolderContents {
    /// Reads a directory and the ones in it.
    ///
    /// Names that begin with a dot are left out: they are lock files of spreadsheets and the like. So are `.md` files.
    ///
    /// - Throws: ``FolderAccessError``, before a file that is too large is read.
    package init(readingDirectory directory: String, limits: FolderLimits = FolderLimits()) throws(FolderAccessError) {
        self.init()
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory else {
            throw .noDirectory(directory)
        }
        var bytesLeft = limits.totalBytes
        try read(directory, prefix: "", depth: 0, limits: limits, bytesLeft: &bytesLeft)
    }

    private mutating func read(
        _ directory: String, prefix: String, depth: Int, limits: FolderLimits, bytesLeft: inout Int
    ) throws(FolderAccessError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
        } catch {
            throw .unreadable(directory, reason: "\(error)")
        }
        for name in names where !name.hasPrefix(".") && !name.hasSuffix(".md") {
            let path = "\(directory)/\(name)"
            var isDirectory = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            if isDirectory {
                guard depth < 3 else { throw .unreadable(path, reason: "directories are nested too deep") }
                try read(path, prefix: "\(prefix)\(name)/", depth: depth + 1, limits: limits, bytesLeft: &bytesLeft)
            } else {
                guard files.count < limits.files else { throw .tooMuch(directory, limit: "\(limits.files) files") }
                let limit = limits.bytes(of: prefix + name)
                files[prefix + name] = try Self.readFile(
                    path, limit: limit, totalLimit: limits.totalBytes, bytesLeft: &bytesLeft)
            }
        }
    }

    private static func readFile(
        _ path: String, limit: Int, totalLimit: Int, bytesLeft: inout Int
    ) throws(FolderAccessError) -> Data {
        do {
            let resolved = URL(filePath: path).resolvingSymlinksInPath().path
            let attributes = try FileManager.default.attributesOfItem(atPath: resolved)
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw FolderAccessError.unreadable(path, reason: "it is no regular file")
            }
            let bytes = (attributes[.size] as? UInt64).map { Int($0) } ?? 0
            guard bytes <= limit else { throw FolderAccessError.tooLarge(path, bytes: bytes, limit: limit) }
            bytesLeft -= bytes
            guard bytesLeft >= 0 else {
                throw FolderAccessError.tooMuch(
                    path, limit: "\(totalLimit) bytes together with the files before")
            }
            return try Data(contentsOf: URL(filePath: resolved))
        } catch let error as FolderAccessError {
            throw error
        } catch {
            throw .unreadable(path, reason: "\(error)")
        }
    }

    /// Writes every file below a directory, which is made where it is not there; other files stay.
    ///
    /// - Throws: ``FolderAccessError``.
    package func write(toDirectory directory: String) throws(FolderAccessError) {
        for path in paths {
            let target = "\(directory)/\(path)"
            do {
                let parent = target[..<(target.lastIndex(of: "/") ?? target.endIndex)]
                try FileManager.default.createDirectory(
                    atPath: String(parent), withIntermediateDirectories: true)
                try files[path]?.write(to: URL(filePath: target), options: .atomic)
            } catch {
                throw .unwritable(target, reason: "\(error)")
            }
        }
    }
}
