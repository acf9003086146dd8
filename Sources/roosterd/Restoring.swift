import FoundationEssentials
import RoosterService
import RoosterStore

/// `roosterd --restore FILE`: puts a backup into the state directory.
enum Restoring {
    /// Restores, and tells what was done.
    ///
    /// What was there is kept aside. A daemon that runs on the same state is noticed, and nothing is touched.
    ///
    /// - Throws: ``StartError`` when the file is no backup, or it cannot be put there.
    static func restore(_ file: String, into state: String) throws(StartError) -> String {
        let store = "\(state)/\(Daemon.storeName)"
        let unpacked = "\(state)/restoring.sqlite"
        defer { try? FileManager.default.removeItem(atPath: unpacked) }
        do {
            let archive = try BackupArchive(reading: try Data(contentsOf: URL(filePath: file)))
            try? FileManager.default.removeItem(atPath: unpacked)
            try archive.database.write(to: URL(filePath: unpacked))
            let aside = try Store.restore(backup: unpacked, to: store)
            try FeedSecretFile.write([UInt8](archive.secret), to: "\(state)/\(FeedSecretFile.name)")
            let kept = aside.map { "; what was there is now \($0)" } ?? ""
            return "restored the backup of \(Moment(seconds: archive.time).text) into \(state)\(kept)"
        } catch let error as StartError {
            throw error
        } catch let error as StoreError {
            throw .failed(error.description)
        } catch let error as BackupError {
            throw .failed("\(file): \(error)")
        } catch {
            throw .failed("\(file) cannot be read: \(error)")
        }
    }
}
