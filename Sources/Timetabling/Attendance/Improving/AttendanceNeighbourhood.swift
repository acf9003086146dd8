/// The kinds of moves of the attendance search.
enum AttendanceNeighbourhood: Int, CaseIterable {
    case rebuild, swapSeat, openSomething, replaceTwo, replaceSeries, takeTime, makeRoom

    /// The share of moves with which a search begins.
    var share: Double {
        switch self {
        case .rebuild: 0.30
        case .swapSeat: 0.20
        case .openSomething: 0.15
        case .replaceTwo: 0.05
        case .replaceSeries: 0.10
        case .takeTime: 0.10
        case .makeRoom: 0.10
        }
    }
}
