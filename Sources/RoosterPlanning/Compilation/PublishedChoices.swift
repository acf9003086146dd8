import RoosterModel
import Timetabling

// What a plan says of how somebody comes and who looks after whom, for the engine.

extension Visit.Way {
    /// How somebody comes to a meeting; not at all when the ride is not known any more.
    ///
    /// - Parameters:
    ///   - row: What the plan says.
    ///   - rides: Numbers of rides, by id.
    init(_ row: Attending, rides: [String: Int]) {
        let mode: TravelMode
        switch row.mode {
        case .walk: mode = .walk
        case .bicycle: mode = .bicycle
        case .bus: mode = .bus
        case .car: mode = .car
        case .ride:
            self = row.ride.flatMap { rides[$0] }.map { .ride($0) } ?? .none
            return
        case .home, .online:
            self = .none
            return
        }
        self = Geography.modes.firstIndex(of: mode).map { .mode($0) } ?? .none
    }
}

extension CoverUse.By {
    /// Who looks after a child; nil when that is not known any more.
    ///
    /// - Parameters:
    ///   - row: What the plan says.
    ///   - offers: Numbers of places of childcare, by id.
    ///   - participants: Numbers of participants, by id.
    init?(_ row: ChildCover, offers: [String: Int], participants: [String: Int]) {
        let by: CoverUse.By? =
            switch row.cover {
            case .care: .given
            case .onSite: .onSite
            case .place: row.by.flatMap { offers[$0] }.map { .offer($0) }
            case .partner: row.by.flatMap { participants[$0] }.map { .guardian($0) }
            }
        guard let by else { return nil }
        self = by
    }
}
