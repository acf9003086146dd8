extension Location: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        if id == Self.home {
            check.refuse("id", id, "stands for the participant's home and cannot be an id")
        }
        check.text("name", name)
        check.text("neighbourhood", optional: neighbourhood)
        check.coordinate(coordinate)
    }

    /// What stands for the participant's home in `locations` of an activity.
    static let home = "home"
}

extension Room: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.reference("location", location, in: .locations)
        check.text("name", name)
        check.atLeast("capacity", capacity, 0)
        check.items("features", features)
        check.times("opening", opening)
    }
}

extension Organisation: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.text("name", name)
        check.text("contact", optional: contact)
    }
}

extension Pool: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.text("kind", kind)
        check.reference("location", location, in: .locations)
        check.atLeast("amount", amount, 0)
    }
}

extension Ride: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.reference("driver", driver, in: .staff)
        check.text("from_neighbourhood", fromNeighbourhood)
        check.reference("to_location", toLocation, in: .locations)
        check.notEmpty("weekdays", weekdays.count)
        check.atLeast("seats", seats, 0)
        check.period("from", from, "until", until)
    }
}

extension TravelTime: CheckedRow {
    func check(_ check: inout Check) {
        check.text("from", from)
        check.text("to", to)
        check.range("minutes", minutes, 1...1440)
    }
}

extension ChildcarePlaces: CheckedRow {
    func check(_ check: inout Check) {
        check.id("id", id)
        check.reference("location", location, in: .locations)
        check.notEmpty("age_bands", ageBands.count)
        check.times("end", [time])
        check.atLeast("places", places, 0)
    }
}
