import Foundation
import RoosterModel
import Timetabling

/// Compiles activities: whom they fit, when and where they can be, who must be there.
struct ActivityCompiler {
    let compiled: CompiledState
    private let roomsOfLocation: [String: [Int]]
    private let declined: Set<String>
    private let declinedActivities: Set<String>
    private let blockedLocations: Set<String>
    private let languages: [String]
    private let purposes: [String: Int]
    /// People who stand for all that the same activities fit.
    private let kinds: [Participant]
    /// Which of ``kinds`` stands for each participant; nil for somebody who is not planned.
    private let kindOfPerson: [Int?]
    /// Lists that many activities share, each kept once: a large town has a thousand activities for thousands of people.
    private var peopleOfKinds: [[Bool]: [Int]] = [:]
    private var keysOfGroupings: [Activity.Grouping: [Int]] = [:]
    private var staffLists: [[Int]: [Int]] = [:]

    init(_ compiled: CompiledState) {
        self.compiled = compiled
        roomsOfLocation = Dictionary(grouping: compiled.rooms.indices, by: { compiled.rooms[$0].location })
        let declining = compiled.state.enrolments.sorted.filter { $0.answer == .declined }.compactMap { row in
            compiled.state.groups[row.group].map { (participant: row.participant, activity: $0.activity) }
        }
        declined = Set(declining.map { "\($0.participant)/\($0.activity)" })
        declinedActivities = Set(declining.map(\.activity))
        blockedLocations = Set(
            compiled.state.blocks.sorted.filter { $0.subjectKind == .location && $0.kind == .busy }.map(\.subject))
        purposes = Self.purposes(compiled)
        (kinds, kindOfPerson) = Self.kinds(of: compiled.participants)
        languages = PeopleCompiler.languages(compiled.state).sorted { $0.value < $1.value }.map(\.key)
    }

    /// What ``fits(_:_:)`` reads of a participant.
    private struct Kind: Hashable {
        var level: Participant.Level?
        var route: Participant.Route?
        var stage: Int?
        var sex: Participant.Sex?
        var womenOnly: [String]
    }

    private static func kinds(of people: [Participant]) -> ([Participant], [Int?]) {
        var numbers: [Kind: Int] = [:]
        var kinds: [Participant] = []
        let ofPerson = people.map { person -> Int? in
            guard !person.isNotPlanned else { return nil }
            let kind = Kind(
                level: person.level, route: person.route, stage: person.stage, sex: person.sex,
                womenOnly: person.womenOnly)
            if let known = numbers[kind] { return known }
            numbers[kind] = kinds.count
            kinds.append(person)
            return kinds.count - 1
        }
        return (kinds, ofPerson)
    }

    /// Numbers of what buddies are for.
    static func purposes(_ compiled: CompiledState) -> [String: Int] {
        let names = Set(compiled.activities.filter { $0.kind == .buddy }.map { $0.purpose ?? $0.id })
        return Dictionary(names.sorted().enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// Offers; of those that `base` has alike all that does not depend on people is taken from it.
    mutating func offers(like base: CompiledState? = nil) -> [ActivityOffer] {
        let isSameStaff = base.map { $0.staff == compiled.staff } ?? false
        var result: [ActivityOffer] = []
        result.reserveCapacity(compiled.activities.count)
        for (number, activity) in compiled.activities.enumerated() {
            guard let base, base.activities.indices.contains(number), base.activities[number] == activity else {
                result.append(offer(activity))
                continue
            }
            var offer = base.problem.activities[number]
            offer.people = people(activity)
            // Languages are numbered by the people there are.
            if !isSameStaff || activity.enrolment == .individual {
                offer.needs = activity.staffNeeds.map { need($0, activity) }
            }
            addKinship(activity, &offer)
            result.append(offer)
        }
        return result
    }

    /// What depends on who else there is.
    private mutating func addKinship(_ activity: Activity, _ offer: inout ActivityOffer) {
        offer.kinships = []
        for grouping in activity.togetherBy { offer.kinships.append(keys(grouping)) }
        if !activity.contactLanguages.isEmpty {
            offer.meantFor = compiled.participants.map { activity.contactLanguages.contains($0.language) }
        }
    }

    private mutating func offer(_ activity: Activity) -> ActivityOffer {
        let form: ActivityOffer.Form =
            switch activity.enrolment {
            case .group: .group
            case .open: .open
            case .individual: .appointment
            }
        var offer = ActivityOffer(
            form: form, venue: venue(activity), minutes: activity.minutes, starts: starts(activity),
            days: days(activity), people: people(activity))
        offer.early = activity.online || activity.locations == ["home"] ? 0 : activity.earlyMinutes ?? 0
        offer.perWeek = max(1, activity.meetingsPerWeek ?? 1)
        offer.total = activity.meetingsTotal
        // What is open to all is held whoever comes: a least number and a least share are for those enrolled.
        offer.groupMinimum = form == .open ? 0 : activity.groupMin ?? 1
        offer.groupMaximum = activity.groupMax ?? 1000
        offer.seriesMaximum = activity.maxGroups ?? Int.max
        offer.leastShare = form == .open ? 0 : activity.leastShare
        offer.daylight = activity.daylight ? daylight(activity) : nil
        for need in activity.staffNeeds { offer.needs.append(self.need(need, activity)) }
        offer.lends = activity.pool.map { need in
            (pools: compiled.pools.indices.filter { compiled.pools[$0].kind == need.kind }, each: need.amount)
        }
        offer.onSitePlaces = activity.childcareOnSite ?? 0
        offer.isAlone = activity.aloneThatDay
        // One buddy for each purpose, whichever organisation sends them.
        if activity.kind == .buddy { offer.bond = purposes[activity.purpose ?? activity.id] }
        addKinship(activity, &offer)
        offer.unlocks = activity.unlocks.compactMap { Geography.modes.firstIndex(of: $0) }
        return offer
    }

    /// What groups are formed by, as a key by participant.
    private mutating func keys(_ grouping: Activity.Grouping) -> [Int] {
        if let known = keysOfGroupings[grouping] { return known }
        func numbered<Value: Hashable>(_ values: [Value]) -> [Int] {
            var numbers: [Value: Int] = [:]
            return values.map { value in
                let number = numbers[value] ?? numbers.count
                numbers[value] = number
                return number
            }
        }
        let keys =
            switch grouping {
            case .neighbourhood: numbered(compiled.participants.map(\.neighbourhood))
            case .language: numbered(compiled.participants.map(\.language))
            case .level: numbered(compiled.participants.map(\.level))
            }
        keysOfGroupings[grouping] = keys
        return keys
    }

    /// Starts on the grid such that a meeting lies whole inside one of the activity's day-parts.
    private func starts(_ activity: Activity) -> [Int] {
        let municipality = compiled.municipality
        let names = activity.dayparts.isEmpty ? municipality.dayparts.keys.sorted() : activity.dayparts
        let grid = max(1, municipality.startGridMinutes)
        var result: Set<Int> = []
        for part in names.compactMap({ municipality.dayparts[$0] }) {
            let first = max(part.startMinutes, activity.earliest?.minutes ?? 0)
            let last = min(part.endMinutes, activity.latest?.minutes ?? 1440) - activity.minutes
            var start = (first + grid - 1) / grid * grid
            while start <= last {
                result.insert(start)
                start += grid
            }
        }
        return result.sorted()
    }

    private func days(_ activity: Activity) -> DaySet {
        var days = DaySet()
        for day in 0..<compiled.calendar.horizon.dayCount
        where !compiled.calendar.closed.contains(day) && isInSeason(activity, compiled.calendar.date(day)) {
            days.insert(day)
        }
        return days
    }

    private func isInSeason(_ activity: Activity, _ date: CalendarDate) -> Bool {
        let (_, month, day) = date.parts
        let today = MonthDay(month: month, day: day)
        switch (activity.seasonFrom, activity.seasonTo) {
        case (nil, nil): return true
        case (let from?, nil): return today >= from
        case (nil, let to?): return today <= to
        case (let from?, let to?): return from <= to ? today >= from && today <= to : today >= from || today <= to
        }
    }

    private func daylight(_ activity: Activity) -> [Range<Int>] {
        let zone = TimeZone(identifier: compiled.municipality.timezone) ?? .gmt
        let named = activity.locations.compactMap { compiled.state.locations[$0] }
        let places = (named.isEmpty ? compiled.locations : named).map(\.coordinate)
        // One line for all its places: the extremes differ by a few minutes within a municipality.
        return (0..<compiled.calendar.horizon.dayCount).map { day in
            let ranges = [places.min { $0.longitude < $1.longitude }, places.max { $0.longitude < $1.longitude }]
                .compactMap(\.self).map { Daylight.minutes(compiled.calendar.date(day), at: $0, zone: zone) }
            let lower = ranges.map(\.lowerBound).max() ?? 0
            return lower..<max(lower, ranges.map(\.upperBound).min() ?? 1440)
        }
    }

    private func venue(_ activity: Activity) -> ActivityOffer.Venue {
        if activity.online { return .online }
        if activity.locations.contains("home") { return .home }
        let named = activity.locations.compactMap { compiled.numbers.locations[$0] }
        let places = named.isEmpty ? Array(compiled.locations.indices) : named
        if activity.needsNoRoom { return .places(unblocked(places)) }
        let least = max(1, activity.groupMin ?? 1)
        let rooms = places.flatMap { roomsOfLocation[compiled.locations[$0].id] ?? [] }.filter { room in
            activity.roomFeatures.allSatisfy(compiled.rooms[room].features.contains)
                && compiled.rooms[room].capacity >= least
        }
        let roomless = named.filter { roomsOfLocation[compiled.locations[$0].id] == nil }
        return rooms.isEmpty && !roomless.isEmpty ? .places(unblocked(roomless)) : .rooms(rooms)
    }

    /// Places without rooms have no mask of their own; one that is blocked at any time is left out.
    private func unblocked(_ places: [Int]) -> [Int] {
        places.filter { !blockedLocations.contains(compiled.locations[$0].id) }
    }

    /// Participants whom it fits; one without a value passes.
    private mutating func people(_ activity: Activity) -> [Int] {
        // A few kinds of people: whom an activity fits depends on no more than these say.
        let fits = kinds.map { Self.fits(activity, $0) }
        let all =
            peopleOfKinds[fits] ?? compiled.participants.indices.filter { kindOfPerson[$0].map { fits[$0] } == true }
        peopleOfKinds[fits] = all
        guard declinedActivities.contains(activity.id) else { return all }
        return all.filter { !declined.contains("\(compiled.participants[$0].id)/\(activity.id)") }
    }

    /// A list of staff that others may share.
    private mutating func shared(_ staff: [Int]) -> [Int] {
        if let known = staffLists[staff] { return known }
        staffLists[staff] = staff
        return staff
    }

    /// Whether levels, routes, stages and wishes for women only allow a participant an activity.
    static func fits(_ activity: Activity, _ person: Participant) -> Bool {
        func passes<Value: Equatable>(_ value: Value?, _ asked: [Value]) -> Bool {
            asked.isEmpty || value.map(asked.contains) ?? true
        }
        return passes(person.level, activity.levels) && passes(person.route, activity.routes)
            && passes(person.stage, activity.stages)
            && (!activity.womenOnly || person.sex == .female)
            && (activity.womenOnly || !person.womenOnly.contains(activity.kind.rawValue))
    }

    /// Volunteers who could be somebody's buddy, those who speak the person's language first.
    private func matched(_ candidates: [Int], _ language: String) -> [Int] {
        let speaking = candidates.filter { compiled.staff[$0].languages.contains(language) }
        return speaking + candidates.filter { !compiled.staff[$0].languages.contains(language) }
    }

    private mutating func need(_ need: StaffNeed, _ activity: Activity) -> RoleNeed {
        let asked = candidates(need, activity)
        switch asked {
        case .anyOf(let staff):
            return RoleNeed(candidates: .anyOf(shared(staff)), amount: need.amount, perAttending: need.perAttending)
        case .byLanguage(let lists):
            var known: [[Int]] = []
            for list in lists { known.append(shared(list)) }
            return RoleNeed(candidates: .byLanguage(known), amount: need.amount, perAttending: need.perAttending)
        case .ownOfPerson:
            return RoleNeed(candidates: asked, amount: need.amount, perAttending: need.perAttending)
        }
    }

    private func candidates(_ need: StaffNeed, _ activity: Activity) -> RoleNeed.Candidates {
        if need.role == StaffNeed.ownClientSupporter {
            return .ownOfPerson
        }
        let able = compiled.staff.indices.filter { compiled.staff[$0].roles.contains(need.role) }
        func rank(_ number: Int) -> Int {
            if compiled.staff[number].participant != nil { return 2 }
            return compiled.staff[number].organisation == activity.organisation ? 0 : 1
        }
        // The organisation's own staff first; anybody with the role may step in, newcomers who help last: what they
        // need themselves goes before.
        var candidates = (0...2).flatMap { wanted in able.filter { rank($0) == wanted } }
        if activity.enrolment == .individual {
            candidates.removeAll { compiled.pairs.isTaken($0, for: activity, in: compiled) }
        }
        if activity.kind == .buddy, activity.enrolment == .individual, !need.inParticipantsLanguage {
            return .byLanguage(languages.map { matched(candidates, $0) })
        }
        guard need.inParticipantsLanguage else { return .anyOf(candidates) }
        func speaking(_ language: String) -> [Int] {
            able.filter { compiled.staff[$0].languages.contains(language) }
        }
        if activity.enrolment != .individual {
            return .anyOf(activity.contactLanguages.first.map(speaking) ?? [])
        }
        return .byLanguage(languages.map(speaking))
    }
}
