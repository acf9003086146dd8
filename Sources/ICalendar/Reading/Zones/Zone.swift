import CIcal

/// A zone in which wall-clock times become instants.
@safe
struct Zone {
    /// libical's zone, or nothing for UTC.
    private let pointer: OpaquePointer?
    /// Keeps a zone alive that a file defines.
    private let owner: ZoneDefinitionOwner?

    /// Coordinated universal time.
    static var utc: Zone { unsafe Zone(pointer: nil, owner: nil) }

    private init(pointer: OpaquePointer?, owner: ZoneDefinitionOwner?) {
        unsafe self.pointer = pointer
        self.owner = owner
    }

    /// A zone of the system's database.
    init?(builtin name: String, _ builtins: inout BuiltinZones) {
        guard let pointer = unsafe builtins.zone(name) else { return nil }
        unsafe self.init(pointer: pointer, owner: nil)
    }

    /// A zone that a file defines.
    init?(definition: ParsedComponent) {
        guard let owner = ZoneDefinitionOwner(definition) else { return nil }
        unsafe self.init(pointer: owner.zone, owner: owner)
    }

    /// The instant at which a clock in this zone shows `time`.
    ///
    /// A time that the clock shows twice is the first of the two, and one that it skips counts by the offset before the
    /// gap (RFC 5545 §3.3.5).
    func instant(of time: WallTime) -> UTCInstant {
        guard let pointer = unsafe pointer else { return UTCInstant(secondsSince1970: time.clockSeconds) }
        var candidates: [UTCInstant] = []
        // libical prefers the half of the year it is asked for, which need not be the first of two in every zone.
        for isDaylight: Int32 in [1, 0] {
            var value = unsafe icaltimetype(Self.dateInReach(time.date), second: time.second)
            unsafe value.is_daylight = isDaylight
            let offset = unsafe icaltimezone_get_utc_offset(pointer, &value, nil)
            candidates.append(UTCInstant(secondsSince1970: time.clockSeconds - Int64(offset)))
        }
        if let first = candidates.filter({ wallTime(at: $0).clockSeconds == time.clockSeconds }).min() { return first }
        // Inside a gap libical counts by the offset behind it; the offset at that instant is the one before.
        return UTCInstant(secondsSince1970: time.clockSeconds - Int64(offset(at: candidates[0])))
    }

    /// What a clock in this zone shows at `instant`.
    func wallTime(at instant: UTCInstant) -> WallTime {
        WallTime(clockSeconds: instant.secondsSince1970 + Int64(offset(at: instant)))
    }

    /// The date itself, or the same date of a year that libical knows changes for.
    ///
    /// It knows none behind 2582, and would look for them anew at each question. The Gregorian calendar repeats every 400
    /// years, and so do the yearly rules of zones.
    private static func dateInReach(_ date: LocalDate) -> LocalDate {
        date.year <= 2400 ? date : date.advanced(byDays: (date.year - 2001) / 400 * -146_097)
    }

    private func offset(at instant: UTCInstant) -> Int {
        guard let pointer = unsafe pointer else { return 0 }
        let time = WallTime(clockSeconds: instant.secondsSince1970)
        var value = unsafe icaltimetype(Self.dateInReach(time.date), second: time.second)
        return Int(unsafe icaltimezone_get_utc_offset_of_utc_time(pointer, &value, nil))
    }
}
