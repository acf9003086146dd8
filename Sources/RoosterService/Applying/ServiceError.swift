package import RoosterModel
package import RoosterStore

/// Why the service refused, as a sentence.
package enum ServiceError: Error, Sendable {
    /// Somebody else's changes were first.
    case stale(current: Int)
    /// Changes break rules; nothing was applied.
    case refused([ChangeError])
    /// A data folder is not accepted; the first problems, how many there are, and nothing was imported.
    case invalidFolder(problems: [String], total: Int)
    /// There is no municipality yet.
    case nothingImported
    /// There is no such plan: a version number, or `draft`.
    case noSuchPlan(String)
    /// The draft was made for an older revision, or on an earlier day.
    case draftOutdated(OutdatedDraft)
    /// Too many searches wait.
    case busy
    /// A search ended without a plan.
    case planningFailed(String)
    /// Something that was named is not there.
    case notFound(subject: String, rule: String)
    /// A session of an import is not there, or waited too long.
    case noSuchSession(String)
    /// A part of an import breaks a rule.
    case invalidPart(file: String, rule: String)
    /// A feed could not be rendered; its id, and why.
    case feedFailed(feed: String, reason: String)
    /// What is stored was written in a form this version does not know.
    case unknownFormat(Int)
    /// The feed secret has another length than 32 bytes.
    case unusableSecret(bytes: Int)
    /// The store refused.
    case store(StoreError)
}

/// Why a draft is no longer good enough to be published.
package struct OutdatedDraft: Sendable, Hashable, CustomStringConvertible {
    /// Revision it was made for.
    package var draftRevision: Int
    /// Revision of the last change that planning depends on.
    package var currentRevision: Int
    /// The day it was made.
    package var madeOn: CalendarDate
    /// Today: what is due counts from it.
    package var today: CalendarDate

    /// Names why a draft is outdated.
    package init(draftRevision: Int, currentRevision: Int, madeOn: CalendarDate, today: CalendarDate) {
        self.draftRevision = draftRevision
        self.currentRevision = currentRevision
        self.madeOn = madeOn
        self.today = today
    }

    /// The sentence.
    package var description: String {
        draftRevision < currentRevision
            ? "the draft was made for revision \(draftRevision), and what is known changed since "
                + "(revision \(currentRevision)): plan again"
            : "the draft was made on \(madeOn), and on \(today) other amounts are due: plan again"
    }
}

extension ServiceError: CustomStringConvertible {
    /// The sentence, with its values.
    package var description: String {
        switch self {
        case .stale(let current): "somebody else was first: the state is at revision \(current) now"
        case .refused(let refusals): refusals.map(\.description).joined(separator: "\n")
        case .invalidFolder(let problems, let total):
            (problems + (total > problems.count ? ["and \(total - problems.count) more"] : [])).joined(separator: "\n")
        case .nothingImported: "nothing was imported yet: import a data folder first"
        case .noSuchPlan(let plan): "plan (\(plan)) is not there"
        case .draftOutdated(let outdated): outdated.description
        case .busy: "as many searches or trials as may run or wait already: try again when one has ended"
        case .planningFailed(let reason): "the search ended without a plan: \(reason)"
        case .notFound(let subject, let rule): "\(subject): \(rule)"
        case .noSuchSession(let session): "import session (\(session)) is not there, or waited too long"
        case .invalidPart(let file, let rule): "\(file): \(rule)"
        case .feedFailed(let feed, let reason): "feed (\(feed)) could not be rendered: \(reason)"
        case .unknownFormat(let format): "what is stored has form \(format), which this version does not know"
        case .unusableSecret(let bytes): "the feed secret has \(bytes) bytes; it must have 32"
        case .store(let error): error.description
        }
    }
}
