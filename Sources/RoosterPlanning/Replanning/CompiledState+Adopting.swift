import RoosterModel
import Timetabling

extension CompiledState {
    /// The same compiled for a state in which some rows are others, with what differs for the engine.
    ///
    /// What the rows do not bear on is taken over. Rows that are new get numbers at the end, those that went keep theirs.
    ///
    /// - Parameters:
    ///   - new: The state as it is now.
    ///   - published: The plan that this was compiled with.
    /// - Returns: Nil when so much differs that everything has to be compiled anew.
    func adopting(_ new: State, published: Plan?) -> (compiled: CompiledState, changes: ProblemChanges)? {
        let planned = Dictionary((published?.groups ?? []).map { ($0.id, $0) }) { first, _ in first }
        let difference = StateDifference(from: state, to: new, planned: planned)
        guard !difference.isWhole, PeopleCompiler.areas(new) == PeopleCompiler.areas(state),
            PeopleCompiler.languages(new) == PeopleCompiler.languages(state)
        else { return nil }
        var result = self
        result.state = new
        result.ledger = ledger.updated(for: difference.done, to: new, published: published)
        result.renumber(new)
        guard result.dependantChildren.map(\.id).starts(with: dependantChildren.map(\.id)) else { return nil }
        var adoption = Adoption(difference, from: self)
        adoption.compile(&result)
        return (result, adoption.changes)
    }

    /// Takes over the rows of a state: in their places what was there, at the end what is new.
    private mutating func renumber(_ new: State) {
        func renumbered<Element: Row>(_ rows: [Element], _ table: Rows<Element>) -> [Element] {
            let known = Set(rows.map(\.key))
            return rows.map { table[$0.key] ?? $0 } + table.sorted.filter { !known.contains($0.key) }
        }
        participants = renumbered(participants, new.participants)
        for position in participants.indices where !new.participants.contains(participants[position].id) {
            // Nothing is asked for somebody who is gone.
            participants[position].programmes = ["none"]
        }
        rooms = renumbered(rooms, new.rooms)
        staff = renumbered(staff, new.staff)
        children = renumbered(children, new.children)
        childcare = renumbered(childcare, new.childcare)
        rides = renumbered(rides, new.rides)
        pools = renumbered(pools, new.pools)
        numbers.participants = Self.index(participants)
        numbers.rooms = Self.index(rooms)
        numbers.staff = Self.index(staff)
    }
}

/// Compiles what differs, and notes what that is for the engine.
private struct Adoption {
    private let difference: StateDifference
    private let former: CompiledState
    private(set) var changes = ProblemChanges()

    init(_ difference: StateDifference, from former: CompiledState) {
        self.difference = difference
        self.former = former
    }

    mutating func compile(_ result: inout CompiledState) {
        compileResources(&result)
        compileFamilies(&result)
        compilePeople(&result)
        result.problem.masks = result.maskTable.masks
        result.problem.places = result.ways.table
        if difference.concernsActivities { compileActivities(&result) }
        compileDemands(&result)
        endGroups(result)
    }

    private func numbers(_ ids: Set<String>, _ index: [String: Int]) -> [Int] {
        ids.compactMap { index[$0] }.sorted()
    }

    private func set<Element>(_ list: inout [Element], _ number: Int, _ value: Element) {
        if number < list.count { list[number] = value } else { list.append(value) }
    }

    private mutating func compileResources(_ result: inout CompiledState) {
        let compiler = ResourceCompiler(result)
        var masks = result.maskTable
        for number in numbers(difference.rooms, result.numbers.rooms) {
            set(&result.problem.rooms, number, compiler.room(result.rooms[number], &masks))
            changes.rooms.insert(number)
        }
        for number in numbers(difference.staff, result.numbers.staff) {
            let member = result.staff[number]
            let driving = result.rides.filter { $0.driver == member.id }
            set(&result.problem.staff, number, compiler.staff(member, driving: driving, &masks))
            changes.staff.insert(number)
        }
        result.maskTable = masks
        if !difference.rides.isEmpty {
            let rides = compiler.rides()
            changes.rides.formUnion(Self.differing(result.problem.rides, rides))
            result.problem.rides = rides
        }
        guard !difference.pools.isEmpty else { return }
        let pools = compiler.pools()
        changes.pools.formUnion(Self.differing(result.problem.pools, pools))
        result.problem.pools = pools
    }

    private static func differing<Element: Equatable>(_ old: [Element], _ new: [Element]) -> [Int] {
        new.indices.filter { $0 >= old.count || old[$0] != new[$0] }
    }

    private mutating func compileFamilies(_ result: inout CompiledState) {
        guard !difference.childcare.isEmpty || !difference.children.isEmpty else { return }
        let compiler = HouseholdCompiler(result)
        if !difference.childcare.isEmpty {
            let offers = compiler.offers()
            changes.careOffers.formUnion(Self.differing(result.problem.careOffers, offers))
            result.problem.careOffers = offers
        }
        let children = result.dependantChildren
        let all = difference.childcare.isEmpty ? difference.children : Set(children.map(\.id))
        let care = Dictionary(grouping: result.state.care.sorted.filter { all.contains($0.child) }, by: \.child)
        var masks = result.maskTable
        let taking = compiler.offersOfBand()
        for (number, child) in children.enumerated() where all.contains(child.id) {
            let new = compiler.dependant(
                child, care[child.id] ?? [], offers: taking[child.ageBand] ?? [], &masks)
            let isSame =
                number < result.problem.dependants.count
                && result.problem.dependants[number].covered == new.covered
                && result.problem.dependants[number].guardians == new.guardians
                && result.problem.dependants[number].offers == new.offers
            if !isSame { changes.dependants.insert(number) }
            set(&result.problem.dependants, number, new)
        }
        result.maskTable = masks
    }

    private mutating func compilePeople(_ result: inout CompiledState) {
        guard !difference.participants.isEmpty else { return }
        let compiler = PeopleCompiler(result, published: nil)
        let dependants = compiler.dependants()
        var (masks, ways) = (result.maskTable, result.ways)
        for number in numbers(difference.participants, result.numbers.participants) {
            let row = result.participants[number]
            var person = compiler.person(row, dependants: dependants[row.id] ?? [], &masks, &ways)
            if number < result.problem.people.count { person.bondStaff = result.problem.people[number].bondStaff }
            set(&result.problem.people, number, person)
            changes.people.insert(number)
        }
        result.maskTable = masks
        result.ways = ways
    }

    private mutating func compileActivities(_ result: inout CompiledState) {
        var compiler = ActivityCompiler(result)
        let offers = compiler.offers(like: nil)
        for (number, offer) in offers.enumerated() where !offer.isHeldLike(result.problem.activities[number]) {
            changes.activities.insert(number)
        }
        result.problem.activities = offers
    }

    /// Demands of those concerned, in the place of those they had; all others as they were.
    private mutating func compileDemands(_ result: inout CompiledState) {
        guard !changes.people.isEmpty else { return }
        var past = result.past
        for number in changes.people {
            let id = result.participants[number].id
            past[id]?.removeAll { entry in
                result.ledger.records.settledMeetings.contains("\(id)/\(entry.activity.id)/\(entry.date.dayNumber)")
            }
        }
        var compiler = DemandCompiler(result, past: past)
        var demands: [AttendanceDemand] = []
        var cases: [RequirementCase] = []
        let (oldDemands, oldCases) = (result.problem.demands, result.casesOfDemands)
        demands.reserveCapacity(oldDemands.count + 16)
        cases.reserveCapacity(oldDemands.count + 16)
        var position = 0
        for person in result.problem.people.indices {
            let first = position
            while position < oldDemands.count, oldDemands[position].person == person { position += 1 }
            if changes.people.contains(person) {
                for (demand, item) in compiler.demands(of: person, from: demands.count) {
                    demands.append(demand)
                    cases.append(item)
                }
            } else {
                let shift = demands.count - first
                for index in first..<position { demands.append(oldDemands[index].shifted(by: shift)) }
                cases += oldCases[first..<position]
            }
        }
        result.problem.demands = demands
        result.casesOfDemands = cases
    }

    private mutating func endGroups(_ result: CompiledState) {
        let tags = Dictionary(result.existingGroups.enumerated().map { ($1, $0) }) { first, _ in first }
        for (group, last) in difference.endings {
            if let tag = tags[group] { changes.endings[tag] = result.calendar.day(last) }
        }
        for (participant, group) in difference.declined {
            guard let person = result.numbers.participants[participant], let tag = tags[group] else { continue }
            changes.leavers.append((person, tag))
        }
    }
}

extension ActivityOffer {
    /// Whether it is held where, when and with whom another is.
    fileprivate func isHeldLike(_ other: ActivityOffer) -> Bool {
        venue == other.venue && needs == other.needs && days == other.days && daylight == other.daylight
            && lends.count == other.lends.count
            && zip(lends, other.lends).allSatisfy { $0.pools == $1.pools && $0.each == $1.each }
    }
}

extension AttendanceDemand {
    /// The same with the numbers of other demands of its person raised.
    fileprivate func shifted(by count: Int) -> AttendanceDemand {
        guard count != 0, afterDemand != nil || course != nil else { return self }
        var result = self
        result.afterDemand = afterDemand.map { $0 + count }
        result.course = course.map { ($0.demand + count, $0.from, $0.to) }
        return result
    }
}
