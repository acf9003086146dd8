import RoosterModel
import RoosterPlanning
import Synchronization

/// The newest plan laid out for looking at people, so that only the first who asks of it waits for that.
///
/// It is laid out when first asked for, on the thread that asks; whoever asks meanwhile waits for the same.
final class LaidOutPlan: Sendable {
    /// What it was laid out for; for anything else it is of no use.
    struct Subject: Hashable {
        /// Revision of what is known.
        var revision: Int
        /// Number of the draft; 0: it is the published plan.
        var draft: Int
        /// Number of the published plan; 0: there is none.
        var version: Int
        /// The day it is looked at from.
        var day: CalendarDate
    }

    /// What it was laid out for.
    let subject: Subject
    private let layOut: @Sendable () -> PlanScenes
    private let made = Mutex<PlanScenes?>(nil)

    /// Will lay out a plan.
    init(_ subject: Subject, layOut: @escaping @Sendable () -> PlanScenes) {
        self.subject = subject
        self.layOut = layOut
    }

    /// The plan laid out.
    ///
    /// - Complexity: O(rows of plan and state) when first asked for, afterwards O(1).
    var scenes: PlanScenes {
        made.withLock { made in
            let scenes = made ?? layOut()
            made = scenes
            return scenes
        }
    }
}

/// The laid-out plan that is kept, with when it was last asked for.
struct KeptPlan: Sendable {
    /// Seconds after which nobody is expected to ask again.
    static let idleSeconds = 300

    /// The plan.
    var plan: LaidOutPlan
    /// When it was last asked for, in seconds since 1970-01-01 UTC.
    var askedAt: Int
}

extension Tenant {
    /// The newest plan laid out, kept for those who ask next.
    ///
    /// One is kept, until something else is known, planned or published, or nobody asked for some minutes.
    func laidOutPlan() throws(ServiceError) -> LaidOutPlan {
        guard let plan = draft?.plan ?? published?.plan else { throw .noSuchPlan("draft") }
        let (subject, now) = (laidOutSubject, clock.now())
        if let kept = keptPlan, kept.plan.subject == subject {
            keptPlan?.askedAt = now
            return kept.plan
        }
        // Programmes started when the plan was made, which for a published one was before it.
        let former = draft == nil ? nil : published?.plan
        let (state, moment) = (state, moment)
        let new = LaidOutPlan(subject) {
            PlanScenes(
                plan: plan, published: former ?? (plan.summary.version > 0 ? plan : nil), state: state, now: moment)
        }
        keptPlan = KeptPlan(plan: new, askedAt: now)
        return new
    }

    /// Lets go of a laid-out plan that is not that of today any more, or that nobody asked for lately.
    func dropLaidOutPlan() {
        guard let kept = keptPlan else { return }
        if kept.plan.subject != laidOutSubject || clock.now() - kept.askedAt >= KeptPlan.idleSeconds { keptPlan = nil }
    }

    private var laidOutSubject: LaidOutPlan.Subject {
        LaidOutPlan.Subject(
            revision: state.revision, draft: draft?.number ?? 0, version: published?.number ?? 0, day: moment.date)
    }
}
