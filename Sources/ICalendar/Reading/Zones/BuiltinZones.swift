import CIcal

/// The zones of the system's time zone database, as libical reads them.
///
/// libical owns them for the life of the process. Those found are remembered here, since libical would read a zone that is
/// not in `zone.tab` anew, and keep it anew, at every question.
@safe
struct BuiltinZones: ~Copyable, @unchecked Sendable {
    private var found: [String: OpaquePointer] = unsafe [:]

    /// The zone of an IANA name, or nothing when the system has none.
    mutating func zone(_ name: String) -> OpaquePointer? {
        if let zone = unsafe found[name] { return unsafe zone }
        // The name becomes part of a file's path.
        guard Self.isZoneName(name), let zone = unsafe icaltimezone_get_builtin_timezone(name) else { return nil }
        unsafe found[name] = zone
        return unsafe zone
    }

    private static func isZoneName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return (1...3).contains(parts.count) && name.utf8.count <= 64
            && parts.allSatisfy { part in
                guard let first = part.utf8.first, first.isLetter else { return false }
                return part.utf8.allSatisfy {
                    $0.isLetter || ($0 >= .zero && $0 <= .zero + 9) || $0 == .hyphen || $0 == .plus || $0 == 0x5F
                }
            }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
