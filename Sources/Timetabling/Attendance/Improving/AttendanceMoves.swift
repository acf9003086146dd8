// The moves of the improvement. Each leaves a timetable in which every rule holds.

extension AttendanceState {
    /// Takes out what a person has, apart from what must stay, and puts things in again in a random order.
    mutating func rebuild(_ person: Int, random: inout RandomSource) {
        cancelAppointments(of: person)
        for number in enrolled[person] where mayLeave(person, number) && random.below(4) > 0 { leave(person, number) }
        serve(person, random: &random)
    }

    /// Gives a person what they miss: seats in open series first, then appointments.
    mutating func serve(_ person: Int, random: inout RandomSource) {
        for number in demandsOfPerson[person] where !problem.demands[number].firstOf.isEmpty { appointMissing(number) }
        var demands = demandsOfPerson[person]
        random.shuffle(&demands)
        demands.sort { problem.demands[$0].level < problem.demands[$1].level }
        for number in demands where missing(number) > 0 && isServed(number) {
            seat(person, number, random: &random)
        }
        for number in demandsOfPerson[person] where missing(number) > 0 && hasAppointments(number) {
            appointMissing(number)
        }
    }

    func hasAppointments(_ number: Int) -> Bool {
        table.rows[number].hasAppointments
    }

    /// Enrols a person in open series with a seat, in random order, until a demand is met.
    private mutating func seat(_ person: Int, _ number: Int, random: inout RandomSource) {
        var candidates = openSeries(for: number).filter { hasSeat($0) }
        random.shuffle(&candidates)
        for candidate in candidates where missing(number) > 0 { _ = enrolIfBetter(person, candidate) }
    }

    /// Open series of the activities that a demand counts, its person fits, and that are planned for its sake.
    func openSeries(for number: Int) -> [Int] {
        series.indices.filter {
            series[$0].isOpen && table.counts(series[$0].activity, for: number)
                && isPlannedFor(series[$0].activity, number)
        }
    }

    /// Gives a person the seat of somebody who can be served elsewhere, who may take another seat in turn.
    ///
    /// `chain` is how many seats change hands at most.
    mutating func swapSeat(for person: Int, chain: Int = 1, random: inout RandomSource) {
        var person = person
        for _ in 0..<chain {
            guard let other = takeSeat(for: person, random: &random), randomMissing(other, random: &random) != nil
            else {
                return
            }
            person = other
        }
    }

    /// Gives a person somebody's seat, and serves that one again, whose number is returned.
    private mutating func takeSeat(for person: Int, random: inout RandomSource) -> Int? {
        guard let number = randomMissing(person, random: &random) else { return nil }
        let full = openSeries(for: number).filter { !series[$0].members.contains(person) }
        guard !full.isEmpty else {
            serve(person, random: &random)
            return nil
        }
        let target = full[random.below(full.count)]
        let members = series[target].members.filter { mayLeave($0, target) }
        guard !members.isEmpty else { return nil }
        let other = members[random.below(members.count)]
        cancelAppointments(of: other)
        leave(other, target)
        if enrol(person, target) != nil {
            cancelAppointments(of: person)
            let activity = series[target].activity
            for former in enrolled[person] where mayLeave(person, former) && series[former].activity == activity {
                leave(person, former)
            }
            _ = enrol(person, target)
        }
        serve(other, random: &random)
        serve(person, random: &random)
        return other
    }

    /// Holds another series of an activity that a person misses.
    mutating func openSomething(for person: Int, random: inout RandomSource) {
        guard let number = randomMissing(person, random: &random) else { return }
        let groups = problem.demands[number].activities.filter { problem.activities[$0].form == .group }
        guard !groups.isEmpty else { return serve(person, random: &random) }
        _ = openBest(groups[random.below(groups.count)], random: &random)
    }

    /// Closes a series that takes what a person misses, and holds another in its stead; two where it is one date.
    mutating func replaceSeries(near person: Int, random: inout RandomSource) {
        guard let number = randomMissing(person, random: &random) else { return }
        let candidates = openSeries(for: number).filter { mayClose($0) && !isUnlocking($0) }
        guard !candidates.isEmpty else { return openSomething(for: person, random: &random) }
        var old = candidates[random.below(candidates.count)]
        // Of two the one with more empty seats: what it serves is easier to serve elsewhere.
        let other = candidates[random.below(candidates.count)]
        if emptyShare(other) > emptyShare(old) { old = other }
        let members = series[old].members
        for member in members { cancelWhatFollows(series[old].activity, of: member) }
        close(old)
        _ = openBest(series[old].activity, random: &random)
        if problem.activities[series[old].activity].total == 1 {
            // Those whom one date does not suit may fill another.
            _ = openBest(series[old].activity, random: &random)
        }
        for member in members { serve(member, random: &random) }
        serve(person, random: &random)
    }

    /// Closes two series near a person, and holds others of their activities and of one that the person misses.
    mutating func replaceTwo(near person: Int, random: inout RandomSource) {
        guard let number = randomMissing(person, random: &random) else { return }
        let first = openSeries(for: number).filter { mayClose($0) && !isUnlocking($0) }
        let own = enrolled[person].filter { mayClose($0) && !isUnlocking($0) }
        let second = own.isEmpty || random.below(2) == 0 ? first : own
        let groups = problem.demands[number].activities.filter { problem.activities[$0].form == .group }
        guard !first.isEmpty, !second.isEmpty, !groups.isEmpty else {
            return openSomething(for: person, random: &random)
        }
        let olds = Set([first[random.below(first.count)], second[random.below(second.count)]]).sorted()
        var members: [Int] = []
        for old in olds {
            for member in series[old].members where !members.contains(member) { members.append(member) }
            for member in series[old].members { cancelWhatFollows(series[old].activity, of: member) }
            close(old)
        }
        var wanted = olds.map { series[$0].activity } + [groups[random.below(groups.count)]]
        random.shuffle(&wanted)
        for activity in wanted { _ = openBest(activity, random: &random) }
        for member in members { serve(member, random: &random) }
        serve(person, random: &random)
    }

    /// A demand of the first two levels of which a person misses something; nil: there is none.
    func randomMissing(_ person: Int, random: inout RandomSource) -> Int? {
        var numbers: [Int] = []
        for number in demandsOfPerson[person]
        where problem.demands[number].level < 2 && missing(number) > 0 && isServed(number) {
            numbers.append(number)
        }
        return numbers.isEmpty ? nil : numbers[random.below(numbers.count)]
    }

    /// Takes out what depends on other meetings of a person: appointments that are not published, and series of
    /// demands with an order.
    private mutating func cancelAppointments(of person: Int) {
        for number in enrolled[person]
        where mayRelease(person, from: number) && isOrdered(person, series[number].activity) {
            leave(person, number)
        }
        for visit in visits[person] where mayCancel(appointment: visit.meeting) { cancelAppointment(visit.meeting) }
    }

    /// Takes out what comes in an order with an activity, before a person leaves a series of it.
    mutating func cancelWhatFollows(_ activity: Int, of person: Int) {
        for position in table.orderRange(of: person) {
            let order = table.orders[position]
            guard depends(order, on: activity) else { continue }
            let own = table.rows[Int(order.demand)].activities
            for number in enrolled[person]
            where mayRelease(person, from: number) && table.sets.contains(own, series[number].activity) {
                leave(person, number)
            }
            for visit in visits[person]
            where mayCancel(appointment: visit.meeting)
                && table.sets.contains(own, meetings[visit.meeting].activity)
            {
                cancelAppointment(visit.meeting)
            }
        }
    }

    private func depends(_ order: DemandTable.OrderRow, on activity: Int) -> Bool {
        if table.sets.contains(order.lastOf, activity) || table.sets.contains(order.afterActivities, activity) {
            return true
        }
        if order.afterDemand >= 0, table.counts(activity, for: Int(order.afterDemand)) { return true }
        return order.course >= 0 && table.counts(activity, for: Int(order.course))
    }

    /// Whether a person may leave a series: it is not one that existed, does not unlock anything and stays large
    /// enough.
    func mayLeave(_ person: Int, _ number: Int) -> Bool {
        mayRelease(person, from: number) && !isUnlocking(number) && hasReleasableVisit(person, number)
            && series[number].members.count > problem.activities[series[number].activity].groupMinimum
    }

    private func isOrdered(_ person: Int, _ activity: Int) -> Bool {
        table.orderRange(of: person).contains {
            table.counts(activity, for: Int(table.orders[$0].demand))
        }
    }

    /// Takes out meetings whose order no longer holds, because something before them went, and serves people again.
    mutating func repairOrders(random: inout RandomSource) {
        repairOrders(of: problem.people.indices, random: &random)
    }

    /// The same for some people.
    mutating func repairOrders(of people: some Sequence<Int>, random: inout RandomSource) {
        for person in people where !table.orderRange(of: person).isEmpty {
            var isBroken = false
            for visit in visits[person] {
                let activity = meetings[visit.meeting].activity
                guard isOrdered(person, activity), breaksOrder(person, visit.meeting) else { continue }
                isBroken = true
                if let number = meetings[visit.meeting].series {
                    leave(person, number)
                } else {
                    cancelAppointment(visit.meeting)
                }
            }
            if isBroken { serve(person, random: &random) }
            log.removeAll(keepingCapacity: true)
        }
    }

    /// Closes series that lost too many people and serves those who were left, until every series is large enough.
    mutating func closeSmall(random: inout RandomSource) {
        for _ in 0..<5 {
            let small = series.indices.filter { number in
                let offer = problem.activities[series[number].activity]
                return series[number].isOpen && series[number].isMovable && offer.form == .group
                    && series[number].members.count < max(1, offer.groupMinimum)
            }
            guard !small.isEmpty else { return }
            for number in small {
                let members = series[number].members
                for member in members { cancelAppointments(of: member) }
                close(number)
                for member in members { serve(member, random: &random) }
                log.removeAll(keepingCapacity: true)
            }
        }
    }

    /// Share of a series' seats that nobody takes.
    private func emptyShare(_ number: Int) -> Double {
        var seats = 0
        var free = 0
        for meeting in series[number].meetings {
            seats += meetings[meeting].capacity
            free += meetings[meeting].capacity - meetings[meeting].attending
        }
        return seats == 0 ? 1 : Double(free) / Double(seats)
    }

    func isUnlocking(_ number: Int) -> Bool {
        !problem.activities[series[number].activity].unlocks.isEmpty
    }
}
