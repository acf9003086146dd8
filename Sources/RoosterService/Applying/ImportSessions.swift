package import FoundationEssentials
import RoosterFormats

/// Data folders that are being received, file by file.
///
/// Sessions are few and short: the oldest gives way when there are too many, and one that waits too long is gone.
package actor ImportSessions {
    /// Most sessions at once.
    package static let mostSessions = 4
    /// Seconds a session may wait for its next part.
    package static let patience = 600

    private struct Session {
        var files: [String: Data] = [:]
        var bytes = 0
        var touched: Int
    }

    private let clock: ServiceClock
    private let limits: FolderLimits
    private var sessions: [String: Session] = [:]
    private var next = 0

    /// Makes an empty set of sessions.
    package init(clock: ServiceClock, settings: TenantSettings) {
        self.clock = clock
        limits = settings.limits
    }

    /// Begins a session and gives its name.
    package func begin() -> String {
        discardOld()
        if sessions.count >= Self.mostSessions, let oldest = sessions.min(by: { $0.value.touched < $1.value.touched }) {
            sessions[oldest.key] = nil
        }
        next += 1
        let name = "import-\(next)"
        sessions[name] = Session(touched: clock.now())
        return name
    }

    /// Receives the next bytes of a file.
    ///
    /// - Throws: ``ServiceError/noSuchSession(_:)``, ``ServiceError/invalidPart(file:rule:)`` for a path that leaves the
    ///   folder, ``ServiceError/invalidFolder(problems:total:)`` for a file that grows too large; the session is gone then.
    package func receive(_ data: Data, file: String, session name: String) throws(ServiceError) {
        guard var session = sessions.removeValue(forKey: name) else { throw .noSuchSession(name) }
        guard Self.isInside(file) else {
            throw .invalidPart(file: file, rule: "the path must stay inside the folder")
        }
        let size = (session.files[file]?.count ?? 0) + data.count
        session.bytes += data.count
        let limit = file.hasSuffix(".yaml") ? limits.yamlBytes : limits.csvBytes
        guard size <= limit else {
            throw Self.problem(file, "the file has more than \(limit) bytes")
        }
        guard session.bytes <= limits.totalBytes else {
            throw Self.problem(file, "the folder has more than \(limits.totalBytes) bytes")
        }
        guard session.files[file] != nil || session.files.count < limits.files else {
            throw Self.problem(file, "the folder has more than \(limits.files) files")
        }
        session.files[file, default: Data()].append(data)
        session.touched = clock.now()
        sessions[name] = session
    }

    /// Ends a session and gives what was received.
    ///
    /// - Throws: ``ServiceError/noSuchSession(_:)``.
    package func finish(_ name: String) throws(ServiceError) -> [String: Data] {
        discardOld()
        guard let session = sessions.removeValue(forKey: name) else { throw .noSuchSession(name) }
        return session.files
    }

    private func discardOld() {
        let oldest = clock.now() - Self.patience
        sessions = sessions.filter { $0.value.touched >= oldest }
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return path.utf8.count <= 200 && parts.count <= 4
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
    }

    private static func problem(_ file: String, _ rule: String) -> ServiceError {
        ServiceError(FolderErrors(problems: [FolderProblem(file: file, rule: rule)], total: 1))
    }
}
