import ICalendar
import RoosterModel

/// One event of a feed before it has its revision.
struct FeedEvent: Sendable {
    /// The event; its sequence and moment are set from the records.
    var event: CalendarEvent
    /// The day it begins on.
    var date: CalendarDate
    /// Minutes from midnight of that day to its start, then to its end.
    var minutes: Range<Int>
    /// The least sequence number.
    var sequence: Int
    /// Id of the location, by which an organisation's feed may be split.
    var location: String?

    /// What is cancelled, without the word that it is; nil for an event that takes place.
    var cancelledTitle: String?

    /// Time and status as bytes: what a change of the sequence number depends on.
    var schedule: [UInt8] {
        let status: UInt8 =
            switch event.status {
            case .tentative: 0
            case .confirmed: 1
            case .cancelled: 2
            }
        // A cancelled meeting may keep the status "confirmed"; then it no longer makes its reader busy.
        let transparency: UInt8 = event.transparency == .opaque ? 0 : 1
        var bytes: [UInt8] = []
        bytes.reserveCapacity(11)
        func append(_ number: Int) {
            for place in 0..<3 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
        }
        append(date.dayNumber)
        append(minutes.lowerBound)
        append(minutes.upperBound)
        bytes.append(status)
        bytes.append(transparency)
        return bytes
    }
}
