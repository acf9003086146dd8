import Glibc

/// The secrets that systemd puts into a folder only the service can read (`LoadCredential=`, systemd.exec(5)).
public struct Credentials: Hashable, Sendable {
    /// The folder.
    public let directory: String

    /// The most bytes of one credential; systemd keeps to the same limit.
    public static let sizeLimit = 1_048_576  // bytes

    /// Finds the folder, or gives nothing when the service has no credentials.
    ///
    /// - Parameter environment: The variables of the process.
    public init?(environment: [String: String]) {
        guard let directory = environment["CREDENTIALS_DIRECTORY"], directory.hasPrefix("/") else { return nil }
        self.directory = directory
    }

    /// Reads one credential, or gives nothing when the service has none of that name.
    ///
    /// - Parameter name: The name in the unit.
    /// - Returns: The bytes.
    /// - Throws: `SystemdError` when the name is not one, or the file is too large or cannot be read.
    public func read(_ name: String) throws(SystemdError) -> [UInt8]? {
        guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(UInt8(ascii: "/")), !name.utf8.contains(0)
        else { throw .invalidCredentialName(name: name) }
        let descriptor = unsafe open("\(directory)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .systemCall(name: "open", code: errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .systemCall(name: "read", code: errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= Self.sizeLimit else { throw .credentialTooLarge(name: name, limit: Self.sizeLimit) }
        }
    }
}
