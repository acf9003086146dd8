@testable import Timetabling

/// Everything a timetable consists of, to compare it before a move and after the move was taken back.
///
/// What is over is left out: something new may have its number.
struct Snapshot: Equatable {
    private var meetings: [[Int?]]
    private var series: [[Int?]]
    private var visits: [[Visit]]
    private var covers: [[CoverUse]]
    private var enrolled: [[Int]]
    private var modeDays: [[DaySet]]
    private var tentativeModeDays: [[DaySet]]
    private var counts: Recount

    init(_ state: AttendanceState) {
        meetings = state.meetings.enumerated().filter(\.element.isAlive).map { [$0] + Self.fields($1) }
        series = state.series.enumerated().filter(\.element.isOpen).map { [$0] + Self.fields($1) }
        visits = state.visits
        covers = state.covers
        enrolled = state.enrolled
        modeDays = state.modeDays
        tentativeModeDays = state.tentativeModeDays
        counts = Recount(keptBy: state)
        // Those of meetings that take place are among their fields.
        counts.attending = []
        counts.onSite = []
    }

    private static func fields(_ meeting: MeetingState) -> [Int?] {
        let flags = [meeting.isAlive ? 1 : 0, meeting.attending, meeting.onSite, meeting.capacity]
        let staff = meeting.staff.flatMap { [$0.staff, $0.need] }
        return [
            meeting.series, meeting.person, meeting.activity, meeting.tag, meeting.day, meeting.start, meeting.end,
            meeting.room, meeting.place,
        ] + flags + staff
    }

    private static func fields(_ series: SeriesState) -> [Int?] {
        let flags = [series.isOpen ? 1 : 0, series.isMovable ? 1 : 0, series.keepsStaff ? 1 : 0, series.capacity]
        let slots = series.slots.flatMap { [$0.weekday, $0.start] }
        let staff = series.staff.flatMap { [$0.staff, $0.need] }
        let span = [series.span.lowerBound, series.span.upperBound]
        let lists = slots + [-1] + staff + [-1] + series.meetings + [-1] + series.members
        return [series.activity, series.tag, series.room, series.place] + flags + span + lists
    }
}
