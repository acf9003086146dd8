extension Requirement {
    /// Adds what is wrong with a requirement of a programme.
    func check(_ check: inout Check, in programme: Programme, mayNameUnknownActivities: Bool) {
        check.id("id", id)
        if id == "start" { check.refuse("id", id, "stands for the start of the programme and cannot be an id") }
        checkKind(&check)
        if of.isEmpty { check.refuse("of", nil, "selects nothing") }
        if let within { Self.check(within, &check) }
        checkConditions(&check, in: programme)
        guard !mayNameUnknownActivities else { return }
        check.references("of.activities", of.activities, in: .activities)
        check.references("afterHours.of.activities", conditions.afterHours?.of.activities ?? [], in: .activities)
        for (key, scope) in [("firstOf", conditions.firstOf), ("lastOf", conditions.lastOf)] {
            if case .selection(let selection) = scope {
                check.references("\(key).activities", selection.activities, in: .activities)
            }
        }
    }

    private func checkKind(_ check: inout Check) {
        switch kind {
        case .count(let atLeast), .themes(let atLeast): check.atLeast("atLeast", atLeast, 1)
        case .hours(let atLeast, _): check.positive("atLeast", atLeast)
        case .once: break
        case .each:
            if of.activities.isEmpty {
                check.refuse("of.activities", nil, "is required, because each asks for every listed activity")
            }
        case .weekly(let amount, let share, let fromWeek, let toWeek):
            switch amount {
            case .meetings(let meetings): check.atLeast("meetings", meetings, 1)
            case .hours(let hours): check.positive("hours", hours)
            }
            check.range("share", share, 0...1)
            check.atLeast("fromWeek", fromWeek, 1)
            check.atLeast("toWeek", toWeek, 1)
            if let fromWeek, let toWeek, toWeek < fromWeek {
                check.refuse("toWeek", String(toWeek), "is before fromWeek (\(fromWeek))")
            }
        case .recurring(let everyWeeks, let atMostWeeks):
            check.atLeast("everyWeeks", everyWeeks, 1)
            check.atLeast("atMostWeeks", atMostWeeks, 1)
            if everyWeeks > atMostWeeks {
                check.refuse("everyWeeks", String(everyWeeks), "is above atMostWeeks (\(atMostWeeks))")
            }
        case .gap(let atMostWeeks): check.atLeast("atMostWeeks", atMostWeeks, 1)
        case .buddy(_, let trialMeetings): check.atLeast("trialMeetings", trialMeetings, 0)
        }
    }

    private static func check(_ window: Window, _ check: inout Check) {
        switch window.length {
        case .days(let days): check.range("within.days", days, 0...36_600)
        case .weeks(let weeks): check.range("within.weeks", weeks, 1...5200)
        case .months(let months): check.range("within.months", months, 1...1200)
        case .years(let years): check.range("within.years", years, 1...100)
        }
    }

    private func checkConditions(_ check: inout Check, in programme: Programme) {
        let ids = Set(programme.requirements.map(\.id))
        if let after = conditions.after, !ids.contains(after) {
            check.refuse("after", after, "is not a requirement of this programme")
        }
        if let hours = conditions.afterHours {
            check.positive("afterHours.atLeast", hours.atLeast)
            if hours.of.isEmpty { check.refuse("afterHours.of", nil, "selects nothing") }
        }
        for (key, scope) in [("firstOf", conditions.firstOf), ("lastOf", conditions.lastOf)] {
            if case .selection(let selection) = scope, selection.isEmpty { check.refuse(key, nil, "selects nothing") }
        }
        if let share = conditions.at {
            if !ids.contains(share.requirement) {
                check.refuse("at.of", share.requirement, "is not a requirement of this programme")
            }
            check.range("at.fromShare", share.fromShare, 0...1)
            check.range("at.toShare", share.toShare, 0...1)
            if share.fromShare > share.toShare {
                check.refuse("at.fromShare", nil, "is above at.toShare")
            }
        }
        check.atLeast("everyDayApart", conditions.everyDayApart, 1)
    }
}
