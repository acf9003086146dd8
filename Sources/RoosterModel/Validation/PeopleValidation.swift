extension StaffMember: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.reference("organisation", organisation, in: .organisations)
        check.notEmpty("roles", roles.count)
        check.items("roles", roles)
        check.coordinate(coordinate)
        check.items("languages", languages)
        check.times("available", available)
        check.range("max_hours_week", maxHoursWeek, 0...168)
        check.range("max_hours_day", maxHoursDay, 0...24)
        check.text("first_name", optional: firstName)
        check.reference("participant", participant, in: .participants)
    }
}

extension Participant: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.text("first_name", optional: firstName)
        check.text("neighbourhood", neighbourhood)
        check.coordinate(coordinate)
        check.text("language", language)
        check.range("stage", stage, 1...5)
        check.notNegative("participation_hours_due", participationHoursDue)
        check.notEmpty("modes", modes.count)
        check.items("goals", goals)
        check.items("talents", talents)
        check.items("tags", tags)
        for wish in wishes where Activity.Kind(rawValue: wish) == nil && !check.state.activities.contains(wish) {
            check.refuse("wishes", wish, "is neither an id of activities.csv nor a kind of activity")
        }
        for kind in womenOnly where Activity.Kind(rawValue: kind) == nil {
            check.refuse("women_only", kind, "is not a kind of activity")
        }
        check.times("available", available)
        check.range("max_hours_week", maxHoursWeek, 0...168)
        checkPartner(&check)
        check.reference("client_supporter", clientSupporter, in: .staff)
        checkProgrammes(&check)
    }

    /// A partner is another participant whose own partner, where given, is this one.
    private func checkPartner(_ check: inout Check) {
        guard let partner else { return }
        guard partner != id else {
            check.refuse("partner", partner, "cannot be the participant")
            return
        }
        guard let other = check.state.participants[partner] else {
            check.refuse("partner", partner, "is not an id of participants.csv")
            return
        }
        if let back = other.partner, back != id {
            check.refuse("partner", partner, "has another partner (\(back))")
        }
    }

    private func checkProgrammes(_ check: inout Check) {
        for programme in programmes {
            if programme == "none" {
                if programmes.count > 1 { check.refuse("programme", programme, "must stand alone") }
            } else if check.state.programmes[programme] == nil {
                check.refuse("programme", programme, "is not the id of a programme")
            }
        }
    }
}

extension Home: CheckedRow {
    func check(_ check: inout Check) {
        check.reference("participant", participant, in: .participants)
        check.text("neighbourhood", neighbourhood)
        check.coordinate(coordinate)
    }
}

extension Child: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.range("parents", parents.count, 1...2)
        check.references("parents", parents, in: .participants)
        if parents.count == 2, parents[0] == parents[1] {
            check.refuse("parents", parents[0], "stands there twice")
        }
    }
}

extension CareHours: CheckedRow {
    func check(_ check: inout Check) {
        check.reference("child", child, in: .children)
        check.times("end", [time])
    }
}

extension Block: CheckedRow {
    func check(_ check: inout Check) {
        switch subjectKind {
        case .participant: check.reference("subject", subject, in: .participants)
        case .staff: check.reference("subject", subject, in: .staff)
        case .room: check.reference("subject", subject, in: .rooms)
        case .location: check.reference("subject", subject, in: .locations)
        }
        check.period("from", from, "until", until)
        if let range, range.start == range.end {
            check.refuse("end", range.end.text, "ends when it starts; a whole day is 00:00 to 24:00")
        }
        check.range("every_weeks", everyWeeks, 1...52)
        if let everyWeeks, everyWeeks > 1, firstWeekOf == nil {
            check.refuse("first_week_of", nil, "is required when every_weeks is more than 1")
        }
        check.text("note", optional: note)
    }
}

extension Relation: CheckedRow {
    func check(_ check: inout Check) {
        check.reference("a", first, in: .participants)
        check.reference("b", second, in: .participants)
        if first == second { check.refuse("b", second, "is the same participant as a") }
    }
}

extension Attendance: CheckedRow {
    func check(_ check: inout Check) {
        check.reference("participant", participant, in: .participants)
        check.reference("activity", activity, in: .activities)
        check.atLeast("meetings", meetings, 0)
        check.atLeast("minutes", minutes, 0)
    }
}
