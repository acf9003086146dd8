import RoosterModel

/// Counts meetings for requirements, by the definitions of the data folder: attended meetings, what was done, gaps.
struct Counting {
    let state: State
    let today: CalendarDate
    let horizon: Municipality.Horizon

    /// What was done, in the unit of a requirement.
    func done(_ item: RequirementCase, _ entries: [Records.Entry]) -> Double {
        let counted = entries.filter {
            item.fits($0) && item.counts(on: $0.date, today: today)
        }
        switch item.requirement.kind {
        case .count: return Double(counted.reduce(0) { $0 + $1.meetings })
        case .hours(_, let physicalOnly):
            let minutes = counted.filter { $0.isPhysical || !physicalOnly }.reduce(0) { $0 + $1.minutes }
            return Double(minutes) / 60
        case .once, .each, .themes, .buddy: return distinct(item, counted, already: [])
        case .weekly, .recurring, .gap: return 0
        }
    }

    /// What meetings of the plan add to what was done, in the unit of a requirement.
    func planned(_ item: RequirementCase, _ planned: [Records.Entry], done: [Records.Entry]) -> Double {
        func counted(_ entries: [Records.Entry]) -> [Records.Entry] {
            entries.filter { item.fits($0) && item.counts(on: $0.date, today: today) }
        }
        let mine = counted(planned)
        switch item.requirement.kind {
        case .count: return Double(mine.count)
        case .hours(_, let physicalOnly):
            return Double(mine.filter { $0.isPhysical || !physicalOnly }.reduce(0) { $0 + $1.minutes }) / 60
        case .once, .each, .themes, .buddy: return distinct(item, mine, already: counted(done))
        case .weekly(let amount, _, let from, let to):
            return weekly(item, amount, planned: mine + counted(done), from, to)
        case .recurring, .gap: return 0
        }
    }

    /// Different activities that are complete, or themes with a meeting, besides those that were already.
    private func distinct(_ item: RequirementCase, _ entries: [Records.Entry], already: [Records.Entry]) -> Double {
        func keys(_ entries: [Records.Entry]) -> Set<String> {
            var meetings: [String: Int] = [:]
            for entry in entries { meetings[entry.activity.id, default: 0] += entry.meetings }
            var result: Set<String> = []
            for entry in entries {
                if case .themes = item.requirement.kind {
                    result.insert(entry.activity.theme)
                } else if item.isStartRule || isComplete(entry.activity, meetings[entry.activity.id] ?? 0) {
                    result.insert(entry.activity.id)
                }
            }
            return result
        }
        let before = keys(already)
        let all = keys(already + entries).count - before.count
        switch item.requirement.kind {
        case .once, .buddy: return Double(min(all, max(0, 1 - before.count)))
        default: return Double(all)
        }
    }

    /// A series counts when at least its least share was attended, anything else with its first meeting.
    private func isComplete(_ activity: Activity, _ meetings: Int) -> Bool {
        guard let total = activity.meetingsTotal, total > 1 else { return meetings > 0 }
        return Double(meetings) >= activity.leastShare * Double(total) - 1e-9
    }

    private func weekly(
        _ item: RequirementCase, _ amount: Requirement.WeeklyAmount, planned: [Records.Entry], _ from: Int?,
        _ to: Int?
    ) -> Double {
        var byWeek: [CalendarDate: (meetings: Int, minutes: Int)] = [:]
        for entry in planned {
            byWeek[entry.date.monday, default: (0, 0)].meetings += entry.meetings
            byWeek[entry.date.monday, default: (0, 0)].minutes += entry.minutes
        }
        let first = item.start.monday + ((from ?? 1) - 1) * 7
        let last = to.map { item.start.monday + ($0 - 1) * 7 } ?? horizon.end
        let enough = byWeek.filter { week, sum in
            guard week >= max(first, today.monday), week <= last else { return false }
            return switch amount {
            case .meetings(let meetings): sum.meetings >= meetings
            case .hours(let hours): Double(sum.minutes) >= hours * 60 - 1e-9
            }
        }
        return Double(enough.count)
    }

    /// Weeks too many without a meeting, for `gap` and `recurring`: over all stretches of empty whole weeks.
    func weeksTooMany(_ item: RequirementCase, _ entries: [Records.Entry]) -> Double {
        let most: Int
        let begin: CalendarDate
        switch item.requirement.kind {
        case .gap(let atMostWeeks): (most, begin) = (atMostWeeks, max(item.start, today))
        case .recurring(_, let atMostWeeks): (most, begin) = (atMostWeeks, item.start)
        default: return 0
        }
        let fitting = entries.filter { item.fits($0) }
        let busy = Set(fitting.map(\.date.monday))
        // A week that began before is not whole.
        var week = begin.weekday == .monday ? begin : begin.monday + 7
        var empty = 0
        var total = 0
        while week + 6 <= horizon.end {
            if busy.contains(week) {
                total += max(0, empty - most)
                empty = 0
            } else {
                empty += 1
            }
            week = week + 7
        }
        return Double(total + max(0, empty - most))
    }
}
