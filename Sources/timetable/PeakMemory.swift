import Foundation

/// The most memory that this process has held.
enum PeakMemory {
    /// Bytes, as the kernel counts resident pages; nil where it does not tell.
    static var bytes: Int? {
        guard let data = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
            return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 }
        }
        return nil
    }
}
