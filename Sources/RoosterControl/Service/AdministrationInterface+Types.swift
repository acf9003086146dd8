package import FoundationEssentials

extension AdministrationInterface {
    /// Requirements of one priority.
    package struct Standing: Codable, Sendable, Hashable {
        /// legal, must or wish.
        package var priority: String
        /// Requirements that are met.
        package var met: Int
        /// Requirements of which all that is due is done or planned.
        package var onTrack: Int
        /// Requirements of which something is missing.
        package var short: Int

        /// Makes the numbers of one priority.
        package init(priority: String, met: Int, onTrack: Int, short: Int) {
            self.priority = priority
            self.met = met
            self.onTrack = onTrack
            self.short = short
        }
    }

    /// A plan, in short.
    package struct PlanState: Codable, Sendable, Hashable {
        /// Number of the published version, or of the draft.
        package var number = 0
        /// Revision of the state it was made for.
        package var revision = 0
        /// Whether what is known has changed since.
        package var outdated = false
        /// When it was published or made, in UTC.
        package var at = ""
        /// By what it was published; empty for a draft.
        package var by = ""
        /// Meetings in it, cancelled ones not counted.
        package var meetings = 0
        /// Share of the due legal and must amounts that is done or planned, 0–1.
        package var served = 0.0
        /// An upper bound of that share, 0–1.
        package var bound = 0.0
        /// How the bound was computed.
        package var boundHow = ""
        /// Requirements by priority.
        package var standings: [Standing] = []

        /// An empty plan.
        package init() {}
    }

    /// What the planner does.
    package struct Planner: Codable, Sendable, Hashable {
        /// idle, waiting, compiling, constructing, improving or interpreting.
        package var phase: String
        /// Share of its time that has passed, 0–1.
        package var share: Double
        /// Searches that wait.
        package var queued: Int
        /// Why the last search failed.
        package var failure: String?

        /// Makes the planner's state.
        package init(phase: String, share: Double, queued: Int, failure: String?) {
            self.phase = phase
            self.share = share
            self.queued = queued
            self.failure = failure
        }
    }

    /// A feed that comes near what calendar programs accept.
    package struct FeedWarning: Codable, Sendable, Hashable {
        /// Id of the feed.
        package var id: String
        /// What is near: events or bytes.
        package var rule: String
        /// How many.
        package var amount: Int
        /// The limit.
        package var limit: Int

        /// Makes a warning.
        package init(id: String, rule: String, amount: Int, limit: Int) {
            self.id = id
            self.rule = rule
            self.amount = amount
            self.limit = limit
        }
    }

    /// A row count of a table.
    package struct TableCount: Codable, Sendable, Hashable {
        /// Name of the table.
        package var table: String
        /// Rows in it.
        package var rows: Int

        /// Makes a count.
        package init(table: String, rows: Int) {
            self.table = table
            self.rows = rows
        }
    }

    /// Reply of `GetStatus`.
    package struct Status: Codable, Sendable, Hashable {
        /// Name of the program.
        package var product = ""
        /// Version of the program.
        package var version = ""
        /// The service's time, in UTC.
        package var now = ""
        /// Name of the municipality; nil before the first import.
        package var municipality: String?
        /// Revision of what is known.
        package var revision = 0
        /// Rows by table.
        package var tables: [TableCount] = []
        /// What is published.
        package var published: PlanState?
        /// The newest draft, unless it was published.
        package var draft: PlanState?
        /// Why the draft waits for a coordinator although plans are published within the budget; nil: it does not.
        package var draftWaits: String?
        /// What the planner does.
        package var planner = Planner(phase: "idle", share: 0, queued: 0, failure: nil)
        /// Feeds that are served.
        package var feeds = 0
        /// Feeds that come near what calendar programs accept.
        package var feedWarnings: [FeedWarning] = []
        /// Why nothing can be written; nil when it can.
        package var storeFailure: String?

        /// An empty status.
        package init() {}
    }

    /// Reply of `ImportBegin`.
    package struct ImportBeginReply: Codable, Sendable {
        /// The session's name.
        package var session: String

        /// Makes a reply.
        package init(session: String) {
            self.session = session
        }
    }

    /// Parameters of `ImportPart`.
    package struct ImportPartParameters: Codable, Sendable {
        /// Most bytes in one part.
        package static let maximumBytes = 512 << 10

        /// The session's name.
        package var session: String
        /// Path of the file in the folder.
        package var file: String
        /// Its next bytes.
        package var data: Data

        /// Makes parameters.
        package init(session: String, file: String, data: Data) {
            self.session = session
            self.file = file
            self.data = data
        }
    }

    /// Parameters of `ImportCommit`.
    package struct ImportCommitParameters: Codable, Sendable {
        /// The session's name.
        package var session: String
        /// Whether rows that vanished are removed.
        package var removeMissing: Bool?
        /// Whether to judge only.
        package var dryRun: Bool?

        /// Makes parameters.
        package init(session: String, removeMissing: Bool? = nil, dryRun: Bool? = nil) {
            self.session = session
            self.removeMissing = removeMissing
            self.dryRun = dryRun
        }
    }

    /// Reply of `ImportCommit`.
    package struct ImportCommitReply: Codable, Sendable, Hashable {
        /// The revision after it.
        package var revision: Int
        /// Alterations in all.
        package var changes: Int
        /// Rows and files that were inserted or replaced.
        package var put: Int
        /// Rows and files that were removed.
        package var removed: Int
        /// Whether a published plan came with it.
        package var plan: Bool
        /// What a person should know, each a sentence.
        package var notes: [String]

        /// Makes a reply.
        package init(revision: Int, changes: Int, put: Int, removed: Int, plan: Bool, notes: [String]) {
            self.revision = revision
            self.changes = changes
            self.put = put
            self.removed = removed
            self.plan = plan
            self.notes = notes
        }
    }

    /// Reply of `Export`: a part of a file.
    package struct ExportReply: Codable, Sendable {
        /// Path of the file in the folder.
        package var file: String
        /// Its next bytes.
        package var data: Data

        /// Makes a reply.
        package init(file: String, data: Data) {
            self.file = file
            self.data = data
        }
    }

    /// Reply of `Backup`: a part of the archive.
    package struct BackupReply: Codable, Sendable {
        /// The archive's next bytes.
        package var data: Data

        /// Makes a reply.
        package init(data: Data) {
            self.data = data
        }
    }
}
