import FoundationEssentials
import Glibc
import Systemd

/// The secret that feed keys are derived from: a credential of systemd, or a file made at the first start.
enum FeedSecretFile {
    /// Name of the credential.
    static let credential = "feed-secret"
    /// Name of the file in the state directory.
    static let name = "feed.secret"
    /// Length in bytes.
    static let length = 32

    /// The secret; made when there is none yet.
    ///
    /// - Throws: ``StartError`` when it cannot be read, made, or has another length.
    static func read(state: String, credentials: Credentials?) throws(StartError) -> [UInt8] {
        do {
            if let bytes = try credentials?.read(credential) { return try checked(bytes, "credential \(credential)") }
            let path = "\(state)/\(name)"
            guard FileManager.default.fileExists(atPath: path) else {
                let bytes = (0..<length).map { _ in UInt8.random(in: 0 ... .max) }
                try write(bytes, to: path)
                return bytes
            }
            return try checked([UInt8](try Data(contentsOf: URL(filePath: path))), path)
        } catch let error as StartError {
            throw error
        } catch {
            throw .failed("the feed secret cannot be read: \(error)")
        }
    }

    /// Writes a secret for the owner only, whole or not at all, and durably.
    ///
    /// - Throws: ``StartError/unusableState(path:reason:)``.
    static func write(_ bytes: [UInt8], to path: String) throws(StartError) {
        let draft = "\(path).new"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unusableState(path: path, reason: reason(errno)) }
        defer { close(descriptor) }
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(descriptor) == 0, unsafe rename(draft, path) == 0 else {
            throw .unusableState(path: path, reason: reason(errno))
        }
    }

    private static func checked(_ bytes: [UInt8], _ place: String) throws(StartError) -> [UInt8] {
        guard bytes.count == length else {
            throw .failed("the feed secret (\(place)) has \(bytes.count) bytes; it must have \(length)")
        }
        return bytes
    }

    /// What an error number of the C library means.
    static func reason(_ number: Int32) -> String {
        unsafe String(cString: strerror(number))
    }
}
