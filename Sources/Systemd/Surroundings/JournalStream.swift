import Glibc

/// Where standard error goes (`JOURNAL_STREAM`, systemd.exec(5)).
public enum JournalStream {
    /// Whether a descriptor leads to the journal, so that a program may speak the journal's own protocol instead.
    ///
    /// The variable alone is not enough: a child process inherits it even when its standard error goes elsewhere.
    ///
    /// - Parameters:
    ///   - descriptor: The descriptor, standard error (2) when nothing is given.
    ///   - environment: The variables of the process.
    /// - Returns: Whether the descriptor is the stream that systemd connected.
    public static func isConnected(to descriptor: Int32 = 2, environment: [String: String]) -> Bool {
        let parts = (environment["JOURNAL_STREAM"] ?? "").split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let device = UInt(parts[0]), let inode = UInt(parts[1]) else { return false }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return false }
        return UInt(status.st_dev) == device && UInt(status.st_ino) == inode
    }
}
