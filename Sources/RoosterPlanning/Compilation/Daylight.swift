import Foundation
import RoosterModel

/// Sunrise and sunset.
enum Daylight {
    /// Minutes kept from sunrise and sunset, so that other programs' sums, which differ by a minute or two, agree.
    private static let margin = 5

    /// Minutes after local midnight between which the sun is up at a place; empty in a polar night.
    ///
    /// Source: NOAA Solar Calculator, general solar position calculations (Spencer 1971), zenith 90.833 degrees.
    static func minutes(_ date: CalendarDate, at place: Coordinate, zone: TimeZone) -> Range<Int> {
        let (year, _, _) = date.parts
        let dayOfYear = date - (CalendarDate(year: year, month: 1, day: 1) ?? date) + 1
        let angle = 2 * Double.pi / 365 * (Double(dayOfYear) - 0.5)
        let equation =
            229.18
            * (0.000075 + 0.001868 * cos(angle) - 0.032077 * sin(angle) - 0.014615 * cos(2 * angle)
                - 0.040849 * sin(2 * angle))
        let declination =
            0.006918 - 0.399912 * cos(angle) + 0.070257 * sin(angle) - 0.006758 * cos(2 * angle)
            + 0.000907 * sin(2 * angle) - 0.002697 * cos(3 * angle) + 0.00148 * sin(3 * angle)
        let latitude = place.latitude * Double.pi / 180
        let hour =
            (cos(90.833 * Double.pi / 180) - sin(latitude) * sin(declination)) / (cos(latitude) * cos(declination))
        guard abs(hour) <= 1 else { return hour < 0 ? 0..<1440 : 720..<720 }
        let half = acos(hour) * 180 / Double.pi * 4
        let noon = 720 - 4 * place.longitude - equation + offset(date, zone)
        let rise = Int((noon - half).rounded(.up)) + margin
        let set = Int((noon + half).rounded(.down)) - margin
        return rise..<max(rise, set)
    }

    /// Minutes from UTC to local time at noon of a date.
    private static func offset(_ date: CalendarDate, _ zone: TimeZone) -> Double {
        let noon = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400 + 43_200)
        return Double(zone.secondsFromGMT(for: noon)) / 60
    }
}
