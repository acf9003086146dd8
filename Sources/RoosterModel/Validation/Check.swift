/// Judges one subject after another and collects what is wrong with them.
struct Check {
    /// The state that ids refer to.
    let state: State
    /// What is judged now.
    var subject: ValidationProblem.Subject
    /// What is wrong so far.
    var problems: [ValidationProblem] = []

    /// A check of a state.
    init(_ state: State) {
        self.state = state
        subject = .municipality
    }

    /// Says that a column is wrong.
    mutating func refuse(_ column: String?, _ value: String? = nil, _ rule: String) {
        problems.append(ValidationProblem(subject: subject, column: column, value: value, rule: rule))
    }

    /// An id has the form `[a-z0-9][a-z0-9-]{0,63}`.
    mutating func id(_ column: String, _ id: String) {
        if !Self.isID(id) {
            refuse(column, id, "is not an id; ids are 1 to 64 of a-z, 0-9 and -, and do not begin with -")
        }
    }

    /// Whether a text has the form of an id.
    static func isID(_ text: String) -> Bool {
        guard (1...64).contains(text.utf8.count), text.utf8.first != UInt8(ascii: "-") else { return false }
        return text.utf8.allSatisfy {
            ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
                || $0 == UInt8(ascii: "-")
        }
    }

    /// An id is one of a table; nil is nothing to judge.
    mutating func reference(_ column: String, _ id: String?, in table: Table) {
        guard let id, !state.has(id, in: table) else { return }
        refuse(column, id, "is not an id of \(table.fileName)")
    }

    /// Ids are all of a table.
    mutating func references(_ column: String, _ ids: [String], in table: Table) {
        for id in ids { reference(column, id, in: table) }
    }

    /// A text is not empty and can be written to a file.
    mutating func text(_ column: String, _ text: String) {
        if text.isEmpty { refuse(column, nil, "is required and empty") }
        self.text(column, optional: text.isEmpty ? nil : text)
    }

    /// A text can be written to a file and read back; nil is nothing to judge.
    mutating func text(_ column: String, optional text: String?) {
        guard let text else { return }
        if text.isEmpty {
            refuse(column, nil, "is given and empty")
        } else if !Self.canBeWritten(text) {
            refuse(column, text, "has white space around it or a control character in it")
        }
    }

    /// The items of a list can be written with `|` between them.
    mutating func items(_ column: String, _ items: [String]) {
        for item in items {
            if item.isEmpty || item.utf8.contains(UInt8(ascii: "|")) {
                refuse(column, item, "cannot be an item of a list: it is empty or holds |")
            } else {
                text(column, optional: item)
            }
        }
    }

    private static func canBeWritten(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard !isSpace(first), !isSpace(last) else { return false }
        return text.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    /// A list is not empty.
    mutating func notEmpty(_ column: String, _ count: Int) {
        if count == 0 { refuse(column, nil, "is required and empty") }
    }

    /// A number lies in a range; nil is nothing to judge.
    mutating func range(_ column: String, _ number: Int?, _ range: ClosedRange<Int>) {
        guard let number, !range.contains(number) else { return }
        refuse(column, String(number), "must be from \(range.lowerBound) to \(range.upperBound)")
    }

    /// A number is not below a least one; nil is nothing to judge.
    mutating func atLeast(_ column: String, _ number: Int?, _ least: Int) {
        guard let number, number < least else { return }
        refuse(column, String(number), "must be \(least) or more")
    }

    /// A number lies in a range; nil is nothing to judge.
    mutating func range(_ column: String, _ number: Double?, _ range: ClosedRange<Double>) {
        guard let number, !range.contains(number) else { return }
        refuse(
            column, Self.shown(number),
            "must be from \(Self.shown(range.lowerBound)) to \(Self.shown(range.upperBound))")
    }

    /// A number is not below zero, nor endless; nil is nothing to judge.
    mutating func notNegative(_ column: String, _ number: Double?) {
        guard let number, !(number >= 0 && number.isFinite) else { return }
        refuse(column, Self.shown(number), "must be 0 or more")
    }

    /// A number is above zero, and not endless; nil is nothing to judge.
    mutating func positive(_ column: String, _ number: Double?) {
        guard let number, !(number > 0 && number.isFinite) else { return }
        refuse(column, Self.shown(number), "must be more than 0")
    }

    /// A point lies on earth; nil is nothing to judge.
    mutating func coordinate(_ coordinate: Coordinate?) {
        range("lat", coordinate?.latitude, -90...90)
        range("lon", coordinate?.longitude, -180...180)
    }

    /// A last day is not before a first one.
    mutating func period(_ firstColumn: String, _ first: CalendarDate?, _ lastColumn: String, _ last: CalendarDate?) {
        guard let first, let last, last < first else { return }
        refuse(lastColumn, last.isoText, "is before \(firstColumn) (\(first.isoText))")
    }

    /// Stretches of time take some time.
    mutating func times(_ column: String, _ times: [WeeklyTime]) {
        for time in times where time.range.start == time.range.end {
            refuse(column, time.text, "ends when it starts; a whole day is 00:00-24:00")
        }
    }

    /// A number without a needless fraction.
    private static func shown(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}

extension State {
    /// Whether a table has a row with an id.
    func has(_ id: String, in table: Table) -> Bool {
        switch table {
        case .locations: locations.contains(id)
        case .rooms: rooms.contains(id)
        case .organisations: organisations.contains(id)
        case .staff: staff.contains(id)
        case .participants: participants.contains(id)
        case .homes: homes.contains(id)
        case .children: children.contains(id)
        case .care: care.contains(id)
        case .childcare: childcare.contains(id)
        case .blocks: blocks.contains(id)
        case .activities: activities.contains(id)
        case .groups: groups.contains(id)
        case .enrolments: enrolments.contains(id)
        case .done: done.contains(id)
        case .pools: pools.contains(id)
        case .rides: rides.contains(id)
        case .together: together.contains(id)
        case .travel: travel.contains(id)
        }
    }
}
