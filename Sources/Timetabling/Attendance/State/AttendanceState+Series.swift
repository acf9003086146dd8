// What a series costs as a whole, whoever attends which of its dates.

extension AttendanceState {
    /// The soft price of a series: people who do not share what the others do, and staff who change.
    public func seriesPrice(of number: Int) -> Double {
        kinshipPrice(of: number) + Double(staffChanges(of: number)) * problem.prices.staffChange
    }

    /// How many members of staff of a series' meetings did not lead the meeting before.
    public func staffChanges(of number: Int) -> Int {
        var changes = 0
        var former: [MeetingState.Assigned]?
        for meeting in series[number].meetings where meetings[meeting].isAlive {
            let staff = meetings[meeting].staff
            if let former { changes += staff.count { one in !former.contains { $0.staff == one.staff } } }
            former = staff
        }
        return changes
    }
}
