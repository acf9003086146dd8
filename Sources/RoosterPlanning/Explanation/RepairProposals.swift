import RoosterModel
import Timetabling

/// Proposes what could be changed so that a rule no longer shuts some meetings of an option; cheapest first.
///
/// Proposals are guesses with good sense: each is verified on a copy before anybody hears of it.
struct RepairProposals {
    let scene: PersonScene
    let option: ShutOption
    /// The meetings that must become open.
    let meetings: [ProbedMeeting]

    /// A part of a repair with how hard it is.
    struct Proposal {
        var part: Repair.Part
        var cost: Int
    }

    /// What could be done about a rule.
    func proposals(for rule: ExcludingRule) -> [Proposal] {
        switch rule.reason {
        case .groupFull: return oneMoreSeat(rule)
        case .childUncovered: return care(rule)
        case .busy: return rule.subject.hasPrefix("blocks.csv:") ? otherHours(rule) : []
        case .notAvailable: return availability(rule)
        case .noMode, .outOfReach, .busHours: return oneMoreMode(rule)
        case .ride: return oneMoreRideSeat(rule)
        case .ceilingWeek: return higherCeiling(rule)
        case .activitiesPerDay: return oneMoreADay(rule)
        case .freeWeekday: return oneFreeWeekdayLess(rule)
        case .rampUp: return steeperRamp(rule)
        case .staffMissing: return oneMoreHelper(rule)
        case .groupTooSmall, .maxGroups, .roomMissing, .roomCapacity, .staffHours, .audience, .womenOnly, .closedDay,
            .daylight, .season, .pool, .order, .window, .minShare, .relation, .freeze, .budget, .declined, .notOffered:
            return []
        }
    }

    private var activity: Activity? {
        meetings.first.map { scene.compiled.activities[$0.activity] }
    }

    private func proposal(
        _ rule: ExcludingRule, _ changes: [Change], _ edits: [String], cost: Int, dutch: String, english: String
    ) -> Proposal {
        Proposal(
            part: Repair.Part(rule: rule, changes: changes, edits: edits, sentences: ["nl": dutch, "en": english]),
            cost: cost)
    }

    private func oneMoreSeat(_ rule: ExcludingRule) -> [Proposal] {
        guard var row = activity, let size = row.groupMax else { return [] }
        row.groupMax = size + 1
        return [
            proposal(
                rule, [.put(.activity(row))], ["activities.csv:\(row.id).group_max=\(size + 1)"], cost: 1,
                dutch: "één plaats meer in groep \(option.id): \(size + 1) in plaats van \(size)",
                english: "one seat more in group \(option.id): \(size + 1) instead of \(size)")
        ]
    }

    /// Weekdays of the meetings, each with the earliest start and latest end, travel to a place of care included.
    private var weekly: [(weekday: Weekday, minutes: Range<Int>)] {
        var hulls: [Int: Range<Int>] = [:]
        for meeting in meetings {
            let weekday = scene.timetable.problem.horizon.weekday(of: meeting.day)
            let known = hulls[weekday] ?? meeting.start..<meeting.end
            hulls[weekday] = min(known.lowerBound, meeting.start)..<max(known.upperBound, meeting.end)
        }
        return hulls.sorted { $0.key < $1.key }.map { (Weekday(index: $0.key), $0.value) }
    }

    /// The weekdays of the meetings with their hours and a margin, in words.
    private func weekText(by margin: Int) -> WeekText {
        WeekText(weekly.map { WeeklyTime(weekday: $0.weekday, range: wide($0.minutes, by: margin)) })
    }

    /// A stretch around some minutes, on whole quarters of an hour within the day.
    private func wide(_ minutes: Range<Int>, by margin: Int) -> TimeRange {
        TimeRange(
            start: TimeOfDay(minutes: max(0, (minutes.lowerBound - margin) / 15 * 15)),
            end: TimeOfDay(minutes: min(1440, (minutes.upperBound + margin + 14) / 15 * 15)))
    }

    private func child(_ rule: ExcludingRule) -> Child? {
        scene.compiled.state.children[String(rule.subject.dropFirst("children.csv:".count))]
    }

    private func care(_ rule: ExcludingRule) -> [Proposal] {
        guard let child = child(rule), !weekly.isEmpty else { return [] }
        return [morePlaces(rule, child), newPlaces(rule, child), familyCare(rule, child)].compactMap(\.self)
    }

    /// One more place in childcare that is open then and takes the child.
    private func morePlaces(_ rule: ExcludingRule, _ child: Child) -> Proposal? {
        var changes: [Change] = []
        var edits: [String] = []
        var times: [WeeklyTime] = []
        for (weekday, minutes) in weekly {
            let fitting = scene.compiled.childcare.filter {
                $0.ageBands.contains(child.ageBand) && $0.time.weekday == weekday
                    && $0.time.range.startMinutes <= minutes.lowerBound
                    && $0.time.range.endMinutes >= minutes.upperBound
            }
            guard var row = fitting.min(by: { distance($0) < distance($1) }) else { return nil }
            row.places += 1
            changes.append(.put(.childcare(row)))
            edits.append("childcare.csv:\(row.id).places=\(row.places)")
            times.append(row.time)
        }
        let text = WeekText(times)
        return proposal(
            rule, changes, edits, cost: 2 * changes.count, dutch: "één opvangplaats meer op \(text.dutch)",
            english: "one more childcare place on \(text.english)")
    }

    private func distance(_ row: ChildcarePlaces) -> Double {
        guard let place = scene.compiled.state.locations[row.location]?.coordinate else { return .infinity }
        return distance(place)
    }

    private func distance(_ place: Coordinate) -> Double {
        let home = scene.participant.coordinate
        return abs(place.latitude - home.latitude) + abs(place.longitude - home.longitude)
    }

    /// Childcare at a time when there is none, at the place of the meeting or the nearest childcare.
    private func newPlaces(_ rule: ExcludingRule, _ child: Child) -> Proposal? {
        let place = meetings.first?.place.map { scene.compiled.locations[$0].id }
        let nearest = scene.compiled.childcare.min { distance($0) < distance($1) }?.location
        guard let location = place ?? nearest else { return nil }
        var changes: [Change] = []
        var edits: [String] = []
        for (weekday, minutes) in weekly {
            let range = wide(minutes, by: 15)
            let id = "extra-\(child.id.prefix(48))-\(weekday.rawValue)"
            let row = ChildcarePlaces(
                id: id, location: location, ageBands: [child.ageBand], time: WeeklyTime(weekday: weekday, range: range),
                places: 1)
            changes.append(.put(.childcare(row)))
            edits += [
                "childcare.csv:\(id).location=\(location)", "childcare.csv:\(id).age_bands=\(child.ageBand.rawValue)",
                "childcare.csv:\(id).weekday=\(weekday.rawValue)", "childcare.csv:\(id).start=\(range.start.text)",
                "childcare.csv:\(id).end=\(range.end.text)", "childcare.csv:\(id).places=1",
            ]
        }
        let text = weekText(by: 15)
        return proposal(
            rule, changes, edits, cost: 4 * changes.count,
            dutch: "opvang voor één kind bij \(location) op \(text.dutch)",
            english: "childcare for one child at \(location) on \(text.english)")
    }

    /// Somebody who looks after the child at home.
    private func familyCare(_ rule: ExcludingRule, _ child: Child) -> Proposal? {
        var changes: [Change] = []
        for (weekday, minutes) in weekly {
            let time = WeeklyTime(weekday: weekday, range: wide(minutes, by: 60))
            changes.append(.put(.care(CareHours(child: child.id, time: time, kind: .family))))
        }
        let text = weekText(by: 60)
        return proposal(
            rule, changes, [], cost: 6 * changes.count,
            dutch: "iemand die thuis op \(child.id) past op \(text.dutch)",
            english: "somebody who looks after \(child.id) at home on \(text.english)")
    }

    /// The weekdays of the meetings taken out of a block.
    private func otherHours(_ rule: ExcludingRule) -> [Proposal] {
        let key = String(rule.subject.dropFirst("blocks.csv:".count))
        guard let block = scene.compiled.state.blocks[key] else { return [] }
        let needed = Set(weekly.map(\.weekday))
        // What lasts past midnight holds the next morning too.
        let before = (block.range?.endMinutes ?? 0) > 1440 ? Set(needed.map { Weekday(index: ($0.index + 6) % 7) }) : []
        let days = (block.weekdays.isEmpty ? Weekday.allCases : block.weekdays).filter {
            !needed.contains($0) && !before.contains($0)
        }
        var changes: [Change] = [.remove(RowReference(table: .blocks, key: key))]
        var edit = "-blocks.csv:\(key)"
        if !days.isEmpty {
            edit = "blocks.csv:\(key).weekdays=\(days.map(\.rawValue).joined(separator: "|"))"
            var rest = block
            rest.weekdays = days
            changes.append(.put(.block(rest)))
        }
        let text = WeekText(needed.sorted())
        let hours = block.range?.text ?? "00:00-24:00"
        return [
            proposal(
                rule, changes, [edit], cost: 8 * needed.count, dutch: "vrij van \(hours) op \(text.dutch)",
                english: "free of \(hours) on \(text.english)")
        ]
    }

    private func availability(_ rule: ExcludingRule) -> [Proposal] {
        var row = scene.participant
        guard !row.available.isEmpty else { return [] }
        row.available += weekly.map { WeeklyTime(weekday: $0.weekday, range: wide($0.minutes, by: 60)) }
        let text = weekText(by: 60)
        let list = row.available.map(\.text).joined(separator: "|")
        return [
            proposal(
                rule, [.put(.participant(row))], ["participants.csv:\(row.id).available=\(list)"],
                cost: 6 * weekly.count, dutch: "ook beschikbaar op \(text.dutch)",
                english: "available on \(text.english) too")
        ]
    }

    private func oneMoreMode(_ rule: ExcludingRule) -> [Proposal] {
        let order: [(mode: TravelMode, cost: Int, dutch: String, english: String)] = [
            (.bus, 3, "de bus", "the bus"), (.bicycle, 5, "een fiets", "a bicycle"), (.car, 9, "een auto", "a car"),
        ]
        return order.filter { !scene.participant.modes.contains($0.mode) }.map { mode, cost, dutch, english in
            var row = scene.participant
            row.modes.append(mode)
            let list = row.modes.map(\.rawValue).joined(separator: "|")
            return proposal(
                rule, [.put(.participant(row))], ["participants.csv:\(row.id).modes=\(list)"], cost: cost,
                dutch: "\(dutch) kunnen gebruiken", english: "\(english) to travel by")
        }
    }

    private func oneMoreRideSeat(_ rule: ExcludingRule) -> [Proposal] {
        guard var row = scene.compiled.state.rides[String(rule.subject.dropFirst("rides.csv:".count))] else {
            return []
        }
        row.seats += 1
        return [
            proposal(
                rule, [.put(.ride(row))], ["rides.csv:\(row.id).seats=\(row.seats)"], cost: 3,
                dutch: "één plaats meer in de auto van \(row.id)", english: "one seat more in ride \(row.id)")
        ]
    }

    private func ceiling(
        _ rule: ExcludingRule, cost: Int, dutch: String, english: String, _ change: (inout Municipality.Ceiling) -> Void
    ) -> [Proposal] {
        guard var settings = scene.compiled.state.municipality, let stage = scene.participant.stage,
            var ceiling = settings.ceilings[stage]
        else { return [] }
        change(&ceiling)
        settings.ceilings[stage] = ceiling
        return [proposal(rule, [.configure(settings)], [], cost: cost, dutch: dutch, english: english)]
    }

    private func higherCeiling(_ rule: ExcludingRule) -> [Proposal] {
        let hours = Double(meetings.map { $0.end - $0.start }.max() ?? 60) / 60 * Double(max(1, weekly.count))
        if let own = scene.participant.maxHoursWeek {
            var row = scene.participant
            row.maxHoursWeek = (own + hours).rounded(.up)
            let text = String(Int(own + hours.rounded(.up)))
            return [
                proposal(
                    rule, [.put(.participant(row))], ["participants.csv:\(row.id).max_hours_week=\(text)"], cost: 4,
                    dutch: "\(text) uur per week in plaats van \(Int(own))",
                    english: "\(text) hours a week instead of \(Int(own))")
            ]
        }
        let stage = scene.participant.stage ?? 0
        return ceiling(
            rule, cost: 7, dutch: "een hoger weekplafond voor fase \(stage)",
            english: "a higher weekly ceiling for stage \(stage)"
        ) { $0.hoursPerWeek += hours.rounded(.up) }
    }

    private func oneMoreADay(_ rule: ExcludingRule) -> [Proposal] {
        ceiling(
            rule, cost: 6, dutch: "één activiteit per dag meer in fase \(scene.participant.stage ?? 0)",
            english: "one activity a day more in stage \(scene.participant.stage ?? 0)"
        ) { $0.activitiesPerDay = $0.activitiesPerDay.map { $0 + 1 } }
    }

    private func oneFreeWeekdayLess(_ rule: ExcludingRule) -> [Proposal] {
        ceiling(
            rule, cost: 6, dutch: "één vrije weekdag minder in fase \(scene.participant.stage ?? 0)",
            english: "one free weekday less in stage \(scene.participant.stage ?? 0)"
        ) { $0.freeWeekdays = $0.freeWeekdays.map { max(0, $0 - 1) } }
    }

    private func steeperRamp(_ rule: ExcludingRule) -> [Proposal] {
        guard var settings = scene.compiled.state.municipality, var ramp = settings.rampUp else { return [] }
        ramp.hoursPerWeekStep *= 2
        settings.rampUp = ramp
        return [
            proposal(
                rule, [.configure(settings)], [], cost: 7, dutch: "sneller opbouwen",
                english: "a load that may rise faster")
        ]
    }

    private func oneMoreHelper(_ rule: ExcludingRule) -> [Proposal] {
        guard let activity, let need = activity.staffNeeds.first, !need.inParticipantsLanguage,
            need.role != StaffNeed.ownClientSupporter
        else { return [] }
        let id = "extra-\(need.role.prefix(48))"
        let row = StaffMember(id: id, organisation: activity.organisation, roles: [need.role])
        return [
            proposal(
                rule, [.put(.staff(row))],
                ["staff.csv:\(id).organisation=\(activity.organisation)", "staff.csv:\(id).roles=\(need.role)"],
                cost: 9,
                dutch: "nog iemand als \(need.role)", english: "one more \(need.role)")
        ]
    }
}
