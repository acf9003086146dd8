// Whether people still help where they did, after a change of what their help rests on.

extension AttendanceState {
    /// Ends help that may no longer be possible, or rests on something that differs.
    ///
    /// - Returns: Numbers of the meetings, for ``helpAgain(at:)``.
    mutating func endDoubtfulHelp(_ changes: ProblemChanges) -> [Int] {
        var meetings: [Int] = []
        for person in helps.indices where !helps[person].isEmpty {
            for help in helps[person]
            where help.day >= problem.firstPlannable && isDoubtful(help, of: person, changes) {
                end(help, of: person)
                meetings.append(help.meeting)
            }
        }
        return meetings
    }

    private func isDoubtful(_ help: Help, of person: Int, _ changes: ProblemChanges) -> Bool {
        changes.people.contains(person)
            || problem.people[person].dependants.contains(where: changes.dependants.contains)
            || help.covers.contains { cover in
                switch cover.by {
                case .given, .onSite: false
                case .offer(let offer): changes.careOffers.contains(offer)
                case .guardian(let guardian): changes.people.contains(guardian)
                }
            }
    }

    /// Lets those help again at some meetings who still can.
    ///
    /// Staff of a pinned group stay whether they can or not.
    ///
    /// - Returns: Numbers of the meetings that need somebody else.
    mutating func helpAgain(at doubtful: [Int]) -> Set<Int> {
        var result: Set<Int> = []
        for number in doubtful where meetings[number].isAlive {
            for assigned in meetings[number].staff {
                guard let person = problem.staff[assigned.staff].person,
                    !helps[person].contains(where: { $0.meeting == number })
                else { continue }
                let isPinned = meetings[number].series.map { series[$0].isPinned } ?? false
                if isPinned || help(by: person, at: occasion(number)) != nil {
                    noteHelp(at: number, by: [assigned])
                } else {
                    result.insert(number)
                }
            }
        }
        return result
    }
}
