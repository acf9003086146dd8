import FoundationEssentials
import Glibc

/// The directory where everything is kept.
enum StateDirectory {
    /// Makes it where it is not there, and looks whether it can be written.
    ///
    /// - Throws: ``StartError/unusableState(path:reason:)``.
    static func prepare(_ path: String) throws(StartError) {
        if !FileManager.default.fileExists(atPath: path) {
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw .unusableState(path: path, reason: "it cannot be made: \(FeedSecretFile.reason(errno))")
            }
        }
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory else {
            throw .unusableState(path: path, reason: "it is no directory")
        }
        let probe = "\(path)/.probe"
        let descriptor = unsafe open(probe, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unusableState(path: path, reason: FeedSecretFile.reason(errno)) }
        close(descriptor)
        _ = unsafe unlink(probe)
    }
}
