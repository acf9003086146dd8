import GRDB

extension Store {
    /// Opens the store at `path`, or makes it when there is no file.
    ///
    /// Everything is checked through a connection that cannot write before the first one that can is opened. Where the
    /// file or its folder cannot be written, the store opens for reading: feeds go on.
    ///
    /// - Throws: ``StoreError/notAStore(path:detail:)``, ``StoreError/wrongVersion(path:found:supported:)`` or
    ///   ``StoreError/damaged(path:detail:)`` for a file that must not be written, ``StoreError/inUse(path:)`` when
    ///   another handle has it, and others when it cannot be made or opened.
    /// - Complexity: O(size of the file): SQLite reads all of it to check it.
    package static func open(at path: String, options: StoreOptions = StoreOptions()) throws(StoreError) -> Store {
        if StoreFile.exists(path), !StoreFile.isWritable(path) { return try openForReading(path) }
        // The lock comes first, so that of two services that start at once one makes the file and the other is refused.
        let lock = try StoreLock(path: path)
        do {
            if !StoreFile.exists(path) { try make(path) }
            try StoreFile.checkHeader(path)
            let version = try check(path)
            try StoreFile.restrictToOwner(path)
            return Store(path: path, database: try openForWriting(path, version: version, options), lock: lock)
        } catch {
            lock.release()
            throw StoreError(error, path: path)
        }
    }

    /// Makes an empty store under another name first, so that a file with the right name is always a whole one.
    private static func make(_ path: String) throws {
        let draft = "\(path)-new"
        StoreFile.remove([draft, "\(draft)-journal", "\(draft)-wal", "\(draft)-shm"])
        try StoreFile.make(draft)
        let queue = try DatabaseQueue(path: draft)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA application_id = \(StoreFile.applicationIdentifier)")
            try Schema.migrate(database, from: 0)
        }
        try queue.close()
        try StoreFile.rename(draft, to: path)
    }

    /// Checks version and integrity without writing, and gives the schema version.
    private static func check(_ path: String) throws -> Int {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let version = try queue.read { database in
            let version = try Schema.version(database)
            guard (1...Schema.newest).contains(version) else {
                throw StoreError.wrongVersion(path: path, found: version, supported: Schema.newest)
            }
            try checkIntegrity(database, path: path)
            return version
        }
        try queue.close()
        return version
    }

    private static func openForWriting(
        _ path: String, version: Int, _ options: StoreOptions
    ) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
            if let bytes = options.maximumBytes {
                try database.execute(sql: "PRAGMA max_page_count = \(max(bytes / 4096, 1))")
            }
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            // Not in prepareDatabase: opening a pool sets NORMAL after it, which would lose answered changes at a loss
            // of power.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            if version < Schema.newest { try Schema.migrate(database, from: version) }
        }
        return pool
    }

    /// Opens a file that cannot be written.
    ///
    /// SQLite cannot make the index of the write-ahead log there. Without a log to read it may be told that nothing can
    /// change the file; with one, it finds the index beside it.
    private static func openForReading(_ path: String) throws(StoreError) -> Store {
        try StoreFile.checkHeader(path)
        var configuration = Configuration()
        configuration.readonly = true
        let hasLog = StoreFile.size("\(path)-wal") > 0
        let location = hasLog ? path : "file:\(path.uriPath)?immutable=1"
        do {
            let queue = try DatabaseQueue(path: location, configuration: configuration)
            try queue.read { database in
                let version = try Schema.version(database)
                guard version <= Schema.newest else {
                    throw StoreError.wrongVersion(path: path, found: version, supported: Schema.newest)
                }
                guard version == Schema.newest else { throw StoreError.readOnly(path: path) }
                try checkIntegrity(database, path: path)
            }
            return Store(path: path, database: queue, lock: nil)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

extension String {
    /// The path with what has a meaning in a URI as `%` and two digits.
    fileprivate var uriPath: String {
        utf8.reduce(into: "") { text, octet in
            switch octet {
            case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0x80...:
                let digits = String(octet, radix: 16, uppercase: true)
                text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            default: text.unicodeScalars.append(Unicode.Scalar(octet))
            }
        }
    }
}
