/// One alteration of a ``State``.
public enum Change: Codable, Sendable, Hashable {
    /// Inserts a row, or replaces the one with the same key.
    case put(AnyRow)
    /// Removes a row.
    case remove(RowReference)
    /// Sets the municipality's settings.
    case configure(Municipality)
    /// Inserts or replaces a programme.
    case putProgramme(Programme)
    /// Removes a programme, by id.
    case removeProgramme(String)
    /// Inserts or replaces a calendar.
    case putCalendar(HolidayCalendar)
    /// Removes a calendar, by id.
    case removeCalendar(String)
    /// Publishes a plan version that is kept under its number.
    case publish(PublishedVersion)
    /// Issues a feed, or replaces it (rotated, revoked).
    case putFeed(FeedIssue)
}

/// A row of any table.
public enum AnyRow: Codable, Sendable, Hashable {
    case location(Location)
    case room(Room)
    case organisation(Organisation)
    case staff(StaffMember)
    case participant(Participant)
    case home(Home)
    case child(Child)
    case care(CareHours)
    case childcare(ChildcarePlaces)
    case block(Block)
    case activity(Activity)
    case group(Group)
    case enrolment(Enrolment)
    case attendance(Attendance)
    case pool(Pool)
    case ride(Ride)
    case relation(Relation)
    case travelTime(TravelTime)

    /// The row, whatever its type.
    public var row: any Row {
        switch self {
        case .location(let row): row
        case .room(let row): row
        case .organisation(let row): row
        case .staff(let row): row
        case .participant(let row): row
        case .home(let row): row
        case .child(let row): row
        case .care(let row): row
        case .childcare(let row): row
        case .block(let row): row
        case .activity(let row): row
        case .group(let row): row
        case .enrolment(let row): row
        case .attendance(let row): row
        case .pool(let row): row
        case .ride(let row): row
        case .relation(let row): row
        case .travelTime(let row): row
        }
    }

    /// Table and key.
    public var reference: RowReference {
        let row = row
        return RowReference(table: type(of: row).table, key: row.key)
    }
}

/// Names a row: its table and its key.
public struct RowReference: Codable, Sendable, Hashable {
    /// The table.
    public var table: Table
    /// The row's ``Row/key``.
    public var key: String

    /// Names a row.
    public init(table: Table, key: String) {
        self.table = table
        self.key = key
    }
}
