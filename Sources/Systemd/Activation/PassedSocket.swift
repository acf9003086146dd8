/// A socket that systemd opened and passed to the service.
public struct PassedSocket: Hashable, Sendable {
    /// The kind of address the socket has.
    public enum Family: Hashable, Sendable {
        /// A path or an abstract name on this machine.
        case unix
        /// An address of the internet protocol, version 4 or 6.
        case internet
        /// Another kind, by its number.
        case other(UInt16)
    }

    /// The name that the socket unit gives (`FileDescriptorName=`).
    public let name: String
    /// The descriptor; whoever takes it closes it.
    public let descriptor: Int32
    /// The kind of address.
    public let family: Family
    /// Whether connections can be accepted from it.
    public let isListening: Bool
}
