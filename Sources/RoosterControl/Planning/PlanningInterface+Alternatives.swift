extension PlanningInterface {
    /// Parameters of `Alternatives`.
    package struct AlternativesParameters: Codable, Sendable {
        /// Key of the participant, or nil.
        package var participant: String?
        /// Id of the group, or nil.
        package var group: String?
        /// Only what counts for this requirement.
        package var requirement: String?
        /// Most alternatives.
        package var limit: Int?

        /// Makes parameters.
        package init(
            participant: String? = nil, group: String? = nil, requirement: String? = nil, limit: Int? = nil
        ) {
            self.participant = participant
            self.group = group
            self.requirement = requirement
            self.limit = limit
        }
    }

    /// Reply of `Alternatives`.
    package struct AlternativesReply: Codable, Sendable {
        /// The best first.
        package var alternatives: [Alternative]

        /// Makes a reply.
        package init(alternatives: [Alternative]) {
            self.alternatives = alternatives
        }
    }

    /// Something else that a person or a group could have.
    package struct Alternative: Codable, Sendable, Hashable {
        /// Id of the group to join, or of the group that meets otherwise.
        package var option: String
        /// Id of the activity.
        package var activity: String
        /// When it meets every week.
        package var times: [String] = []
        /// Id of the room.
        package var room: String?
        /// Ids of the usual staff.
        package var staff: [String] = []
        /// Groups that are left for it.
        package var leaves: [String] = []
        /// Meetings that are new.
        package var added = 0
        /// Meetings that fall out.
        package var lost = 0
        /// Requirements that stand otherwise.
        package var standings: [StandingChange] = []
        /// Other people who are touched.
        package var touched: [String] = []
        /// Those of them who could not stay.
        package var dropped: [String] = []
        /// The difference to the objective; below 0 is better.
        package var price = 0.0
        /// What it is and what it makes of things, in Dutch.
        package var dutch = ""
        /// In English.
        package var english = ""

        /// An alternative without differences.
        package init(option: String, activity: String) {
            self.option = option
            self.activity = activity
        }
    }

    /// Parameters of `Bottlenecks`.
    package struct BottlenecksParameters: Codable, Sendable {
        /// Time for the trials.
        package var seconds: Double?

        /// Makes parameters.
        package init(seconds: Double? = nil) {
            self.seconds = seconds
        }
    }

    /// Reply of `Bottlenecks`.
    package struct BottlenecksReply: Codable, Sendable {
        /// How far it is.
        package var progress: Progress?
        /// The best first, in the last reply.
        package var bottlenecks: [Bottleneck]?

        /// Makes a reply.
        package init(progress: Progress? = nil, bottlenecks: [Bottleneck]? = nil) {
            self.progress = progress
            self.bottlenecks = bottlenecks
        }
    }

    /// Something there is too little of.
    package struct Bottleneck: Codable, Sendable, Hashable {
        /// What, as `FILE:KEY`.
        package var resource: String
        /// Id of the rule that says so.
        package var reason: String
        /// When.
        package var times: [String]
        /// People who wait for it.
        package var waiting: Int
        /// One unit more, as edits.
        package var edits: [String]
        /// Requirements that it would meet; nil: not tried.
        package var places: Int?
        /// What one unit more is, in Dutch.
        package var dutch: String
        /// In English.
        package var english: String

        /// Makes a bottleneck.
        package init(
            resource: String, reason: String, times: [String], waiting: Int, edits: [String], places: Int?,
            dutch: String, english: String
        ) {
            self.resource = resource
            self.reason = reason
            self.times = times
            self.waiting = waiting
            self.edits = edits
            self.places = places
            self.dutch = dutch
            self.english = english
        }
    }
}
