import Foundation
import RoosterModel
import Testing

@testable import RoosterPlanning

@Suite struct DaylightTests {
    /// Sunrise and sunset in De Bilt as the KNMI publishes them, in minutes after midnight.
    @Test(arguments: [(6, 21, 5 * 60 + 18, 22 * 60 + 3), (12, 21, 8 * 60 + 46, 16 * 60 + 30)])
    func theSunRisesAndSetsAsPublished(month: Int, day: Int, rise: Int, set: Int) throws {
        let date = try #require(CalendarDate(year: 2027, month: month, day: day))
        let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        let place = Coordinate(latitude: 52.1, longitude: 5.18)
        let light = Daylight.minutes(date, at: place, zone: zone)
        // Five minutes are kept from both, so that other programs' sums agree.
        #expect((0...6).contains(light.lowerBound - rise), "\(light.lowerBound)")
        #expect((0...6).contains(set - light.upperBound), "\(light.upperBound)")
    }
}
