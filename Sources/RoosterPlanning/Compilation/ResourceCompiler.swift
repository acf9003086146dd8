import RoosterModel
import Timetabling

/// Compiles rooms, staff, rides and pools.
struct ResourceCompiler {
    let compiled: CompiledState
    private let blocks: [String: [Block]]

    init(_ compiled: CompiledState) {
        self.compiled = compiled
        blocks = Dictionary(
            grouping: compiled.state.blocks.sorted.filter { $0.kind == .busy },
            by: { "\($0.subjectKind.rawValue)/\($0.subject)" })
    }

    /// Rooms; those that `base` has alike are taken from it.
    func rooms(_ table: inout MaskTable, like base: CompiledState?) -> [RoomResource] {
        compiled.rooms.enumerated().map { number, room in
            if let base, base.rooms.indices.contains(number), base.rooms[number] == room {
                return base.problem.rooms[number]
            }
            return self.room(room, &table)
        }
    }

    /// One room; one that is gone is always closed.
    func room(_ room: Room, _ table: inout MaskTable) -> RoomResource {
        var closed = TimeMasks(compiled.calendar)
        closed.addOutside(room.opening)
        for block in (blocks["room/\(room.id)"] ?? []) + (blocks["location/\(room.location)"] ?? []) {
            closed.add(block)
        }
        if !compiled.isThere(room, \.rooms) { closed.add(DaySet(0..<compiled.calendar.horizon.dayCount)) }
        return RoomResource(
            place: compiled.numbers.locations[room.location] ?? 0, capacity: room.capacity,
            closed: closed.numbers(in: &table))
    }

    /// Staff; those that `base` has alike are taken from it.
    func staff(_ table: inout MaskTable, like base: CompiledState?) -> [StaffResource] {
        let rides = Dictionary(grouping: compiled.rides, by: \.driver)
        return compiled.staff.enumerated().map { number, member in
            if let base, base.staff.indices.contains(number), base.staff[number] == member {
                var resource = base.problem.staff[number]
                resource.person = member.participant.flatMap { compiled.numbers.participants[$0] }
                return resource
            }
            return staff(member, driving: rides[member.id] ?? [], &table)
        }
    }

    /// One member of staff; somebody who is gone is never there.
    func staff(_ member: StaffMember, driving rides: [Ride], _ table: inout MaskTable) -> StaffResource {
        var forbidden = TimeMasks(compiled.calendar)
        forbidden.addOutside(member.available)
        for block in blocks["staff/\(member.id)"] ?? [] { forbidden.add(block) }
        for ride in rides where compiled.isThere(ride, \.rides) {
            // Who drives is on the road, whether or not anybody rides along this time.
            let days = driven(ride)
            forbidden.add(ride.depart.minutes..<max(ride.depart.minutes, ride.arrive.minutes), on: days)
            forbidden.add(ride.returning.minutes..<max(ride.returning.minutes, ride.home.minutes), on: days)
        }
        if !compiled.isThere(member, \.staff) { forbidden.add(DaySet(0..<compiled.calendar.horizon.dayCount)) }
        let modes = member.modes.isEmpty ? [.car] : member.modes
        var resource = StaffResource(
            forbidden: forbidden.numbers(in: &table),
            minutesPerWeek: member.maxHoursWeek.map { Int($0 * 60 + 1e-9) },
            minutesPerDay: member.maxHoursDay.map { Int($0 * 60 + 1e-9) },
            modes: modes.compactMap { Geography.modes.firstIndex(of: $0) })
        resource.person = member.participant.flatMap { compiled.numbers.participants[$0] }
        return resource
    }

    func rides() -> [RideOffer] {
        let areas = PeopleCompiler.areas(compiled.state)
        return compiled.rides.map { ride in
            RideOffer(
                area: areas[ride.fromNeighbourhood] ?? -2, place: compiled.numbers.locations[ride.toLocation] ?? 0,
                days: driverIsThere(ride), depart: ride.depart.minutes, arrive: ride.arrive.minutes,
                returning: ride.returning.minutes, home: ride.home.minutes, seats: min(ride.seats, 255),
                driver: compiled.numbers.staff[ride.driver])
        }
    }

    /// Pools; of one that is gone nothing can be lent.
    func pools() -> [PoolResource] {
        compiled.pools.map { pool in
            PoolResource(
                place: compiled.numbers.locations[pool.location] ?? 0,
                amount: compiled.isThere(pool, \.pools) ? pool.amount : 0)
        }
    }

    private func driven(_ ride: Ride) -> DaySet {
        var days = DaySet()
        guard compiled.isThere(ride, \.rides) else { return days }
        for day in compiled.calendar.days(ride.from, ride.until)
        where ride.weekdays.contains(compiled.calendar.date(day).weekday) { days.insert(day) }
        return days
    }

    /// Days on which it is driven and no block of the driver holds any part of the trip.
    private func driverIsThere(_ ride: Ride) -> DaySet {
        var away = TimeMasks(compiled.calendar)
        for block in blocks["staff/\(ride.driver)"] ?? [] { away.add(block) }
        var table = MaskTable()
        let numbers = away.numbers(in: &table)
        var days = driven(ride)
        let trip = ride.depart.minutes..<max(ride.depart.minutes, ride.home.minutes)
        for day in numbers.indices where table.masks[Int(numbers[day])].intersects(minutes: trip) { days.remove(day) }
        return days
    }
}
