/// Why bytes are not an encoded plan.
package enum PlanDecodingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// They do not begin as an encoded plan does, or are of another version.
    case notAPlan
    /// They end, or a number in them points nowhere, at this offset.
    case damaged(offset: Int)
    /// A word at this offset is none of those that can stand there.
    case unknownWord(String, offset: Int)
    /// There are bytes behind the plan.
    case trailingBytes(offset: Int)

    package var description: String {
        switch self {
        case .notAPlan: "the bytes are not an encoded plan of a version that is known"
        case .damaged(let offset): "the encoded plan is damaged at byte \(offset)"
        case .unknownWord(let word, let offset): "the encoded plan has an unknown word (\(word)) at byte \(offset)"
        case .trailingBytes(let offset): "the encoded plan ends at byte \(offset), but there are more"
        }
    }
}
