// One appointment of a person at another time.

extension AttendanceState {
    /// Holds an appointment of a person at another time: on a day on which they are away from home anyway, or on any.
    ///
    /// - Returns: Whether it is held; otherwise it may be gone.
    mutating func moveAppointment(of person: Int, random: inout RandomSource) -> Bool {
        let own = visits[person].filter { mayCancel(appointment: $0.meeting) }
        guard !own.isEmpty else { return false }
        let meeting = own[random.below(own.count)].meeting
        let activity = meetings[meeting].activity
        let numbers = demandsOfPerson[person].filter { table.counts(activity, for: $0) }
        // What recurs is planned as a whole, so that the time between two of them is right.
        guard !isFollowed(person, activity), let number = numbers.first,
            !numbers.contains(where: { table.rows[$0].isSpaced })
        else { return false }
        let duration = meetings[meeting].end - meetings[meeting].start
        cancelAppointment(meeting)
        let days = orderedDays(number)
        guard !days.isEmpty else { return false }
        let others = visits[person].map(\.day).filter(days.contains)
        let isTogether = !others.isEmpty && random.below(2) == 0
        let day = isTogether ? others[random.below(others.count)] : days.lowerBound + random.below(days.count)
        // From the first start that can be, or from any: another may be nearer to what else they do that day.
        let from = random.below(2) == 0 ? 0 : random.below(max(1, 1440 - duration))
        return appoint(person, activity, day, startingAt: from...1440) == nil
    }

    /// Whether something a person needs must come after an activity, so that moving it may leave that too early.
    private func isFollowed(_ person: Int, _ activity: Int) -> Bool {
        table.orderRange(of: person).contains { position in
            let order = table.orders[position]
            return table.sets.contains(order.afterActivities, activity)
                || order.afterDemand >= 0 && table.counts(activity, for: Int(order.afterDemand))
                || order.course >= 0 && table.counts(activity, for: Int(order.course))
        }
    }
}
