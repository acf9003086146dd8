import CIcal
import Synchronization

/// The one door to libical.
///
/// The library keeps global state (known zones, whether errors abort the process), so callers pass one at a time, and
/// every one of them first makes sure that errors are reported and never fatal.
enum Libical {
    private static let lock = Mutex<BuiltinZones>(BuiltinZones())

    /// Calls `body` while nobody else uses the library.
    static func use<Result: Sendable>(_ body: (inout BuiltinZones) -> Result) -> Result {
        lock.withLock { zones in
            icalerror_set_errors_are_fatal(0)
            icalerror_clear_errno()
            return body(&zones)
        }
    }
}

extension icaltimetype {
    /// A wall-clock time without a zone; `second` counts from midnight, 0…86399.
    init(_ date: LocalDate, second: Int, isDate: Bool = false) {
        unsafe self.init()
        unsafe year = Int32(date.year)
        unsafe month = Int32(date.month)
        unsafe day = Int32(date.day)
        guard !isDate else {
            unsafe is_date = 1
            return
        }
        unsafe hour = Int32(second / 3600)
        unsafe minute = Int32(second / 60 % 60)
        unsafe self.second = Int32(second % 60)
    }
}
