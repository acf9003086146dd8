import FoundationEssentials
import RoosterModel

extension Municipality {
    /// Its settings with the horizon moved on to the last weekly moment that has passed; nil when nothing changes.
    ///
    /// Every week the first week goes and one is added at the end. The week in which the moment lies stays: what is left of
    /// it still takes place. The horizon follows from the moment alone, so that a daemon that stood still for weeks
    /// catches up in one step.
    func rolled(at seconds: Int) -> Municipality? {
        guard let moment = planning.rollWeekly else { return nil }
        let zone = TimeZone(identifier: timezone) ?? .gmt
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let local = seconds + offset
        let today = Moment(seconds: local).date
        let minute = (local - today.dayNumber * 86_400) / 60
        var last = today.monday + moment.weekday.index
        if today < last || today == last && minute < moment.time.minutes { last = last + -7 }
        let weeks = (last - horizon.start) / 7
        guard last > horizon.start, weeks > 0 else { return nil }
        var result = self
        result.horizon.start = horizon.start + weeks * 7
        return result
    }
}
