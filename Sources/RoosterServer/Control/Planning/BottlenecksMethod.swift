import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.Bottlenecks`: what there is too little of, with progress on the way.
    static func bottlenecks(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Bottlenecks", role: .viewer) { call in
            let parameters: PlanningInterface.BottlenecksParameters = try call.decodeParameters()
            let events = try await tenant.requestBottlenecks(seconds: try trialSeconds(parameters.seconds))
            let found = try await call.answer(of: events) { PlanningInterface.BottlenecksReply(progress: $0) }
            try await call.reply(
                encoding: PlanningInterface.BottlenecksReply(
                    bottlenecks: found.map(PlanningInterface.Bottleneck.init)))
        }
    }
}

extension PlanningInterface.Bottleneck {
    /// A bottleneck of the planner.
    init(_ bottleneck: Bottleneck) {
        self.init(
            resource: bottleneck.resource, reason: bottleneck.reason.rawValue, times: bottleneck.times.map(\.text),
            waiting: bottleneck.waiting, edits: bottleneck.edits, places: bottleneck.places,
            dutch: bottleneck.sentences["nl"] ?? "", english: bottleneck.sentences["en"] ?? "")
    }
}
