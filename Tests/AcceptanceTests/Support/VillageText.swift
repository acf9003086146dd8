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
        return programme(id, requirements: [lessons] + more)
    }

    /// A programme that asks for some things, written as in a file of `programmes/`.
    static func programme(_ id: String, requirements: [String]) -> String {
        "id: \(id), title: {nl: \(id)}, requirements: [\(requirements.joined(separator: ", "))]"
    }

    /// An employer out of reach but for the car of a colleague, with a placement of four hours on Mondays.
    mutating func addFarEmployer(driver: String) {
        self["locations"].append("id: bedrijf, name: Bedrijf, neighbourhood: ver, lat: 51.6, lon: 4.09, kind: employer")
        self["organisations"].append("id: baas, name: Bedrijf, kind: employer")
        self["staff"].append("id: \(driver), organisation: baas, roles: driver")
        self["activities"].append(
            "id: werk, kind: placement, theme: participation, title_nl: Werk, organisation: baas, minutes: 240, "
                + "meetings_per_week: 1, group_min: 1, group_max: 4, max_groups: 1, enrolment: group, mandatory: must, "
                + "locations: bedrijf, min_share: 0.3")
        self["rides"].append(
            "id: rit, driver: \(driver), from_neighbourhood: noord, to_location: bedrijf, weekdays: mo, "
                + "depart: \"08:30\", arrive: \"08:50\", return: \"13:10\", home: \"13:30\", seats: 2")
    }

    /// A programme that asks for six of the meetings at an employer.
    static func work(priority: String) -> String {
        programme(
            "werk",
            requirements: [
                "{id: werk, kind: count, of: {kinds: [placement]}, atLeast: 6, within: {from: start, weeks: 13}, "
                    + "priority: \(priority)}"
            ])
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
