import RoosterModel
import Testing

@testable import RoosterService

@Suite struct MomentTests {
    @Test(arguments: ["1970-01-01T00:00:00Z", "2027-06-28T09:00:00Z", "2028-02-29T23:59:59Z"])
    func aWrittenMomentIsReadAndWrittenTheSame(_ text: String) {
        #expect(Moment(text: text)?.text == text)
    }

    @Test(arguments: [
        "", "2027-06-31", "2027-06-28T25:00", "2027-06-28 09:00", "2027-06-28T9:00", "2027-06-28T09:00:00+02:00",
    ]) func whatIsNoMomentIsRefused(_ text: String) {
        #expect(Moment(text: text) == nil)
    }

    @Test func aDateIsItsMidnight() {
        #expect(Moment(text: "1970-01-02")?.seconds == 86_400)
    }

    @Test func daysBegin_beforeTheEpochToo() {
        #expect(Moment(seconds: -1).text == "1969-12-31T23:59:59Z")
    }
}
