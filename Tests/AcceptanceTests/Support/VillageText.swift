/// The one file of a village: settings, and tables whose rows are written as in `municipality.yaml`.
///
/// Everybody lives beside the library unless a case says otherwise, so that travel matters only where it is the case.
struct VillageText {
    /// First day of the horizon.
    var start = "2027-08-30"
    /// Weeks of the horizon.
    var weeks = 13
    /// More settings, a line each.
    var settings: [String] = []
    /// Rows by table, without their braces.
    private var tables: [String: [String]] = [
        "locations": ["id: bieb, name: Bibliotheek, neighbourhood: noord, lat: 51.53, lon: 4.09, kind: library"],
        "rooms": [
            "id: bieb-1, location: bieb, name: Zaal 1, capacity: 16, opening: \(onWeekdays)",
            "id: bieb-2, location: bieb, name: Zaal 2, capacity: 16, opening: \(onWeekdays)",
        ],
        "organisations": [
            "id: school, name: Taalschool, kind: provider", "id: gemeente, name: Gemeente, kind: municipality",
        ],
        "staff": [
            "id: juf, organisation: school, roles: teacher-nt2",
            "id: meester, organisation: school, roles: teacher-nt2",
        ],
    ]

    /// Opening hours of a room on weekdays.
    static let onWeekdays = "\"mo 08:30-22:00|tu 08:30-22:00|we 08:30-22:00|th 08:30-22:00|fr 08:30-22:00\""

    /// The rows of a table.
    subscript(_ table: String) -> [String] {
        get { tables[table] ?? [] }
        set { tables[table] = newValue }
    }

    /// Adds newcomers who live beside the library.
    mutating func add(people ids: String..., more: String) {
        for id in ids { self["participants"].append(Self.person(id, more)) }
    }

    /// A newcomer who lives beside the library.
    static func person(_ id: String, _ more: String) -> String {
        "id: \(id), neighbourhood: noord, lat: 51.53, lon: 4.09, language: ar, settled: 2027-08-30, modes: walk, \(more)"
    }

    /// A language course that meets so often a week, in groups of one to twelve with a teacher.
    static func lessons(_ id: String, perWeek: Int = 2, _ more: String = "dayparts: morning") -> String {
        "id: \(id), kind: language, theme: integration, title_nl: Taalles, organisation: school, minutes: 120, "
            + "meetings_per_week: \(perWeek), group_min: 1, group_max: 12, enrolment: group, mandatory: must, "
            + "staff_needs: \"teacher-nt2:1\", counts_for: lesson, \(more)"
    }

    /// A programme that asks for so many lessons in so many weeks from the start.
    static func programme(_ id: String, lessons: Int, weeks: Int = 13, more: [String] = []) -> String {
        let lessons =
            "{id: lessen, kind: count, of: {countsFor: lesson}, atLeast: \(lessons), "
            + "within: {from: start, weeks: \(weeks)}, priority: must}"
        return "id: \(id), title: {nl: \(id)}, requirements: [\(([lessons] + more).joined(separator: ", "))]"
    }

    /// The folder.
    var files: [String: String] {
        var lines = [
            "name: Dorp", "timezone: Europe/Amsterdam", "languages: [nl, en, ar]",
            "horizon: {start: \(start), weeks: \(weeks)}",
        ]
        lines += settings
        for (table, rows) in tables.sorted(by: { $0.key < $1.key }) where !rows.isEmpty {
            lines.append("\(table):")
            lines += rows.map { "  - {\($0)}" }
        }
        return ["municipality.yaml": lines.joined(separator: "\n") + "\n"]
    }
}
