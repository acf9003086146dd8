import Glibc

/// What is done with a store's file besides SQLite: making it for its owner only, naming it, making names durable.
enum StoreFile {
    /// The mark in the header of every store: "Rstr" (SQLite's `application_id`).
    static let applicationIdentifier: Int32 = 0x5273_7472

    /// Whether something has this path.
    static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    /// Bytes in a file; 0 when there is none.
    static func size(_ path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Whether the file and the folder it lies in can be written.
    static func isWritable(_ path: String) -> Bool {
        unsafe access(path, W_OK) == 0 && access(folder(of: path), W_OK) == 0
    }

    /// Makes an empty file that only its owner can read and write.
    ///
    /// - Throws: ``StoreError`` with the reason of the operating system, also when the file exists.
    static func make(_ path: String) throws(StoreError) {
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure.error(errno, path: path) }
        Glibc.close(descriptor)
    }

    /// Takes all rights on a file from everybody but its owner.
    static func restrictToOwner(_ path: String) throws(StoreError) {
        guard unsafe chmod(path, 0o600) == 0 else { throw FileFailure.error(errno, path: path) }
    }

    /// Gives a file another name in one step, durably.
    static func rename(_ path: String, to newPath: String) throws(StoreError) {
        try synchronize(path)
        guard unsafe Glibc.rename(path, newPath) == 0 else { throw FileFailure.error(errno, path: newPath) }
        try synchronize(folder(of: newPath))
    }

    /// Removes files; those that are not there are no error.
    static func remove(_ paths: [String]) {
        for path in paths { unsafe unlink(path) }
    }

    /// Waits until a file or folder is on the disk.
    static func synchronize(_ path: String) throws(StoreError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure.error(errno, path: path) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFailure.error(errno, path: path) }
    }

    /// Copies a file to a new one for its owner only.
    static func copy(_ path: String, to newPath: String) throws(StoreError) {
        let source = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw FileFailure.error(errno, path: path) }
        defer { Glibc.close(source) }
        let target = unsafe open(newPath, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw FileFailure.error(errno, path: newPath) }
        defer { Glibc.close(target) }
        var amount = 1
        while amount > 0 { amount = sendfile(target, source, nil, 1 << 24) }
        guard amount == 0 else { throw FileFailure.error(errno, path: newPath) }
    }

    /// Looks at the first bytes of a file before SQLite sees it.
    ///
    /// - Throws: ``StoreError/notAStore(path:detail:)`` when they are not those of a store.
    static func checkHeader(_ path: String) throws(StoreError) {
        let header = try firstBytes(100, of: path)
        guard header.count == 100 else {
            throw .notAStore(path: path, detail: "it has \(header.count) bytes, and a store has at least 100")
        }
        guard header.starts(with: "SQLite format 3\0".utf8) else {
            throw .notAStore(path: path, detail: "it does not begin as an SQLite database does")
        }
        // Offset 68: "The 'Application ID' set by PRAGMA application_id", big-endian (sqlite.org/fileformat.html).
        let identifier = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
        guard identifier == applicationIdentifier else {
            throw .notAStore(path: path, detail: "it is a database of another program")
        }
    }

    private static func firstBytes(_ count: Int, of path: String) throws(StoreError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure.error(errno, path: path) }
        defer { Glibc.close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let amount = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, count) }
        guard amount >= 0 else { throw FileFailure.error(errno, path: path) }
        return Array(bytes.prefix(amount))
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
