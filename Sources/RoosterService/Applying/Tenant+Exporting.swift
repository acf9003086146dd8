package import FoundationEssentials
import RoosterFormats
import RoosterModel
import RoosterStore

/// A file of a data folder.
package struct DataFile: Sendable, Hashable {
    /// Its path inside the folder.
    package var path: String
    /// Its bytes.
    package var bytes: Data
}

extension Tenant {
    /// Everything as a data folder, with the published plan under `plan/`.
    ///
    /// - Throws: ``ServiceError/nothingImported``, ``ServiceError/store(_:)``.
    package nonisolated func exportFolder() async throws -> [DataFile] {
        let (state, published, previous) = try await exported()
        return try await offloaded {
            let contents = writeFolder(
                state, plan: published?.plan, previous: previous, notices: published?.notices ?? [])
            return contents.paths.map { DataFile(path: $0, bytes: contents[$0] ?? Data()) }
        }
    }

    private func exported() throws(ServiceError) -> (State, PublishedPlan?, PreviousPlan?) {
        guard state.municipality != nil else { throw .nothingImported }
        return (state, published, try previousPlan().map { PreviousPlan($0.plan) })
    }

    /// The version before the published one, when it is kept.
    ///
    /// - Throws: ``ServiceError/store(_:)``.
    func previousPlan() throws(ServiceError) -> PublishedPlan? {
        guard let published else { return nil }
        return try plan(number: published.number - 1)
    }

    /// A published version that is kept.
    ///
    /// - Throws: ``ServiceError/store(_:)``.
    func plan(number: Int) throws(ServiceError) -> PublishedPlan? {
        guard number >= 1 else { return nil }
        if let published, published.number == number { return published }
        do {
            guard let stored = try store.plan(number: number) else { return nil }
            return try PublishedPlan(stored)
        } catch let error as StoreError {
            throw noted(error)
        } catch {
            throw .noSuchPlan("\(number)")
        }
    }
}
