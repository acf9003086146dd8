// Appointments that are of use all together only, such as the trial with a buddy.

extension AttendanceState {
    /// Plans what is of no use in part whole or not at all, for some people.
    ///
    /// While everybody is served such a demand is met meeting by meeting, so that several people may share hours that
    /// suffice for one of them. Here what is held in part makes way, and is planned again with the hours that came free.
    mutating func keepWhole(of people: some Sequence<Int>) {
        let open = people.flatMap { demandsOfPerson[$0] }.filter { problem.demands[$0].isWhole && missing($0) > 0 }
        let begun = open.filter { achievedUnits[$0] > 0 }
        for number in begun { cancelNew(number) }
        for number in begun + open.filter({ !begun.contains($0) }) {
            appointMissing(number)
            if missing(number) > 0 { cancelNew(number) }
        }
        log.removeAll(keepingCapacity: true)
    }

    /// Cancels the appointments of a demand that nobody was told of.
    private mutating func cancelNew(_ number: Int) {
        let demand = problem.demands[number]
        for visit in visits[demand.person]
        where mayCancel(appointment: visit.meeting) && table.counts(meetings[visit.meeting].activity, for: number) {
            cancelAppointment(visit.meeting)
        }
    }
}
