/// The kinds of moves of the attendance search.
enum AttendanceNeighbourhood: Int, CaseIterable {
    case rebuild, swapSeat, openSomething, replaceTwo, replaceSeries

    /// The share of moves with which a search begins.
    var share: Double {
        switch self {
        case .rebuild: 0.40
        case .swapSeat: 0.30
        case .openSomething: 0.15
        case .replaceTwo: 0.05
        case .replaceSeries: 0.10
        }
    }
}
