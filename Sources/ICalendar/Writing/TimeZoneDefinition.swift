/// A zone with one yearly rule for summer time and one for winter time, as a minimal `VTIMEZONE`.
///
/// Without the definition some readers take the times for their own zone; with the full history of a zone others refuse the
/// document. Two rules without an end are what all of them read.
public struct TimeZoneDefinition: Hashable, Sendable {
    /// One half of the year.
    public struct Observance: Hashable, Sendable {
        /// The short name, such as `CET`.
        public var name: String
        /// Minutes east of UTC before the clocks change.
        public var offsetBefore: Int
        /// Minutes east of UTC afterwards.
        public var offsetAfter: Int
        /// The first change, on the wall clock before it.
        public var firstChange: LocalDateTime
        /// The yearly rule, such as `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`.
        public var rule: String

        /// Creates one half of the year.
        public init(name: String, offsetBefore: Int, offsetAfter: Int, firstChange: LocalDateTime, rule: String) {
            self.name = name
            self.offsetBefore = offsetBefore
            self.offsetAfter = offsetAfter
            self.firstChange = firstChange
            self.rule = rule
        }
    }

    /// The name in the IANA time zone database, which is what `TZID` says.
    public var identifier: String
    /// Summer time.
    public var daylight: Observance
    /// Winter time.
    public var standard: Observance

    /// Creates a zone.
    public init(identifier: String, daylight: Observance, standard: Observance) {
        self.identifier = identifier
        self.daylight = daylight
        self.standard = standard
    }

    /// Dutch time since 1996, when the end of summer time moved to October in the whole European Union.
    public static let europeAmsterdam = TimeZoneDefinition(
        identifier: "Europe/Amsterdam",
        daylight: Observance(
            name: "CEST",
            offsetBefore: 60,
            offsetAfter: 120,
            firstChange: LocalDateTime(date: LocalDate(daysSince1970: 9586), minuteOfDay: 120),  // 31 March 1996
            rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
        ),
        standard: Observance(
            name: "CET",
            offsetBefore: 120,
            offsetAfter: 60,
            firstChange: LocalDateTime(date: LocalDate(daysSince1970: 9796), minuteOfDay: 180),  // 27 October 1996
            rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
        )
    )
}
