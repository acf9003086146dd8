extension Activity: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.text("theme", theme)
        for (language, title) in titles.sorted(by: { $0.key < $1.key }) { check.text("title_\(language)", title) }
        if titles["nl"] == nil { check.refuse("title_nl", nil, "is required and empty") }
        check.reference("organisation", organisation, in: .organisations)
        check.text("purpose", optional: purpose)
        check.text("link", optional: link)
        if let link, !link.hasPrefix("https://") { check.refuse("link", link, "must begin with https://") }
        checkNumbers(&check)
        checkLists(&check)
    }

    private func checkNumbers(_ check: inout Check) {
        check.range("minutes", minutes, 1...1440)
        check.atLeast("meetings_per_week", meetingsPerWeek, 1)
        check.atLeast("meetings_total", meetingsTotal, 1)
        check.atLeast("group_min", groupMin, 0)
        check.atLeast("group_max", groupMax, 1)
        if let groupMin, let groupMax, groupMin > groupMax {
            check.refuse("group_min", String(groupMin), "is above group_max (\(groupMax))")
        }
        check.atLeast("max_groups", maxGroups, 0)
        check.range("min_share", minShare, 0...1)
        check.range("early_minutes", earlyMinutes, 0...1440)
        check.atLeast("childcare_on_site", childcareOnSite, 0)
        check.notNegative("cost", cost)
    }

    private func checkLists(_ check: inout Check) {
        for stage in stages { check.range("stages", stage, 1...5) }
        check.items("contact_languages", contactLanguages)
        for location in locations where location != Location.home {
            check.reference("locations", location, in: .locations)
        }
        check.items("room_features", roomFeatures)
        if roomFeatures.count > 1, roomFeatures.contains("none") {
            check.refuse("room_features", "none", "must stand alone")
        }
        if let municipality = check.state.municipality {
            for daypart in dayparts where municipality.dayparts[daypart] == nil {
                check.refuse("dayparts", daypart, "is not one of the dayparts of municipality.yaml")
            }
        }
        check.items("staff_needs", staffNeeds.map(\.text))
        check.items("pool", pool.map(\.text))
        check.items("talents", talents)
    }
}

extension Group: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.reference("activity", activity, in: .activities)
        check.period("from", from, "until", until)
        check.times("times", times)
        check.reference("room", room, in: .rooms)
        check.references("staff", staff, in: .staff)
    }
}

extension Enrolment: CheckedRow {
    func check(_ check: inout Check) {
        check.reference("participant", participant, in: .participants)
        check.reference("group", group, in: .groups)
        check.period("since", since, "until", until)
    }
}
