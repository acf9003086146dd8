import Timetabling

extension AttendanceState {
    /// Days on which as many groups of an activity run as may: on others there could be one more.
    ///
    /// - Complexity: O(days × series).
    func daysAtMostGroups(_ activity: Int) -> DaySet {
        let spans = series.filter { $0.isOpen && $0.activity == activity }.map(\.span)
        var days = DaySet()
        let most = problem.activities[activity].seriesMaximum
        guard spans.count >= most else { return days }
        for day in 0..<problem.horizon.dayCount where spans.count(where: { $0.contains(day) }) >= most {
            days.insert(day)
        }
        return days
    }
}
