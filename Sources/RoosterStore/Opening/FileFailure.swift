import Glibc

/// Failures of the operating system in words.
enum FileFailure {
    /// What the operating system calls an error number, such as `No space left on device`.
    static func text(_ number: CInt) -> String {
        guard let words = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: words)
    }

    /// The store's error for an error number of the operating system.
    static func error(_ number: CInt, path: String) -> StoreError {
        switch number {
        case ENOSPC, EDQUOT, EFBIG: .full(path: path)
        case EROFS: .readOnly(path: path)
        default: .unreachable(path: path, detail: text(number))
        }
    }
}
