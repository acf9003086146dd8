import RoosterModel

extension SampleTown {
    /// Adds the care that children have already: school, playgroup, day care, after school, family.
    mutating func addCare() {
        var random = random("care")
        for child in state.children.sorted where !child.id.hasPrefix("c") {
            switch child.ageBand {
            case .from4, .from8:
                addSchool(child.id)
                if random.chance(0.08) {
                    for day in random.some(2, of: [Weekday.monday, .tuesday, .thursday]) {
                        addCare(child.id, weekly(day, 14.5, 18.25), .afterschool, schoolWeeksOnly: true)
                    }
                }
            case .from2:
                if random.chance(0.35) {
                    for day in random.chance(0.5) ? [Weekday.monday, .thursday] : [.tuesday, .friday] {
                        addCare(child.id, weekly(day, 8.25, 12.75), .childcare, schoolWeeksOnly: true)
                    }
                }
            case .from0:
                if random.chance(0.12) {
                    for day in random.chance(0.5) ? [Weekday.monday, .tuesday] : [.wednesday, .thursday] {
                        addCare(child.id, weekly(day, 8, 18), .childcare)
                    }
                }
            case .from13:
                continue
            }
            if random.chance(0.04) {
                for day in [Weekday.monday, .tuesday, .wednesday, .thursday] {
                    addCare(child.id, weekly(day, 18, 22.5), .family)
                }
            }
        }
    }

    /// Five equal school days, in school weeks.
    mutating func addSchool(_ child: String) {
        for day in schoolDays {
            addCare(child, weekly(day, 8.5, 14.5), .school, schoolWeeksOnly: true)
        }
    }

    /// Adds weekly hours of care.
    mutating func addCare(
        _ child: String, _ time: WeeklyTime, _ kind: CareHours.Kind, schoolWeeksOnly: Bool = false
    ) {
        let row = CareHours(child: child, time: time, kind: kind, schoolWeeksOnly: schoolWeeksOnly)
        state.care[row.key] = row
    }

    /// Whether every child under 13 of a person is looked after at a time without a place of the planner's.
    func isCovered(_ person: SamplePerson, at time: WeeklyTime, careByChild: [String: [CareHours]]) -> Bool {
        let young = person.children.filter(\.ageBand.needsCover)
        guard !young.isEmpty, !person.hasPartnerAtHome else { return true }
        return young.allSatisfy { child in
            (careByChild[child.id] ?? []).contains { care in
                care.time.weekday == time.weekday && care.time.range.startMinutes <= time.range.startMinutes - 30
                    && care.time.range.endMinutes >= time.range.endMinutes + 30
            }
        }
    }
}
