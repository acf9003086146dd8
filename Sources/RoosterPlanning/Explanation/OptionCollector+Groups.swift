import RoosterModel
import Timetabling

extension OptionCollector {
    /// Looks at one group that runs, and at nothing else.
    mutating func collect(series: Int) {
        let activity = scene.timetable.series[series].activity
        let own = own(activity)
        if own == series { addDates(series) } else { addGroup(series, activity, besides: own) }
    }

    /// What keeps the person from one more group at each of some weekly hours; not whether anybody else comes, or there
    /// is a room and staff.
    mutating func options(_ activity: Int, at patterns: [WeeklyPattern]) -> [ShutOption] {
        let offer = scene.timetable.problem.activities[activity]
        let common = own(activity).map { bit(of: ExcludingRule(reason: .busy, subject: "groups.csv:\(id($0))")) } ?? 0
        var known: [ProbedMeeting: [UInt64]] = [:]
        return patterns.map { pattern in
            var option = ShutOption(
                target: .furtherGroup(activity), id: scene.compiled.activities[activity].id, need: 1)
            for time in pattern.times where isInTime(time.day) {
                let ways = known[time] ?? ways(to: time).map { $0 | common }
                known[time] = ways
                option.add(time, ways: ways)
            }
            let dates = option.classes.reduce(0) { $0 + $1.meetings.count }
            let share = Int((Double(dates) * offer.leastShare).rounded(.up))
            option.need = max(1, offer.total.map { min(share, $0) } ?? min(share, wanted(activity)))
            if dates == 0, let first = pattern.times.first {
                let subject = "participants.csv:\(scene.participant.id)"
                option.add(first, ways: [common | bit(of: ExcludingRule(reason: .window, subject: subject))])
            }
            return option
        }
    }
}
