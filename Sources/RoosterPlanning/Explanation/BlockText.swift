import RoosterModel

/// When a block holds, as sentences have it, in Dutch and English; its note is never shown.
struct BlockText {
    /// `op maandag, dinsdag 08:00-17:00 vanaf 2027-09-01`.
    private(set) var dutch: String
    /// `on Monday, Tuesday 08:00-17:00 from 2027-09-01 on`.
    private(set) var english: String

    /// Says when a block holds.
    init(_ block: Block) {
        let isOfDates = block.from != nil || block.until != nil
        (dutch, english) = isOfDates ? ("", "") : ("elke dag", "every day")
        if !block.weekdays.isEmpty {
            let weekdays = WeekText(block.weekdays)
            (dutch, english) = ("op \(weekdays.dutch)", "on \(weekdays.english)")
        }
        if let range = block.range { add(range.text, range.text) }
        if let weeks = block.everyWeeks, weeks > 1 { add("om de \(weeks) weken", "every \(weeks) weeks") }
        addDates(block)
    }

    private mutating func addDates(_ block: Block) {
        switch (block.from?.isoText, block.until?.isoText) {
        case (nil, nil): break
        case (let from?, nil): add("vanaf \(from)", "from \(from) on")
        case (nil, let until?): add("tot en met \(until)", "until \(until)")
        case (let from?, let until?) where from == until: add("op \(from)", "on \(from)")
        case (let from?, let until?): add("van \(from) tot en met \(until)", "from \(from) to \(until)")
        }
    }

    private mutating func add(_ dutchWords: String, _ englishWords: String) {
        dutch = dutch.isEmpty ? dutchWords : "\(dutch) \(dutchWords)"
        english = english.isEmpty ? englishWords : "\(english) \(englishWords)"
    }
}
