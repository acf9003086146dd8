/// Why a connection could not carry a message.
public enum VarlinkConnectionError: Error, Hashable, CustomStringConvertible {
    /// The connection was closed, by the peer or by this side, before the message went through.
    case closed
    /// The peer sent what the protocol does not allow; the value says what.
    case malformed(String)
    /// A message is longer than the frame limit; both values are bytes.
    case tooLong(length: Int, limit: Int)

    /// The error as a sentence.
    public var description: String {
        switch self {
        case .closed: "the Varlink connection is closed"
        case .malformed(let what): "the peer broke the Varlink protocol: \(what)"
        case .tooLong(let length, let limit): "the message (\(length) bytes) is longer than the limit (\(limit) bytes)"
        }
    }
}
