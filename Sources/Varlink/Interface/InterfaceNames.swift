/// The rules for names of varlink.org/Interface-Definition.
enum InterfaceNames {
    /// True for a reverse-domain name of two or more labels, such as `org.example.more`.
    static func isInterface(_ name: String) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let first = name.utf8.first, InterfaceScanner.isLetter(first) else { return false }
        return labels.allSatisfy { label in
            guard let first = label.utf8.first, let last = label.utf8.last else { return false }
            let hyphen = UInt8(ascii: "-")
            return first != hyphen && last != hyphen
                && label.utf8.allSatisfy { InterfaceScanner.isAlphanumeric($0) || $0 == hyphen }
        }
    }

    /// True for a name of a type, method or error: letters and digits, an upper-case letter first.
    static func isMember(_ name: String) -> Bool {
        guard let first = name.utf8.first, InterfaceScanner.isUppercase(first) else { return false }
        return name.utf8.allSatisfy(InterfaceScanner.isAlphanumeric)
    }

    /// True for a name of a field: letters, digits and single underscores between them, a letter first.
    static func isField(_ name: String) -> Bool {
        guard let first = name.utf8.first, InterfaceScanner.isLetter(first) else { return false }
        return name.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy(InterfaceScanner.isAlphanumeric)
        }
    }
}
