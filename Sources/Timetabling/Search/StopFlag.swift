import Synchronization

/// A one-way switch that a search polls; raising it never waits and is safe from any thread.
public final class StopFlag: Sendable {
    private let raised = Atomic<Bool>(false)

    /// A switch that is not raised.
    public init() {}

    /// Tells the search to stop at its next look.
    public func raise() {
        raised.store(true, ordering: .relaxed)
    }

    /// Whether the search was told to stop.
    public var isRaised: Bool {
        raised.load(ordering: .relaxed)
    }
}
