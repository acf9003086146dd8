import Foundation
import RoosterModel

/// What an export says about a published plan: its tables, joined as an outsider would join them.
struct ExportedPlan {
    /// A meeting and how somebody attends it: a row of `plan/attending.csv` with that of `plan/meetings.csv`.
    struct Visit {
        /// Key of the participant.
        var participant: String
        /// The row of `plan/attending.csv`.
        var row: Table.Row
        /// The row of `plan/meetings.csv`.
        var meeting: Held

        /// From leaving home to being back, in minutes of the day.
        var absence: Range<Int> {
            let early = Int(row["early_minutes"]) ?? 0
            return meeting.start - early - (Int(row["minutes_before"]) ?? 0)..<meeting.end
                + (Int(row["minutes_after"]) ?? 0)
        }

        /// Whether it is only tentative for this person.
        var isTentative: Bool { row["status"] == "tentative" || meeting.status == "tentative" }
    }

    /// A row of `plan/meetings.csv`.
    struct Held {
        /// Its id.
        var id: String
        /// Id of its group; empty for an appointment.
        var group: String
        /// Id of the activity.
        var activity: String
        /// The day.
        var date: CalendarDate
        /// Its start, in minutes of the day.
        var start: Int
        /// Its end, in minutes of the day.
        var end: Int
        /// Id of the location, or `home`; empty when it is online.
        var location: String
        /// Id of the room.
        var room: String
        /// Ids of the staff.
        var staff: [String]
        /// `confirmed` or `tentative`.
        var status: String

        /// From start to end, in minutes of the day.
        var minutes: Range<Int> { start..<end }
    }

    /// The files of the export by path.
    let files: [String: Data]
    /// Meetings that are held, by id.
    let meetings: [String: Held]
    private let visitsByPerson: [String: [Visit]]
    private let everybody: [String: [String]]
    /// What all who were read in full attend, person by person.
    var everyVisit: [Visit] { visitsByPerson.sorted { $0.key < $1.key }.flatMap(\.value) }

    /// Reads an export.
    ///
    /// - Parameters:
    ///   - files: The files by path.
    ///   - isPlanted: Whether only people of the planted cases are read in full, and of everybody else who comes where.
    init(_ files: [String: Data], plantedOnly isPlanted: Bool = true) {
        self.files = files
        let held = Table(files["plan/meetings.csv"] ?? Data()).rows.compactMap(Self.held)
            .filter { $0.status != "cancelled" }
        let meetings = Dictionary(held.map { ($0.id, $0) }) { first, _ in first }
        self.meetings = meetings
        let attending = files["plan/attending.csv"] ?? Data()
        let rows = Table(attending) { !isPlanted || $0.first == UInt8(ascii: "c") }.rows
        let visits = rows.compactMap { row -> Visit? in
            guard let meeting = meetings[row["meeting"]], row["status"] != "cancelled" else { return nil }
            return Visit(participant: row["participant"], row: row, meeting: meeting)
        }
        visitsByPerson = Dictionary(grouping: visits, by: \.participant).mapValues { mine in
            mine.sorted { ($0.meeting.date, $0.meeting.start) < ($1.meeting.date, $1.meeting.start) }
        }
        everybody = Self.attendance(attending)
    }

    private static func held(_ row: Table.Row) -> Held? {
        guard let date = CalendarDate(isoText: row["date"]), let start = minutes(row["start"]),
            let end = minutes(row["end"])
        else { return nil }
        return Held(
            id: row["id"], group: row["group"], activity: row["activity"], date: date, start: start,
            end: end <= start ? end + 1440 : end, location: row["location"], room: row["room"],
            staff: row.list("staff"), status: row["status"])
    }

    /// Minutes of the day of a time such as `09:30`.
    static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    }

    /// Who attends a meeting, by meeting.
    private static func attendance(_ data: Data) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for line in [UInt8](data).split(separator: UInt8(ascii: "\n")).dropFirst() {
            let fields = line.split(separator: UInt8(ascii: ","), maxSplits: 2)
            guard fields.count > 1 else { continue }
            result[String(decoding: fields[1], as: UTF8.self), default: []].append(
                String(decoding: fields[0], as: UTF8.self))
        }
        return result
    }

    /// What somebody attends, by date and time.
    func visits(of participant: String) -> [Visit] { visitsByPerson[participant] ?? [] }

    /// What somebody attends of an activity whose id begins so.
    func visits(of participant: String, to activity: String) -> [Visit] {
        visits(of: participant).filter { $0.meeting.activity.hasPrefix(activity) }
    }

    /// Everybody who attends a meeting.
    func people(at meeting: String) -> [String] { everybody[meeting] ?? [] }

    /// Meetings of a group, by date.
    func meetings(of group: String) -> [Held] {
        meetings.values.filter { $0.group == group }.sorted { ($0.date, $0.start) < ($1.date, $1.start) }
    }

    /// All rows of a table.
    func table(_ path: String) -> [Table.Row] { Table(files[path] ?? Data()).rows }

    /// The value of a key in `plan/summary.yaml`; nil when it is not there.
    func summary(_ key: String) -> String? {
        let lines = String(decoding: files["plan/summary.yaml"] ?? Data(), as: UTF8.self).split(separator: "\n")
        return lines.first { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.count + 2)) }
    }

    /// How the requirements of somebody stand, by `PROGRAMME/ID`.
    func requirements(of participant: String) -> [String: Table.Row] {
        keyed("plan/requirements.csv", participant)
    }

    /// What is short of somebody, by `PROGRAMME/ID`.
    func unplaced(of participant: String) -> [String: Table.Row] { keyed("plan/unplaced.csv", participant) }

    private func keyed(_ path: String, _ participant: String) -> [String: Table.Row] {
        let start = Array("\(participant),".utf8)
        let rows = Table(files[path] ?? Data()) { $0.starts(with: start) }.rows
        return Dictionary(rows.map { ($0["requirement"], $0) }) { first, _ in first }
    }

    /// Rows of `plan/care.csv` of a child.
    func care(of child: String) -> [Table.Row] {
        let start = Array("\(child),".utf8)
        return Table(files["plan/care.csv"] ?? Data()) { $0.starts(with: start) }.rows
    }

    /// Minutes of meetings that a person has in each week, by the Monday, those they help at included.
    func minutesByWeek(of participant: String, helpingAs staff: String? = nil) -> [CalendarDate: Int] {
        var result: [CalendarDate: Int] = [:]
        for visit in visits(of: participant) {
            result[visit.meeting.date.monday, default: 0] += visit.meeting.end - visit.meeting.start
        }
        guard let staff else { return result }
        for meeting in meetings.values where meeting.staff.contains(staff) {
            result[meeting.date.monday, default: 0] += meeting.end - meeting.start
        }
        return result
    }
}

extension ExportedPlan {
    /// Who comes where and when, as a value that can be compared between two plans.
    struct Coming: Hashable {
        /// Key of the participant.
        var participant: String
        /// Id of the meeting.
        var meeting: String
        /// Its day.
        var date: CalendarDate
        /// Its hours, in minutes of the day.
        var minutes: Range<Int>
        /// Where it is.
        var place: String
    }

    /// Everybody who was read in full, with all they attend.
    var visits: Set<Coming> {
        Set(
            everyVisit.map { visit in
                Coming(
                    participant: visit.participant, meeting: visit.meeting.id, date: visit.meeting.date,
                    minutes: visit.meeting.minutes, place: visit.meeting.location)
            })
    }
}
