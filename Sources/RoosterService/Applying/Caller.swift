import RoosterStore

/// Who asks for something, for the history.
package struct Caller: Sendable, Hashable {
    /// The user's number; nil: a rule of the service itself.
    package var uid: Int?
    /// The user's name, or the rule's.
    package var name: String

    /// Names who asks.
    package init(uid: Int?, name: String) {
        self.uid = uid
        self.name = name
    }

    /// The rule that publishes drafts by itself.
    package static let withinBudget = Caller(uid: nil, name: "within-budget")

    /// The form the journal keeps.
    var author: Author { Author(uid: uid, name: name) }
}
