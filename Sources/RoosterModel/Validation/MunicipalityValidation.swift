extension Municipality {
    /// Adds what is wrong with the settings.
    func check(_ check: inout Check) {
        check.subject = .municipality
        check.text("name", name)
        if !Self.isTimeZone(timezone) {
            check.refuse("timezone", timezone, "is not the name of a time zone such as Europe/Amsterdam")
        }
        check.notEmpty("languages", languages.count)
        check.items("languages", languages)
        if let schoolRegion, !Self.schoolRegions.contains(schoolRegion) {
            check.refuse("schoolRegion", schoolRegion, "is not one of noord, midden, zuid")
        }
        check.range("horizon.weeks", horizon.weeks, 1...260)
        check.atLeast("planning.freezeDays", planning.freezeDays, 0)
        check.range("planning.budgetShare", planning.budgetShare, 0...1)
        checkDayparts(&check)
        check.range("startGridMinutes", startGridMinutes, 1...1440)
        checkTravel(&check)
        checkCeilings(&check)
        check.atLeast("smallCell", smallCell, 0)
        checkPrices(&check)
        for (key, path) in SignalLimits.keys {
            check.atLeast("signals.\(key)", signals?[keyPath: path], SignalLimits.isCount(key) ? 1 : 0)
        }
    }

    /// The regions in which schools have their holidays at the same time.
    public static let schoolRegions = ["noord", "midden", "zuid"]

    private static func isTimeZone(_ name: String) -> Bool {
        name == "UTC"
            || (name.contains("/") && !name.hasPrefix("/") && !name.hasSuffix("/") && !name.contains("..")
                && name.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
                    default: "/_+-".utf8.contains(byte)
                    }
                })
    }

    private func checkDayparts(_ check: inout Check) {
        check.notEmpty("dayparts", dayparts.count)
        for (name, range) in dayparts.sorted(by: { $0.key < $1.key }) {
            check.items("dayparts", [name])
            if range.start == range.end {
                check.refuse("dayparts.\(name)", range.text, "ends when it starts; a whole day is 00:00-24:00")
            }
        }
    }

    private func checkTravel(_ check: inout Check) {
        check.range("travel.detour", travel.detour, 1...10)
        check.range("travel.bufferMinutes", travel.bufferMinutes, 0...1440)
        for mode in TravelMode.allCases {
            let settings = travel[mode]
            check.positive("travel.\(mode.rawValue).kmh", settings.kmh)
            check.notNegative("travel.\(mode.rawValue).maxKm", settings.maxKm)
            check.range("travel.\(mode.rawValue).fixedMinutes", settings.fixedMinutes, 0...1440)
        }
    }

    private func checkCeilings(_ check: inout Check) {
        for (stage, ceiling) in ceilings.sorted(by: { $0.key < $1.key }) {
            if !(1...5).contains(stage) {
                check.refuse("ceilings.\(stage)", nil, "is not a stage from 1 to 5")
            }
            check.range("ceilings.\(stage).hoursPerWeek", ceiling.hoursPerWeek, 0...168)
            check.atLeast("ceilings.\(stage).activitiesPerDay", ceiling.activitiesPerDay, 0)
            check.range("ceilings.\(stage).freeWeekdays", ceiling.freeWeekdays, 0...7)
        }
        check.positive("rampUp.hoursPerWeekStep", rampUp?.hoursPerWeekStep)
        check.atLeast("rampUp.everyWeeks", rampUp?.everyWeeks, 1)
    }

    private func checkPrices(_ check: inout Check) {
        check.notNegative("weights.unwanted", weights.unwanted)
        check.notNegative("weights.travelMinute", weights.travelMinute)
        check.notNegative("weights.gapMinute", weights.gapMinute)
        check.notNegative("weights.splitNeighbourhood", weights.splitNeighbourhood)
        check.notNegative("weights.teacherChange", weights.teacherChange)
        check.notNegative("weights.lateStartDay", weights.lateStartDay)
        check.notNegative("changePrices.time", changePrices.time)
        check.notNegative("changePrices.room", changePrices.room)
        check.notNegative("changePrices.staff", changePrices.staff)
        check.notNegative("changePrices.enrolment", changePrices.enrolment)
    }
}

extension HolidayCalendar {
    /// Adds what is wrong with a calendar.
    func check(_ check: inout Check) {
        check.subject = .calendar(id)
        check.id("id", id)
        for entry in entries {
            check.period("from", entry.from, "until", entry.until)
            check.text("title", entry.title)
            if let region = entry.region, !Municipality.schoolRegions.contains(region) {
                check.refuse("region", region, "is not one of noord, midden, zuid")
            }
        }
    }
}
