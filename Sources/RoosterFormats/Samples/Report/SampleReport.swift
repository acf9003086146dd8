import RoosterModel

/// Figures of a sample: who is in it, what is offered.
package struct SampleReport: Sendable, Hashable {
    /// A line of the report.
    package struct Line: Sendable, Hashable {
        /// What it is.
        package var name: String
        /// How many.
        package var value: Double
        /// The share of what it is a part of, 0–1; nil when it is none.
        package var share: Double?
    }

    /// The lines, in order.
    package var lines: [Line]

    /// Counts a finished town.
    init(_ town: SampleTown) {
        let planned = town.people.map(\.participant)
        var lines: [Line] = []
        func line(_ name: String, _ value: Int, of total: Int? = nil) {
            lines.append(
                Line(name: name, value: Double(value), share: total.map { Double(value) / Double(max(1, $0)) }))
        }
        line("newcomers with a plan", planned.count)
        line("of these arriving within the horizon", town.people.count(where: \.arrivesLater), of: planned.count)
        line("parents without a plan", town.state.participants.count - planned.count)
        line("children", town.state.children.count)
        for route in Participant.Route.allCases {
            line("route \(route.rawValue)", planned.count { $0.route == route }, of: planned.count)
        }
        for level in Participant.Level.allCases {
            line("level \(level.rawValue)", planned.count { $0.level == level }, of: planned.count)
        }
        for stage in 1...5 {
            line("stage \(stage)", planned.count { $0.stage == stage }, of: planned.count)
        }
        line("women", planned.count { $0.sex == .female }, of: planned.count)
        line("with paid work", town.people.count { $0.work != nil }, of: planned.count)
        line("without a bicycle", planned.count { !$0.modes.contains(.bicycle) }, of: planned.count)
        let enrolled = Set(town.state.enrolments.sorted.map(\.participant)).count
        line("in a group already", enrolled, of: planned.count)
        let state = town.state
        for (name, count) in [
            ("locations", state.locations.count), ("rooms", state.rooms.count), ("parties", state.organisations.count),
            ("staff", state.staff.count), ("activities", state.activities.count),
            ("groups that run", state.groups.count),
            ("enrolments", state.enrolments.count), ("records of what was done", state.done.count),
            ("blocks", state.blocks.count), ("care rows", state.care.count), ("childcare rows", state.childcare.count),
            ("rides", state.rides.count), ("travel times", state.travel.count),
        ] {
            line(name, count)
        }
        line("lesson weeks in the horizon", town.lessonWeeks)
        self.lines = lines
    }
}
