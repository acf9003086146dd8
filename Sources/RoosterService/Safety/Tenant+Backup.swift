package import FoundationEssentials
import RoosterFeeds
import RoosterStore

extension Tenant {
    /// Copies the store and the feed secret into one archive in tar format.
    ///
    /// - Parameter directory: Where the copy is made before it is read; the file is removed again.
    /// - Returns: The archive.
    /// - Throws: ``ServiceError/store(_:)``.
    package nonisolated func backup(in directory: String) async throws -> Data {
        let name = "\(directory)/backup-\(clock.now())-\(UInt32.random(in: 0 ... .max)).sqlite"
        let (store, secret, now) = (store, secret, clock.now())
        return try await offloaded {
            defer { try? FileManager.default.removeItem(atPath: name) }
            do throws(StoreError) {
                try store.backup(to: name)
            } catch {
                throw ServiceError.store(error)
            }
            let database = try Data(contentsOf: URL(filePath: name))
            return BackupArchive(database: database, secret: Data(secret.bytes), time: now).bytes()
        }
    }
}
