/// Why a change was refused.
public struct ChangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What the change is about, as `FILE:KEY`, `municipality.yaml` or `programmes/ID.yaml`.
    public var subject: String
    /// The column or field; nil when it is the row as a whole.
    public var field: String?
    /// The value that was refused, as text.
    public var value: String?
    /// The rule it breaks, as a sentence without capital or full stop.
    public var rule: String

    /// Makes the reason for a refusal.
    public init(subject: String, field: String? = nil, value: String? = nil, rule: String) {
        self.subject = subject
        self.field = field
        self.value = value
        self.rule = rule
    }

    /// `FILE:KEY: COLUMN (VALUE): RULE`.
    public var description: String {
        let place = [subject, field.map { name in value.map { "\(name) (\($0))" } ?? name }].compactMap(\.self)
        return "\(place.joined(separator: ": ")): \(rule)"
    }
}

extension State {
    /// This state with the changes applied, all or nothing; the revision grows by one for the whole list.
    ///
    /// Consistency between rows is not judged here but by `validate()`, after the last change, so that a list may pass
    /// through states that are not whole.
    ///
    /// - Throws: ``ChangeError`` when a row that is removed is not there.
    /// - Complexity: O(changes), plus one copy of what is shared.
    public func applying(_ changes: [Change]) throws(ChangeError) -> State {
        var next = self
        for change in changes {
            try next.apply(change)
        }
        next.revision += 1
        return next
    }

    private mutating func apply(_ change: Change) throws(ChangeError) {
        switch change {
        case .put(let row): put(row)
        case .remove(let reference): try remove(reference)
        case .configure(let settings): municipality = settings
        case .putProgramme(let programme): programmes[programme.id] = programme
        case .removeProgramme(let id):
            guard programmes.removeValue(forKey: id) != nil else {
                throw ChangeError(subject: "programmes/\(id).yaml", rule: "there is no such programme")
            }
        case .putCalendar(let calendar): calendars[calendar.id] = calendar
        case .removeCalendar(let id):
            guard calendars.removeValue(forKey: id) != nil else {
                throw ChangeError(subject: "calendars/\(id).csv", rule: "there is no such calendar")
            }
        case .publish(let version): published = version
        case .putFeed(let feed): feeds[feed.id] = feed
        }
    }

    private mutating func put(_ row: AnyRow) {
        switch row {
        case .location(let row): locations[row.key] = row
        case .room(let row): rooms[row.key] = row
        case .organisation(let row): organisations[row.key] = row
        case .staff(let row): staff[row.key] = row
        case .participant(let row): participants[row.key] = row
        case .home(let row): homes[row.key] = row
        case .child(let row): children[row.key] = row
        case .care(let row): care[row.key] = row
        case .childcare(let row): childcare[row.key] = row
        case .block(let row): blocks[row.key] = row
        case .activity(let row): activities[row.key] = row
        case .group(let row): groups[row.key] = row
        case .enrolment(let row): enrolments[row.key] = row
        case .attendance(let row): done[row.key] = row
        case .pool(let row): pools[row.key] = row
        case .ride(let row): rides[row.key] = row
        case .relation(let row): together[row.key] = row
        case .travelTime(let row): travel[row.key] = row
        }
    }

    private mutating func remove(_ reference: RowReference) throws(ChangeError) {
        guard row(reference) != nil else {
            throw ChangeError(subject: "\(reference.table.fileName):\(reference.key)", rule: "there is no such row")
        }
        let key = reference.key
        switch reference.table {
        case .locations: locations[key] = nil
        case .rooms: rooms[key] = nil
        case .organisations: organisations[key] = nil
        case .staff: staff[key] = nil
        case .participants: participants[key] = nil
        case .homes: homes[key] = nil
        case .children: children[key] = nil
        case .care: care[key] = nil
        case .childcare: childcare[key] = nil
        case .blocks: blocks[key] = nil
        case .activities: activities[key] = nil
        case .groups: groups[key] = nil
        case .enrolments: enrolments[key] = nil
        case .done: done[key] = nil
        case .pools: pools[key] = nil
        case .rides: rides[key] = nil
        case .together: together[key] = nil
        case .travel: travel[key] = nil
        }
    }

    /// The row a reference names.
    public func row(_ reference: RowReference) -> AnyRow? {
        let key = reference.key
        return switch reference.table {
        case .locations: locations[key].map(AnyRow.location)
        case .rooms: rooms[key].map(AnyRow.room)
        case .organisations: organisations[key].map(AnyRow.organisation)
        case .staff: staff[key].map(AnyRow.staff)
        case .participants: participants[key].map(AnyRow.participant)
        case .homes: homes[key].map(AnyRow.home)
        case .children: children[key].map(AnyRow.child)
        case .care: care[key].map(AnyRow.care)
        case .childcare: childcare[key].map(AnyRow.childcare)
        case .blocks: blocks[key].map(AnyRow.block)
        case .activities: activities[key].map(AnyRow.activity)
        case .groups: groups[key].map(AnyRow.group)
        case .enrolments: enrolments[key].map(AnyRow.enrolment)
        case .done: done[key].map(AnyRow.attendance)
        case .pools: pools[key].map(AnyRow.pool)
        case .rides: rides[key].map(AnyRow.ride)
        case .together: together[key].map(AnyRow.relation)
        case .travel: travel[key].map(AnyRow.travelTime)
        }
    }

    /// All rows of a table, sorted by key.
    public func rows(of table: Table) -> [AnyRow] {
        switch table {
        case .locations: locations.sorted.map(AnyRow.location)
        case .rooms: rooms.sorted.map(AnyRow.room)
        case .organisations: organisations.sorted.map(AnyRow.organisation)
        case .staff: staff.sorted.map(AnyRow.staff)
        case .participants: participants.sorted.map(AnyRow.participant)
        case .homes: homes.sorted.map(AnyRow.home)
        case .children: children.sorted.map(AnyRow.child)
        case .care: care.sorted.map(AnyRow.care)
        case .childcare: childcare.sorted.map(AnyRow.childcare)
        case .blocks: blocks.sorted.map(AnyRow.block)
        case .activities: activities.sorted.map(AnyRow.activity)
        case .groups: groups.sorted.map(AnyRow.group)
        case .enrolments: enrolments.sorted.map(AnyRow.enrolment)
        case .done: done.sorted.map(AnyRow.attendance)
        case .pools: pools.sorted.map(AnyRow.pool)
        case .rides: rides.sorted.map(AnyRow.ride)
        case .together: together.sorted.map(AnyRow.relation)
        case .travel: travel.sorted.map(AnyRow.travelTime)
        }
    }
}
