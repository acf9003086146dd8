/// An address at which people meet online (RFC 7986 §5.11).
public struct Conference: Hashable, Sendable {
    /// What the address offers.
    public enum Feature: String, Hashable, Sendable, CaseIterable {
        /// Sound.
        case audio = "AUDIO"
        /// Written messages.
        case chat = "CHAT"
        /// A telephone number.
        case phone = "PHONE"
        /// A shared screen.
        case screen = "SCREEN"
        /// Moving pictures.
        case video = "VIDEO"
    }

    /// The address.
    public var uri: String
    /// What the address is called.
    public var label: LocalizedText?
    /// What the address offers, in the order in which it is written.
    public var features: [Feature]

    /// Creates an address with an optional label.
    public init(uri: String, label: LocalizedText? = nil, features: [Feature] = []) {
        self.uri = uri
        self.label = label
        self.features = features
    }
}
