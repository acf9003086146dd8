extension Change {
    /// What a change alters: a row, the settings, a programme or a calendar.
    public enum Target: Sendable, Hashable, CustomStringConvertible {
        case row(RowReference)
        case municipality
        case programme(String)
        case calendar(String)

        /// The same as `FILE:KEY` or a file's name.
        public var description: String {
            switch self {
            case .row(let reference): "\(reference.table.fileName):\(reference.key)"
            case .municipality: "municipality.yaml"
            case .programme(let id): "programmes/\(id).yaml"
            case .calendar(let id): "calendars/\(id).csv"
            }
        }
    }

    /// What it alters; nil for what is published and for feeds, which only go forward.
    public var target: Target? {
        switch self {
        case .put(let row): .row(row.reference)
        case .remove(let reference): .row(reference)
        case .configure: .municipality
        case .putProgramme(let programme): .programme(programme.id)
        case .removeProgramme(let id): .programme(id)
        case .putCalendar(let calendar): .calendar(calendar.id)
        case .removeCalendar(let id): .calendar(id)
        case .publish, .putFeed: nil
        }
    }

    /// Whether it takes its target away.
    public var isRemoval: Bool {
        switch self {
        case .remove, .removeProgramme, .removeCalendar: true
        case .put, .configure, .putProgramme, .putCalendar, .publish, .putFeed: false
        }
    }

    /// The change that takes a target away; nil for the settings, without which there is no municipality.
    public static func removing(_ target: Target) -> Change? {
        switch target {
        case .row(let reference): .remove(reference)
        case .municipality: nil
        case .programme(let id): .removeProgramme(id)
        case .calendar(let id): .removeCalendar(id)
        }
    }
}

extension State {
    /// The change that would put a target as it is here; nil when it is not here.
    public func putting(_ target: Change.Target) -> Change? {
        switch target {
        case .row(let reference): row(reference).map(Change.put)
        case .municipality: municipality.map(Change.configure)
        case .programme(let id): programmes[id].map(Change.putProgramme)
        case .calendar(let id): calendars[id].map(Change.putCalendar)
        }
    }
}
