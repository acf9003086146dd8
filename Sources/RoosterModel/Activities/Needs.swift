/// Who must be at a meeting: `teacher-nt2:1`, `helper:1/2`, `own-client-supporter:1`, `interpreter@language:1`.
public struct StaffNeed: Codable, Sendable, Hashable {
    /// The role asked for.
    public var role: String
    /// Whether the member must speak the participant's language (`role@language`).
    public var inParticipantsLanguage: Bool
    /// How many.
    public var amount: Int
    /// Per so many attending, rounded up; nil: per meeting.
    public var perAttending: Int?

    /// The role that stands for the participant's own client supporter.
    public static let ownClientSupporter = "own-client-supporter"

    /// Makes a need.
    public init(role: String, inParticipantsLanguage: Bool = false, amount: Int, perAttending: Int? = nil) {
        self.role = role
        self.inParticipantsLanguage = inParticipantsLanguage
        self.amount = amount
        self.perAttending = perAttending
    }

    /// Makes a need from `helper:1/2`.
    ///
    /// Without a colon one is needed; nil when the text has another form.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
        let named = name.split(separator: "@", omittingEmptySubsequences: false)
        guard named.count == 1 || (named.count == 2 && named[1] == "language"), !named[0].isEmpty else { return nil }
        var amount = 1
        var perAttending: Int?
        if parts.count == 2 {
            let numbers = parts[1].split(separator: "/", omittingEmptySubsequences: false)
            guard (1...2).contains(numbers.count), let first = Int(numbers[0]), first > 0 else { return nil }
            amount = first
            if numbers.count == 2 {
                guard let second = Int(numbers[1]), second > 0 else { return nil }
                perAttending = second
            }
        }
        self.init(
            role: String(named[0]), inParticipantsLanguage: named.count == 2, amount: amount,
            perAttending: perAttending)
    }

    /// `helper:1/2`.
    public var text: String {
        let language = inParticipantsLanguage ? "@language" : ""
        let ratio = perAttending.map { "/\($0)" } ?? ""
        return "\(role)\(language):\(amount)\(ratio)"
    }

    /// How many are needed when so many participants attend.
    public func count(attending: Int) -> Int {
        guard let perAttending else { return amount }
        return amount * ((attending + perAttending - 1) / perAttending)
    }
}

/// What each participant borrows during a meeting: `bicycles:1`.
public struct PoolNeed: Codable, Sendable, Hashable {
    /// The kind of ``Pool``.
    public var kind: String
    /// How many each.
    public var amount: Int

    /// Makes a need.
    public init(kind: String, amount: Int) {
        self.kind = kind
        self.amount = amount
    }

    /// Makes a need from `bicycles:1`.
    ///
    /// Without a colon one each; nil when the text has another form.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let kind = parts.first, !kind.isEmpty, parts.count <= 2 else { return nil }
        guard parts.count == 2 else {
            self.init(kind: String(kind), amount: 1)
            return
        }
        guard let amount = Int(parts[1]), amount > 0 else { return nil }
        self.init(kind: String(kind), amount: amount)
    }

    /// `bicycles:1`.
    public var text: String { "\(kind):\(amount)" }
}

/// A day in any year, such as `03-15`.
public struct MonthDay: Codable, Sendable, Hashable, Comparable {
    /// 1–12.
    public var month: Int
    /// 1–31.
    public var day: Int

    /// Makes a day in any year.
    public init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }

    /// Makes a day from `03-15`.
    ///
    /// Nil for anything else; 29 February is accepted.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let month = Int(parts[0]), let day = Int(parts[1]),
            (1...12).contains(month), (1...CalendarDate.length(ofMonth: month, year: 2028)).contains(day)
        else { return nil }
        self.init(month: month, day: day)
    }

    /// `03-15`.
    public var text: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    /// Whether the left comes before the right.
    public static func < (left: MonthDay, right: MonthDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}
