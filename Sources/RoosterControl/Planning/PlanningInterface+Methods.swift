extension PlanningInterface {
    /// Parameters of `Apply`.
    package struct ApplyParameters: Codable, Sendable {
        /// What to alter, in order.
        package var changes: [Change]?
        /// More of it, as `FILE:KEY.COLUMN=VALUE` or `-FILE:KEY`.
        package var edits: [String]?
        /// The revision the caller saw.
        package var expectedRevision: Int?
        /// Whether to judge only.
        package var dryRun: Bool?

        /// Makes parameters.
        package init(
            changes: [Change]? = nil, edits: [String]? = nil, expectedRevision: Int? = nil, dryRun: Bool? = nil
        ) {
            self.changes = changes
            self.edits = edits
            self.expectedRevision = expectedRevision
            self.dryRun = dryRun
        }
    }

    /// Reply of `Apply`.
    package struct ApplyReply: Codable, Sendable {
        /// The revision after it.
        package var revision: Int
        /// Number of alterations.
        package var changes: Int

        /// Makes a reply.
        package init(revision: Int, changes: Int) {
            self.revision = revision
            self.changes = changes
        }
    }

    /// Parameters of `Undo`.
    package struct UndoParameters: Codable, Sendable {
        /// The entry of the history; nil: the newest that was not taken back yet.
        package var revision: Int?
        /// The revision the caller saw.
        package var expectedRevision: Int?
        /// Whether to judge only.
        package var dryRun: Bool?

        /// Makes parameters.
        package init(revision: Int? = nil, expectedRevision: Int? = nil, dryRun: Bool? = nil) {
            self.revision = revision
            self.expectedRevision = expectedRevision
            self.dryRun = dryRun
        }
    }

    /// Reply of `Undo`.
    package struct UndoReply: Codable, Sendable {
        /// The revision after it.
        package var revision: Int
        /// The revision that was taken back.
        package var undone: Int
        /// What stands as before it.
        package var subjects: [String]

        /// Makes a reply.
        package init(revision: Int, undone: Int, subjects: [String]) {
            self.revision = revision
            self.undone = undone
            self.subjects = subjects
        }
    }

    /// Reply of `UndoPublication`.
    package struct UndoPublicationReply: Codable, Sendable {
        /// The draft.
        package var plan: PlanSummary

        /// Makes a reply.
        package init(plan: PlanSummary) {
            self.plan = plan
        }
    }

    /// Parameters of `Plan`.
    package struct PlanParameters: Codable, Sendable {
        /// Time limit of the search.
        package var seconds: Double?
        /// Seed of the search.
        package var seed: Int?
        /// Threads it may use.
        package var workers: Int?
        /// Whether to ignore what people have.
        package var startAfresh: Bool?
        /// Whether to answer when the draft is there.
        package var wait: Bool?

        /// Makes parameters.
        package init(
            seconds: Double? = nil, seed: Int? = nil, workers: Int? = nil, startAfresh: Bool? = nil, wait: Bool? = nil
        ) {
            self.seconds = seconds
            self.seed = seed
            self.workers = workers
            self.startAfresh = startAfresh
            self.wait = wait
        }
    }

    /// Reply of `Plan`.
    package struct PlanReply: Codable, Sendable {
        /// How far it is.
        package var progress: Progress?
        /// The draft, in the last reply.
        package var plan: PlanSummary?

        /// Makes a reply.
        package init(progress: Progress? = nil, plan: PlanSummary? = nil) {
            self.progress = progress
            self.plan = plan
        }
    }

    /// Reply of `GetPlan`.
    package struct GetPlanReply: Codable, Sendable {
        /// What is published.
        package var published: PlanSummary?
        /// The newest draft.
        package var draft: PlanSummary?

        /// Makes a reply.
        package init(published: PlanSummary?, draft: PlanSummary?) {
            self.published = published
            self.draft = draft
        }
    }

    /// Parameters of `Diff`.
    package struct DiffParameters: Codable, Sendable {
        /// The version to start from; nil: the published one.
        package var fromVersion: Int?
        /// The version it became; nil: the newest draft.
        package var toVersion: Int?

        /// Makes parameters.
        package init(fromVersion: Int? = nil, toVersion: Int? = nil) {
            self.fromVersion = fromVersion
            self.toVersion = toVersion
        }
    }

    /// Reply of `Diff`.
    package struct DiffReply: Codable, Sendable {
        /// Meetings that are new.
        package var added = 0
        /// Meetings whose time changes.
        package var moved = 0
        /// Meetings that are cancelled.
        package var cancelled = 0
        /// Meetings whose room changes.
        package var room = 0
        /// Meetings whose staff change.
        package var staff = 0
        /// Keys of people whose week changes.
        package var participants: [String] = []
        /// Whom to tell what: one page.
        package var notices: [Notice] = []
        /// Notices in all pages.
        package var noticesInAll = 0
        /// Meetings that change without a notice: one page.
        package var meetings: [MeetingChange] = []
        /// Meetings without a notice in all pages.
        package var meetingsInAll = 0

        /// An empty difference.
        package init() {}
    }

    /// Parameters of `Publish`.
    package struct PublishParameters: Codable, Sendable {
        /// The draft the caller saw.
        package var expectedDraft: Int?
        /// Whether a draft of an older revision may be published.
        package var outdated: Bool?

        /// Makes parameters.
        package init(expectedDraft: Int? = nil, outdated: Bool? = nil) {
            self.expectedDraft = expectedDraft
            self.outdated = outdated
        }
    }

    /// Reply of `Publish`.
    package struct PublishReply: Codable, Sendable {
        /// What was published.
        package var plan: PlanSummary
        /// Notices that were made.
        package var notices: Int
        /// Feeds that were rendered.
        package var feeds: Int

        /// Makes a reply.
        package init(plan: PlanSummary, notices: Int, feeds: Int) {
            self.plan = plan
            self.notices = notices
            self.feeds = feeds
        }
    }

    /// Parameters of `Explain`.
    package struct ExplainParameters: Codable, Sendable {
        /// Key of the participant.
        package var participant: String
        /// The requirement; nil: all.
        package var requirement: String?

        /// Makes parameters.
        package init(participant: String, requirement: String? = nil) {
            self.participant = participant
            self.requirement = requirement
        }
    }

    /// Reply of `Explain`.
    package struct ExplainReply: Codable, Sendable {
        /// One explanation each requirement.
        package var explanations: [Explanation]

        /// Makes a reply.
        package init(explanations: [Explanation]) {
            self.explanations = explanations
        }
    }

    /// Reply of `Watch`.
    package struct WatchReply: Codable, Sendable, Hashable {
        /// Revision of what is known.
        package var revision: Int
        /// Published version; 0: none.
        package var version: Int
        /// Number of the newest draft; 0: none.
        package var draft: Int
        /// Revision it was made for.
        package var draftRevision: Int
        /// Searches that wait.
        package var queued: Int
        /// How far the running search is.
        package var progress: Progress?

        /// Makes a reply.
        package init(
            revision: Int, version: Int, draft: Int, draftRevision: Int, queued: Int, progress: Progress?
        ) {
            self.revision = revision
            self.version = version
            self.draft = draft
            self.draftRevision = draftRevision
            self.queued = queued
            self.progress = progress
        }
    }
}
