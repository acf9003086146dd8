/// What can be chosen when a store is opened.
package struct StoreOptions: Sendable, Hashable {
    /// The most bytes the file may have, rounded down to whole pages of 4096; nil: as many as there is room for.
    ///
    /// A change that would need more throws ``StoreError/full(path:)``.
    package var maximumBytes: Int?

    /// Makes options.
    package init(maximumBytes: Int? = nil) {
        self.maximumBytes = maximumBytes
    }
}
