/// The whole state at a revision, so that a start need not read the journal from its beginning.
package struct StateSnapshot: Sendable, Hashable {
    /// The revision of the state.
    package var revision: Int
    /// The form of the bytes, a number of the caller's, who ignores a snapshot in a form of before.
    package var format: Int
    /// The state.
    package var bytes: [UInt8]

    /// Makes a snapshot.
    package init(revision: Int, format: Int, bytes: [UInt8]) {
        self.revision = revision
        self.format = format
        self.bytes = bytes
    }
}
