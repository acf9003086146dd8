import RoosterModel
import Timetabling

@testable import RoosterPlanning

/// What a compiled state says of every row that is there, by id and field, whatever its numbers are.
///
/// Two compiled states that mean the same give the engine the same instance, but for the order of its numbers.
struct CompiledMeaning {
    /// What is said of a row: a hash by field, so that the field that differs can be named.
    typealias Fields = [String: Int]

    private let compiled: CompiledState
    private var problem: AttendanceProblem { compiled.problem }

    init(_ compiled: CompiledState) {
        self.compiled = compiled
    }

    /// By kind of row and id.
    func rows() -> [String: [String: Fields]] {
        [
            "people": people(), "dependants": dependants(), "rooms": rooms(), "staff": staff(),
            "careOffers": careOffers(), "rides": rides(), "pools": pools(), "activities": activities(),
        ]
    }

    private func masks(_ numbers: [UInt32]) -> [DayMask] { numbers.map { problem.masks[Int($0)] } }

    private func person(_ number: Int) -> String { compiled.participants[number].id }

    private func staff(_ number: Int) -> String { compiled.staff[number].id }

    private func activities(_ numbers: [Int]) -> [String] { numbers.map { compiled.activities[$0].id } }

    /// The care offers that are still there.
    private func offers(_ numbers: [Int]) -> [String] {
        numbers.map { compiled.childcare[$0] }.filter { compiled.isThere($0, \.childcare) }.map(\.key)
    }

    private func people() -> [String: Fields] {
        var demands: [Int: [Int]] = [:]
        for (number, demand) in problem.demands.enumerated() { demands[demand.person, default: []].append(number) }
        var result: [String: Fields] = [:]
        for (number, row) in compiled.participants.enumerated() where compiled.isThere(row, \.participants) {
            var fields = own(problem.people[number])
            fields["demands"] = (demands[number] ?? []).map { demand($0, first: demands[number]?.first ?? 0) }.hashValue
            result[row.id] = fields
        }
        return result
    }

    private func own(_ person: AttendancePerson) -> Fields {
        let homes = person.homes.map { home in
            [home.there, home.back].map { $0.map { way in Geography.modes.indices.map { leg(way, $0) } } }
        }
        let children = compiled.dependantChildren
        return [
            "homes": homes.hashValue, "areas": person.homes.map(\.area).hashValue,
            "homeOfDay": person.homeOfDay.hashValue, "forbidden": masks(person.forbidden).hashValue,
            "unwanted": masks(person.unwanted).hashValue, "notGuarding": masks(person.notGuarding).hashValue,
            "modes": [person.modeDays, person.tentativeModeDays].hashValue, "days": person.days.hashValue,
            "ceilings": [person.minutesPerWeek, person.meetingsPerDay, person.freeWeekdays].hashValue,
            "ramp": person.ramp.hashValue, "first": [person.firstMeeting, person.waitsFrom].hashValue,
            "dependants": Set(person.dependants.map { children[$0].id }).hashValue,
            "ownStaff": person.ownStaff.map { staff($0) }.hashValue,
            "bonds": person.bondStaff.mapValues { staff($0) }.hashValue,
            "pairs": person.pairs.map { pair in
                [compiled.activities[pair.activity].id, "\(pair.days) \(String(describing: pair.total))"]
                    + pair.staff.map { "\(staff($0.staff)) \($0.need)" }
            }.hashValue,
            "language": person.language,
            "relations": Set(person.relations.map { "\($0.kind) \(self.person($0.other))" }).hashValue,
        ]
    }

    private func leg(_ way: UInt16, _ mode: Int) -> Leg { problem.places.leg(way: way, mode) }

    /// A demand with its numbers of others counted from the first of its person.
    private func demand(_ number: Int, first: Int) -> Int {
        let demand = problem.demands[number]
        var hasher = Hasher()
        hasher.combine(compiled.casesOfDemands[number].key)
        hasher.combine([demand.level, demand.need, demand.useful, demand.daysApart])
        hasher.combine(demand.unit)
        hasher.combine(demand.window)
        let lists = [demand.activities, demand.firstOf, demand.lastOf, demand.alongOnly]
        hasher.combine(lists.map { activities($0) })
        hasher.combine(demand.afterMinutes.map { activities($0.activities) })
        hasher.combine([demand.keys, demand.already])
        hasher.combine(demand.isWhole)
        hasher.combine([demand.afterMinutes?.minutes, demand.afterDemand.map { $0 - first }, demand.lastDone])
        hasher.combine([demand.course.map { $0.demand - first }, demand.course?.from, demand.course?.to])
        return hasher.finalize()
    }

    private func dependants() -> [String: Fields] {
        var result: [String: Fields] = [:]
        for (number, child) in compiled.dependantChildren.enumerated() where compiled.isThere(child, \.children) {
            let dependant = problem.dependants[number]
            result[child.id] = [
                "guardians": Set(dependant.guardians.map { person($0) }).hashValue,
                "covered": masks(dependant.covered).hashValue, "offers": Set(offers(dependant.offers)).hashValue,
            ]
        }
        return result
    }

    private func rooms() -> [String: Fields] {
        var result: [String: Fields] = [:]
        for (number, row) in compiled.rooms.enumerated() where compiled.isThere(row, \.rooms) {
            let room = problem.rooms[number]
            result[row.id] = [
                "place": room.place, "capacity": room.capacity, "closed": masks(room.closed).hashValue,
            ]
        }
        return result
    }

    private func staff() -> [String: Fields] {
        var result: [String: Fields] = [:]
        for (number, row) in compiled.staff.enumerated() where compiled.isThere(row, \.staff) {
            let member = problem.staff[number]
            result[row.id] = [
                "forbidden": masks(member.forbidden).hashValue,
                "hours": [member.minutesPerWeek, member.minutesPerDay].hashValue, "modes": member.modes.hashValue,
                "person": member.person.map { person($0) }.hashValue,
            ]
        }
        return result
    }

    private func careOffers() -> [String: Fields] {
        var result: [String: Fields] = [:]
        for (number, row) in compiled.childcare.enumerated() where compiled.isThere(row, \.childcare) {
            result[row.key] = ["offer": problem.careOffers[number].hashValue]
        }
        return result
    }

    private func rides() -> [String: Fields] {
        var result: [String: Fields] = [:]
        for (number, row) in compiled.rides.enumerated() where compiled.isThere(row, \.rides) {
            var ride = problem.rides[number]
            let driver = ride.driver.map { staff($0) }
            ride.driver = nil
            result[row.id] = ["ride": ride.hashValue, "driver": driver.hashValue]
        }
        return result
    }

    private func pools() -> [String: Fields] {
        var result: [String: Fields] = [:]
        for (number, row) in compiled.pools.enumerated() where compiled.isThere(row, \.pools) {
            result[row.id] = ["pool": problem.pools[number].hashValue]
        }
        return result
    }

    private func activities() -> [String: Fields] {
        var result: [String: Fields] = [:]
        for (number, row) in compiled.activities.enumerated() {
            let offer = problem.activities[number]
            let there = offer.people.map { compiled.participants[$0] }.filter { compiled.isThere($0, \.participants) }
            result[row.id] = [
                "venue": venue(offer.venue).hashValue, "days": offer.days.hashValue,
                "daylight": offer.daylight.hashValue, "starts": offer.starts.hashValue,
                "people": Set(there.map(\.id)).hashValue,
                "needs": offer.needs.map { need in
                    "\(candidates(need.candidates)) \(need.amount) \(need.perAttending ?? 0)"
                }.hashValue,
                "lends": offer.lends.map { "\($0.pools.map { compiled.pools[$0].id }) \($0.each)" }.hashValue,
            ]
        }
        return result
    }

    private func venue(_ venue: ActivityOffer.Venue) -> [String] {
        switch venue {
        case .rooms(let rooms):
            rooms.map { compiled.rooms[$0] }.filter { compiled.isThere($0, \.rooms) }.map(\.id)
        case .places(let places): places.map { compiled.locations[$0].id }
        case .home: ["at home"]
        case .online: ["online"]
        }
    }

    private func candidates(_ candidates: RoleNeed.Candidates) -> [[String]] {
        func there(_ numbers: [Int]) -> [String] {
            numbers.map { compiled.staff[$0] }.filter { compiled.isThere($0, \.staff) }.map(\.id)
        }
        return switch candidates {
        case .anyOf(let staff): [there(staff)]
        case .ownOfPerson: []
        case .byLanguage(let lists): lists.map(there)
        }
    }
}
