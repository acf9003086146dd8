import Glibc
import NIOCore
import Synchronization

/// Bytes that the kernel can send from the pages in which they lie, as it sends a file: nothing copies them into the
/// socket.
///
/// Copying took four tenths of the time of an answer of 200 kB. All of them lie in one file without a name that has no
/// end: what is no longer needed is cut out of it, and its place is not used again. So a process needs one descriptor,
/// however many there are.
package final class PagedBytes: Sendable {
    /// Below this, copying costs less than the system calls that spare it.
    static let fewest = 48 << 10  // bytes

    private static let page = 4096  // bytes
    private static let end = Atomic<Int>(0)

    /// The file, open as long as the process is; nil where the system has no such files.
    package static let file: CInt? = {
        let name = "/rooster-\(getpid())-\(UInt64.random(in: .min ... .max))"
        let descriptor = unsafe shm_open(name, O_RDWR | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else { return nil }
        // Nobody else opens it, and it goes with the process.
        unsafe shm_unlink(name)
        return descriptor
    }()

    /// Where they lie in the file.
    ///
    /// Who sends them from there keeps this object until they are sent.
    package let range: Range<Int>

    private let descriptor: CInt

    /// Copies bytes into pages.
    ///
    /// - Returns: Nil when they are few, or when there are no pages for them; then they are better kept as they are.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.fewest, let file = Self.file else { return nil }
        let pages = (bytes.count + Self.page - 1) / Self.page
        let start = Self.end.wrappingAdd(pages * Self.page, ordering: .relaxed).oldValue
        range = start..<start + bytes.count
        descriptor = file
        guard write(bytes) else { return nil }
    }

    deinit {
        guard
            let place = unsafe mmap(nil, range.count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, range.lowerBound),
            unsafe place != MAP_FAILED
        else { return }
        unsafe madvise(place, range.count, MADV_REMOVE)
        unsafe munmap(place, range.count)
    }

    /// Number of bytes.
    var count: Int { range.count }

    /// Some of them, copied; nil when the system refuses to read its own memory.
    func copy(_ part: Range<Int>) -> ByteBuffer? {
        var buffer = ByteBuffer()
        var done = part.lowerBound
        while done < part.upperBound {
            let read = unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: part.upperBound - done) {
                memory in
                max(0, unsafe pread(descriptor, memory.baseAddress, part.upperBound - done, range.lowerBound + done))
            }
            guard read > 0 else { return nil }
            done += read
        }
        return buffer
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { memory in
            var done = 0
            while done < range.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: memory[done...])
                let written = unsafe pwrite(descriptor, rest.baseAddress, rest.count, range.lowerBound + done)
                guard written > 0 else { return false }
                done += written
            }
            return true
        }
    }
}
