/// How far a search is.
public struct AttendanceProgress: Sendable, Hashable {
    /// The phases of a search.
    public enum Phase: String, Sendable, Hashable {
        case constructing, improving
    }

    /// The phase.
    public var phase: Phase
    /// Share of the time that is over, 0–1.
    public var share: Double
    /// Demands of the first two levels with something missing.
    public var unmet: Int
    /// Share of what is needed on the first two levels that is planned, 0–1, each demand weighing the same.
    public var served: Double
    /// Moves tried.
    public var moves: Int

    /// Makes a step.
    public init(phase: Phase, share: Double, unmet: Int, served: Double, moves: Int) {
        self.phase = phase
        self.share = share
        self.unmet = unmet
        self.served = served
        self.moves = moves
    }
}

extension AttendanceState {
    /// Builds a timetable on what there is: first what must come first, then series by what they give, then the rest.
    ///
    /// Lazy greedy: what a further series of an activity gives can only fall while people are served, so an activity
    /// whose last known gain is the greatest after being looked at again is the best. Source: Minoux, "Accelerated
    /// greedy algorithms for maximizing submodular set functions" (1978).
    public mutating func construct(
        random: inout RandomSource, stop: StopFlag, deadline: Deadline, progress: (AttendanceProgress) -> Void
    ) {
        begin()
        appointAll(where: { !$0.firstOf.isEmpty }, stop: stop)
        fillAll(random: &random, stop: stop)
        let offers = problem.activities
        let unlocking = offers.indices.filter { offers[$0].form == .group && !offers[$0].unlocks.isEmpty }
        openAll(unlocking, random: &random, stop: stop, deadline: deadline, progress: progress)
        let groups = offers.indices.filter { offers[$0].form == .group && offers[$0].unlocks.isEmpty }
        let last = comesLast
        openAll(
            groups.filter { !last.contains($0) }, random: &random, stop: stop, deadline: deadline, progress: progress)
        appointAll(where: { $0.firstOf.isEmpty && $0.afterDemand == nil && $0.lastOf.isEmpty }, stop: stop)
        openAll(groups.filter(last.contains), random: &random, stop: stop, deadline: deadline, progress: progress)
        appointAll(where: { $0.afterDemand != nil || !$0.lastOf.isEmpty }, stop: stop)
        holdOpen(random: &random)
        log.removeAll()
    }

    /// Fills the series there are.
    private mutating func fillAll(random: inout RandomSource, stop: StopFlag) {
        for number in series.indices where series[number].isOpen && !stop.isRaised {
            guard problem.activities[series[number].activity].form == .group else { continue }
            _ = fill(number, random: &random)
            log.removeAll(keepingCapacity: true)
        }
    }

    /// Series tried between two reports of how far it is, which looks at every demand.
    private static let triesPerReport = 8

    /// Opens series of these activities, always the one that gives most, until none gives anything.
    private mutating func openAll(
        _ activities: [Int], random: inout RandomSource, stop: StopFlag, deadline: Deadline,
        progress: (AttendanceProgress) -> Void
    ) {
        var queue: [(activity: Int, known: Double)] = activities.map { ($0, Double.infinity) }
        var failures: [Int: Int] = [:]
        var tries = 0
        while let top = queue.indices.max(by: { queue[$0].known < queue[$1].known }), !stop.isRaised,
            deadline.share < 1
        {
            let proposals = proposals(queue[top].activity, random: &random)
            let score = proposals.list.first?.score ?? 0
            if score <= 0 {
                queue.remove(at: top)
                continue
            }
            let others = queue.indices.filter { $0 != top }.map { queue[$0].known }.max() ?? 0
            queue[top].known = score
            // Sampled scores differ by luck; a tenth below the best of the others is as good.
            guard score >= others * 0.9 || others == .infinity && score > 0 && queue[top].known >= others else {
                continue
            }
            let activity = queue[top].activity
            if openBest(activity, of: proposals, random: &random) == nil {
                // Another random choice of placements may do better, but not for ever.
                failures[activity, default: 0] += 1
                queue[top].known *= 0.5
                if failures[activity, default: 0] >= 3 { queue.remove(at: top) }
            }
            log.removeAll(keepingCapacity: true)
            tries += 1
            guard tries.isMultiple(of: Self.triesPerReport) else { continue }
            progress(
                AttendanceProgress(
                    phase: .constructing, share: min(1, deadline.share), unmet: unmetCount(), served: servedShare(),
                    moves: 0))
        }
    }

    /// Demands of the first two levels with something missing.
    func unmetCount() -> Int {
        var count = 0
        for number in table.needs.indices where achievedUnits[number] < table.needs[number] {
            if table.levels[number] < 2 { count += 1 }
        }
        return count
    }

    /// Share of what is needed on the first two levels that is planned, 0–1, each demand weighing the same.
    public func servedShare() -> Double {
        var count = 0
        var sum = 0.0
        for number in table.needs.indices where table.levels[number] < 2 {
            let need = table.needs[number]
            count += 1
            sum += achievedUnits[number] >= need ? 1 : Double(achievedUnits[number]) / Double(need)
        }
        return count == 0 ? 1 : sum / Double(count)
    }

    /// Plans the appointments of all demands of a sort, those whose window ends first before others.
    mutating func appointAll(where isWanted: (AttendanceDemand) -> Bool, stop: StopFlag) {
        let numbers = problem.demands.indices.filter { number in
            let demand = problem.demands[number]
            return isWanted(demand)
                && demand.activities.contains { problem.activities[$0].form == .appointment }
        }.sorted {
            let left = problem.demands[$0]
            let right = problem.demands[$1]
            return (left.level, left.window.upperBound, $0) < (right.level, right.window.upperBound, $1)
        }
        for number in numbers where !stop.isRaised {
            appointMissing(number)
            log.removeAll(keepingCapacity: true)
        }
    }

    /// Plans appointments for a demand until nothing is missing or nothing more can be.
    mutating func appointMissing(_ number: Int) {
        guard table.rows[number].hasAppointments, table.rows[number].counted != .idle else { return }
        let days = orderedDays(number)
        guard !days.isEmpty else { return }
        if case .spaced(let least, let most) = problem.demands[number].unit {
            appointSpaced(number, least: least, most: most, in: days)
            return
        }
        while missing(number) > 0 {
            let before = missing(number)
            let wanted = daysToTry(days).filter { isWeekWanting(number, problem.horizon.week(of: $0)) }
            guard appoint(number, days: wanted) == nil, missing(number) < before else { return }
        }
    }

    /// All days of a window, or evenly spread ones when in haste.
    func daysToTry(_ window: Range<Int>) -> [Int] {
        let most = 30
        guard isHasty, window.count > most else { return Array(window) }
        // The moves so far shift the sample, so that other days get their turn.
        let shift = meetings.count % max(1, window.count / most)
        return (0..<most).map { window.lowerBound + shift + $0 * window.count / most }.filter(window.contains)
    }

    private mutating func appointSpaced(_ number: Int, least: Int, most: Int, in days: Range<Int>) {
        let demand = problem.demands[number]
        var latest = demand.lastDone ?? (days.lowerBound - most)
        for visit in visits[demand.person] where demand.activities.contains(meetings[visit.meeting].activity) {
            latest = max(latest, visit.day)
        }
        while latest + least < days.upperBound {
            let from = max(latest + least, days.lowerBound)
            let until = max(from + 7, min(latest + most, days.upperBound))
            let wanted = Array(from..<min(until, days.upperBound))
            guard !wanted.isEmpty else { return }
            if appoint(number, days: wanted.reversed()) == nil, let day = lastVisit(demand) {
                latest = max(day, latest + 1)
            } else {
                latest = max(latest + 1, until)
            }
        }
    }

    private func lastVisit(_ demand: AttendanceDemand) -> Int? {
        visits[demand.person].last { demand.activities.contains(meetings[$0.meeting].activity) }?.day
    }
}
