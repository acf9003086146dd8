import Timetabling

/// A one-way switch by which the one who asked for a plan stops the search, from any thread.
///
/// The engine's own flag, wrapped, so that whoever asks for a plan needs to know nothing of the engine.
package final class PlanningStop: Sendable {
    let flag = Timetabling.StopFlag()

    /// A switch that is not raised.
    package init() {}

    /// Tells the search to stop at its next look.
    package func raise() { flag.raise() }

    /// Whether the search was told to stop.
    package var isRaised: Bool { flag.isRaised }
}
