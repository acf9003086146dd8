import CSystemd
import Glibc

/// Where a `JournalLogHandler` puts its entries.
public struct JournalSink: Sendable {
    private let write: @Sendable ([JournalField]) -> Void

    /// Creates a sink that passes entries to a function.
    ///
    /// - Parameter write: Called once for each entry, on the thread that logs.
    public init(_ write: @escaping @Sendable ([JournalField]) -> Void) {
        self.write = write
    }

    /// The journal of this machine.
    ///
    /// libsystemd sends one datagram, or a sealed file when the entry is too large for one, and drops the entry when no
    /// journal runs.
    public static let systemJournal = JournalSink { fields in
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for field in fields {
            bytes += field.name.utf8
            bytes.append(UInt8(ascii: "="))
            bytes += field.value.utf8
            ends.append(bytes.count)
        }
        unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var start = 0
            var vectors = unsafe ends.map { end in
                defer { start = end }
                return unsafe iovec(iov_base: base + start, iov_len: end - start)
            }
            // A failure has nowhere to be reported.
            _ = unsafe sd_journal_sendv(&vectors, Int32(vectors.count))
        }
    }

    /// Writes one entry.
    func write(_ fields: [JournalField]) {
        write(fields)
    }
}
