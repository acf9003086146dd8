#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Names of this machine's users and groups.
package enum UserNames {
    /// The name of a user; its number where it has none.
    package static func name(of user: UInt32) -> String {
        var record = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        let count = buffer.count
        guard unsafe getpwuid_r(user, &record, &buffer, count, &found) == 0, unsafe found != nil,
            let name = unsafe record.pw_name
        else { return "\(user)" }
        return unsafe String(cString: name)
    }

    /// The number of a group, by its name or its number; nil where there is none.
    package static func group(_ name: String) -> UInt32? {
        if let number = UInt32(name) { return number }
        var record = unsafe group_()
        var found: UnsafeMutablePointer<group_>?
        var buffer = [CChar](repeating: 0, count: 65_536)
        let count = buffer.count
        guard unsafe getgrnam_r(name, &record, &buffer, count, &found) == 0, unsafe found != nil else { return nil }
        return unsafe record.gr_gid
    }
}

/// The C library's `group`, under a name that a method of the enum above does not hide.
private typealias group_ = group
