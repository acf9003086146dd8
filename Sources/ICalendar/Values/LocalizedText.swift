/// Text together with the language it is written in.
public struct LocalizedText: Hashable, Sendable {
    /// The text as people read it; line breaks allowed, nothing escaped.
    public var text: String
    /// A language tag of RFC 5646, such as `nl` or `ti`, which becomes the `LANGUAGE` parameter.
    public var language: String?

    /// Creates a text in a language, or in an unnamed one.
    public init(_ text: String, language: String? = nil) {
        self.text = text
        self.language = language
    }
}
