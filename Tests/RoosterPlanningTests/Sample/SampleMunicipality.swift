import Foundation
import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterTestSupport
import Testing

/// A sample municipality as a test plans it.
struct SampleMunicipality {
    /// What the sample tells.
    let state: State
    /// Today: the first day of the horizon.
    let now: PlanningMoment

    /// Makes a sample from the programmes and calendars in `etc/`.
    init(_ request: SampleRequest) throws {
        let shipped = try FolderContents(readingDirectory: Checkout.directory.appending(path: "etc").path)
        let folder = try makeSample(request, shipped: shipped)
        state = try readFolder(folder, shippedProgrammes: []).state
        let start = try #require(state.municipality).horizon.start
        now = PlanningMoment(date: start, text: "\(start.isoText)T09:00:00Z")
    }

    /// A plan made in at most so many seconds, as if published.
    func published(
        seconds: Double, seed: UInt64 = 1, after former: Plan? = nil, state changed: State? = nil
    ) -> Plan {
        let request = PlanningRequest(
            state: changed ?? state, published: former, now: now, seconds: seconds, seed: seed)
        var plan = makePlan(request, stop: PlanningStop()) { _ in }
        plan.summary.publishedBy = "test"
        plan.summary.version = (former?.summary.version ?? 0) + 1
        return plan
    }
}
