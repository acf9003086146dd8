import Glibc

/// Why something that systemd gives a service cannot be used.
public enum SystemdError: Error, Hashable, Sendable {
    /// A variable does not hold what systemd would write.
    case invalidVariable(name: String, value: String)
    /// The notification socket has an address of a kind that is not supported, or one that is too long.
    case unsupportedAddress(address: String)
    /// The number of a passed descriptor is not that of an open socket.
    case notASocket(descriptor: Int32, name: String)
    /// A credential has a name that would lead out of its folder.
    case invalidCredentialName(name: String)
    /// A credential is larger than systemd allows.
    case credentialTooLarge(name: String, limit: Int)
    /// A call to the system failed.
    case systemCall(name: String, code: Int32)
}

extension SystemdError: CustomStringConvertible {
    /// The error as a sentence without a full stop.
    public var description: String {
        switch self {
        case .invalidVariable(let name, let value): "the variable \(name) (\(value)) is not as systemd writes it"
        case .unsupportedAddress(let address):
            "the notification socket (\(address)) has an address that is not supported"
        case .notASocket(let descriptor, let name):
            "the passed descriptor \(name) (\(descriptor)) is not an open socket"
        case .invalidCredentialName(let name):
            "the name of the credential (\(name)) is empty or leads out of its folder"
        case .credentialTooLarge(let name, let limit):
            "the credential \(name) is larger than the limit (\(limit) bytes)"
        case .systemCall(let name, let code): "\(name) failed: \(Self.text(of: code)) (\(code))"
        }
    }

    private static func text(of code: Int32) -> String {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let base = buffer.baseAddress else { return "unknown error" }
            guard unsafe strerror_r(code, base, buffer.count) == 0 else { return "unknown error" }
            return unsafe String(cString: base)
        }
    }
}
