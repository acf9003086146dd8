import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.Plan`: makes a draft, with progress on the way.
    static func plan(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Plan", role: .coordinator) { call in
            let parameters: PlanningInterface.PlanParameters = try call.decodeParameters()
            let options = try SearchOptions(parameters)
            let events = try await tenant.requestSearch(options)
            guard parameters.wait ?? true else {
                try await call.reply(encoding: PlanningInterface.PlanReply(progress: .waiting))
                return
            }
            for await event in events {
                switch event {
                case .waiting:
                    if call.wantsMore {
                        try await call.replyContinuing(encoding: PlanningInterface.PlanReply(progress: .waiting))
                    }
                case .progress(let progress):
                    if call.wantsMore {
                        try await call.replyContinuing(encoding: PlanningInterface.PlanReply(progress: .init(progress)))
                    }
                case .finished(let outline):
                    try await call.reply(encoding: PlanningInterface.PlanReply(plan: .init(outline)))
                    return
                case .failed(let reason):
                    throw ServiceError.planningFailed(reason)
                }
            }
            throw ServiceError.planningFailed("the service stopped")
        }
    }
}

extension SearchOptions {
    /// Longest search in seconds.
    private static let mostSeconds = 24.0 * 3600
    /// Most threads of a search.
    private static let mostWorkers = 256

    /// What a caller chose.
    ///
    /// - Throws: `InvalidParameter` for a number out of range.
    init(_ parameters: PlanningInterface.PlanParameters) throws {
        if let seconds = parameters.seconds, !(0...Self.mostSeconds).contains(seconds) {
            throw VarlinkError.invalidParameter("seconds")
        }
        if let workers = parameters.workers, !(1...Self.mostWorkers).contains(workers) {
            throw VarlinkError.invalidParameter("workers")
        }
        self.init(
            seconds: parameters.seconds, seed: parameters.seed.map { UInt64(bitPattern: Int64($0)) },
            workers: parameters.workers, startAfresh: parameters.startAfresh ?? false)
    }
}
