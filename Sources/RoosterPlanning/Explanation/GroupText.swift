import RoosterModel

/// Says in Dutch and English why a group stands as it does.
struct GroupText {
    /// People who wait that sentences name.
    private static let mostNamed = 5

    let explanation: GroupExplanation
    let state: State

    /// A sentence in both languages.
    private struct Line {
        var dutch: String
        var english: String
    }

    /// Sentences by language.
    var sentences: [String: [String]] {
        let lines = [size, hours] + limits + [cost] + serves + [waiting] + named + lacking + [sampled] + otherHours
        let said = lines.compactMap(\.self)
        return ["nl": said.map(\.dutch), "en": said.map(\.english)]
    }

    private var isRunning: Bool { explanation.standing != .notOpened }

    private static func people(_ count: Int) -> Line {
        Line(dutch: count == 1 ? "1 mens" : "\(count) mensen", english: count == 1 ? "1 person" : "\(count) people")
    }

    /// That it does not run, or that there is no further one.
    private var absence: Line {
        let (subject, activity) = (explanation.subject, explanation.activity)
        if subject != activity {
            return Line(
                dutch: "Groep \(subject) van \(activity) gaat niet door.",
                english: "Group \(subject) of \(activity) does not run.")
        }
        let names = explanation.running.joined(separator: ", ")
        return names.isEmpty
            ? Line(dutch: "Van \(activity) is er geen groep.", english: "Of \(activity) there is no group.")
            : Line(
                dutch: "Van \(activity) is er geen groep naast \(names).",
                english: "Of \(activity) there is no group besides \(names).")
    }

    /// How many are in it against its size band.
    private var size: Line {
        guard isRunning else { return absence }
        let (subject, activity) = (explanation.subject, explanation.activity)
        let people = Self.people(explanation.size)
        let most = explanation.most.map(String.init)
        let band = Line(
            dutch: "nodig zijn er \(explanation.least)" + (most.map { ", hoogstens \($0) passen" } ?? ""),
            english: "it needs \(explanation.least)" + (most.map { " and takes at most \($0)" } ?? ""))
        let free = explanation.seatsFree
        let seats =
            free == 0
            ? Line(dutch: "vol", english: "full")
            : Line(
                dutch: free == 1 ? "1 plaats vrij" : "\(free) plaatsen vrij",
                english: free == 1 ? "1 seat is free" : "\(free) seats are free")
        return Line(
            dutch: "Groep \(subject) van \(activity): \(people.dutch); \(band.dutch); \(seats.dutch).",
            english: "Group \(subject) of \(activity): \(people.english); \(band.english); \(seats.english).")
    }

    /// When and where it meets, or most of those who wait could.
    private var hours: Line? {
        let times = WeekText(explanation.times)
        guard !explanation.times.isEmpty else { return nil }
        guard isRunning else {
            let comers = explanation.comers ?? 0
            return Line(
                dutch: "Van wie wachten kunnen er hoogstens \(comers) tegelijk, op \(times.dutch); "
                    + "nodig zijn er \(explanation.least).",
                english: "Of those who wait at most \(comers) can come at the same hours, on \(times.english); "
                    + "it needs \(explanation.least).")
        }
        let staff = explanation.staff.joined(separator: ", ")
        let place = explanation.room.map { " in \($0)" } ?? ""
        return Line(
            dutch: "Op \(times.dutch)\(place)" + (staff.isEmpty ? "" : " met \(staff)")
                + (explanation.isPinned ? "; die uren liggen vast." : "."),
            english: "On \(times.english)\(place)" + (staff.isEmpty ? "" : " with \(staff)")
                + (explanation.isPinned ? "; these hours are pinned." : "."))
    }

    /// What allows no more seats than it has.
    private var limits: [Line?] {
        guard explanation.standing == .full else { return [] }
        let least = explanation.limits.first?.seats
        return explanation.limits.filter { $0.seats == least }.map { limit in
            let subject = limit.rule.subject
            return Line(
                dutch: "Meer dan \(limit.seats) gaat niet: \(subject).",
                english: "No more than \(limit.seats) is possible: \(subject).")
        }
    }

    private var cost: Line? {
        guard let cost = explanation.cost else { return nil }
        let meetings = AmountText(unit: .meetings)
        let hours = AmountText(unit: .hours)
        let euros = cost.euros.map { "€ " + AmountText.number($0) }
        return Line(
            dutch: "Kost \(meetings.dutch(Double(cost.meetings))) van samen \(hours.dutch(cost.hours)) en "
                + "\(hours.dutch(cost.staffHours)) begeleiding" + (euros.map { ", \($0)." } ?? "."),
            english: "Takes \(meetings.english(Double(cost.meetings))), \(hours.english(cost.hours)) in all, and "
                + "\(hours.english(cost.staffHours)) of staff" + (euros.map { ", \($0)." } ?? "."))
    }

    private var serves: [Line?] {
        explanation.serves.map { service in
            let people = Self.people(service.people)
            let relying = service.relying.map { count in
                Line(
                    dutch: count == 0
                        ? "; zonder komt niemand tekort"
                        : count == 1 ? "; zonder komt er 1 tekort" : "; zonder komen er \(count) tekort",
                    english: count == 0
                        ? "; without it nobody is short"
                        : count == 1 ? "; without it 1 is short" : "; without it \(count) are short")
            }
            return Line(
                dutch: "Telt voor \(service.requirement) van \(people.dutch)\(relying?.dutch ?? "").",
                english: "Counts for \(service.requirement) of \(people.english)\(relying?.english ?? "").")
        }
    }

    private var waiting: Line {
        let count = explanation.waitingInAll
        if count == 0 { return Line(dutch: "Niemand wacht erop.", english: "Nobody waits for it.") }
        let people = Self.people(count)
        return Line(
            dutch: "\(people.dutch) \(count == 1 ? "wacht" : "wachten") op een plaats.",
            english: "\(people.english) \(count == 1 ? "waits" : "wait") for a seat.")
    }

    /// The first of those who wait, each with what keeps them out.
    private var named: [Line?] {
        explanation.waiting.prefix(Self.mostNamed).map { someone in
            let start = "\(someone.participant) (\(someone.requirement)): "
            guard let conflict = someone.conflicts.first else {
                return Line(
                    dutch: start + "niets staat in de weg; opnieuw plannen kan helpen.",
                    english: start + "nothing is in the way; planning again may help.")
            }
            return Line(
                dutch: start + Self.small(conflict.sentences["nl"]),
                english: start + Self.small(conflict.sentences["en"]))
        }
    }

    private static func small(_ sentence: String?) -> String {
        guard let sentence else { return "" }
        return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    private var lacking: [Line?] {
        if explanation.lacking.isEmpty, !isRunning {
            return [
                Line(
                    dutch: "Er is een uur waarop het kan; opnieuw plannen kan helpen.",
                    english: "There is an hour at which it could be; planning again may help.")
            ]
        }
        return explanation.lacking.map { conflict in
            Line(
                dutch: "Wat ontbreekt: " + Self.small(conflict.sentences["nl"]),
                english: "What is missing: " + Self.small(conflict.sentences["en"]))
        }
    }

    private var sampled: Line? {
        guard explanation.isSampled else { return nil }
        return Line(
            dutch: "Niet naar elk uur is gekeken.", english: "Not every hour was looked at.")
    }

    private var otherHours: [Line?] {
        explanation.otherHours.map { other in
            Line(
                dutch: "Kan ook: " + Self.small(other.sentences["nl"]),
                english: "Also possible: " + Self.small(other.sentences["en"]))
        }
    }
}
