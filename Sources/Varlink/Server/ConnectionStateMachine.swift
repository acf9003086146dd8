/// What a server's connection is doing, and what must happen when the peer leaves or the server stops.
struct ConnectionStateMachine {
    /// Ends the wait for the running handler.
    typealias Interruption = AsyncStream<Never>.Continuation

    /// Whether a call that was read is carried out.
    enum Admission: Hashable {
        /// It is.
        case serve
        /// It is not, but a later one may be.
        case skip
        /// It is not, and the connection ends.
        case end
    }

    /// What the server's stop asks of the connection.
    enum StopAction {
        /// Nobody waits for a reply: close it.
        case close
        /// The running call is a monitor, which would never end by itself.
        case interrupt(Interruption)
        /// The running call finishes, then the connection ends.
        case wait
    }

    private enum Activity {
        case idle
        case serving(Interruption, isOneway: Bool, isMonitor: Bool)
    }

    private var activity = Activity.idle
    private var peerIsGone = false
    private var isStopping = false

    /// A call was read; says what becomes of it.
    ///
    /// Nobody waits for an answer once the peer is gone, but what was sent oneway is carried out.
    mutating func callRead(_ interruption: Interruption, isOneway: Bool, isMonitor: Bool) -> Admission {
        guard !isStopping else { return .end }
        guard !peerIsGone || isOneway else { return .skip }
        activity = .serving(interruption, isOneway: isOneway, isMonitor: isMonitor)
        return .serve
    }

    /// The running call is over; says whether the connection goes on.
    mutating func callEnded() -> Bool {
        activity = .idle
        return !isStopping
    }

    /// The peer closed its end, or this side did.
    mutating func closed() -> Interruption? {
        peerIsGone = true
        return switch activity {
        case .idle, .serving(_, isOneway: true, _): nil
        case .serving(let interruption, isOneway: false, _): interruption
        }
    }

    /// The server stops.
    mutating func stop() -> StopAction {
        isStopping = true
        return switch activity {
        case .idle: .close
        case .serving(let interruption, _, isMonitor: true): .interrupt(interruption)
        case .serving(_, _, isMonitor: false): .wait
        }
    }
}
