package import RoosterModel

/// Renders the feeds of one publication.
///
/// The same values give the same bytes on any machine: time comes in through `now`, which decides the window of days and
/// the moment written into what changed, and nothing else.
package struct FeedRenderer: Sendable {
    /// Places, people and offers as they are now.
    let state: State
    /// What is rendered.
    let index: PlanIndex
    /// What keys and UIDs are derived from.
    let secret: FeedSecret
    /// Seconds since 1970-01-01 UTC.
    let now: Int
    /// The date in the Netherlands at `now`.
    let today: CalendarDate
    /// What the municipality chose.
    let settings: FeedSettings
    /// UIDs of meetings that several feeds show.
    private let names: MeetingNames

    /// Prepares the rendering of a publication.
    ///
    /// - Parameters:
    ///   - state: Places, people and offers as they are now.
    ///   - plan: The published plan.
    ///   - previous: The plan published before: what it had and this one lacks is shown as cancelled for some days. Leave
    ///     it out when the plan was made with ``RoosterModel/Plan/keepingCancelled(from:today:)``.
    ///   - secret: What keys and UIDs are derived from.
    ///   - now: Seconds since 1970-01-01 UTC.
    ///   - settings: What the municipality chose.
    package init(
        state: State, plan: PlanIndex, previous: PlanIndex? = nil, secret: FeedSecret, now: Int,
        settings: FeedSettings = FeedSettings()
    ) {
        self.state = state
        self.secret = secret
        self.now = now
        self.settings = settings
        today = DutchTime.date(at: now)
        if let previous {
            // From the day of the publication on, and not from today: what was dropped then did not take place.
            let kept = plan.plan.keepingCancelled(from: previous.plan, today: plan.publishedOn ?? today) {
                state.participants[$0] != nil
            }
            index = PlanIndex(plan: kept, state: state)
        } else {
            index = plan
        }
        names = MeetingNames(count: index.plan.meetings.count)
    }

    /// Renders a feed.
    ///
    /// - Parameters:
    ///   - issue: The feed.
    ///   - revisions: The feed's records from its last rendering.
    /// - Returns: The documents, and the records to keep.
    /// - Throws: ``FeedError/unknownReader(feed:reader:)`` when the state does not have the reader.
    /// - Complexity: O(events of the reader).
    package func render(_ issue: FeedIssue, revisions: FeedRevisions) throws(FeedError) -> RenderedFeed {
        switch issue.reader {
        case .participant: return try newcomerFeed(issue).render(revisions)
        case .organisation(let id):
            guard let organisation = state.organisations[id] else { throw unknown(issue) }
            return ProviderFeed(renderer: self, issue: issue, organisation: organisation).render(revisions)
        case .staff(let id):
            guard let member = state.staff[id] else { throw unknown(issue) }
            return StaffFeed(renderer: self, issue: issue, member: member).render(revisions)
        case .location(let id):
            guard let location = state.locations[id] else { throw unknown(issue) }
            return LocationFeed(renderer: self, issue: issue, location: location).render(revisions)
        case .room(let id):
            guard let room = state.rooms[id], let location = state.locations[room.location] else {
                throw unknown(issue)
            }
            return LocationFeed(renderer: self, issue: issue, location: location, room: room).render(revisions)
        case .childcare(let id):
            guard let location = state.locations[id] else { throw unknown(issue) }
            return ChildcareFeed(renderer: self, issue: issue, location: location).render(revisions)
        case .municipality:
            guard let municipality = state.municipality else { throw unknown(issue) }
            return MunicipalityFeed(renderer: self, issue: issue, municipality: municipality).render(revisions)
        }
    }

    /// Renders a feed unless it says what it said before.
    ///
    /// - Parameters:
    ///   - issue: The feed.
    ///   - revisions: The feed's records from its last rendering.
    ///   - known: The number of what it said before; nil: it is rendered in any case.
    /// - Returns: The documents and the records to keep, or nil when it still says that; and the number of what it says,
    ///   which holds while the program runs. Readers other than newcomers are few, and have no number.
    /// - Throws: ``FeedError/unknownReader(feed:reader:)`` when the state does not have the reader.
    package func render(
        _ issue: FeedIssue, revisions: FeedRevisions, unless known: Int?
    ) throws(FeedError) -> (feed: RenderedFeed?, digest: Int?) {
        guard case .participant = issue.reader else { return (try render(issue, revisions: revisions), nil) }
        let feed = try newcomerFeed(issue)
        let digest = feed.digest
        return (digest == known ? nil : feed.render(revisions), digest)
    }

    private func newcomerFeed(_ issue: FeedIssue) throws(FeedError) -> NewcomerFeed {
        guard case .participant(let id) = issue.reader, let participant = state.participants[id] else {
            throw unknown(issue)
        }
        return NewcomerFeed(renderer: self, issue: issue, participant: participant)
    }

    /// The date in the Netherlands at a moment, by which feeds and pages know what is today.
    ///
    /// - Parameter moment: Seconds since 1970-01-01 UTC.
    /// - Returns: The date.
    package static func day(at moment: Int) -> CalendarDate { DutchTime.date(at: moment) }

    private func unknown(_ issue: FeedIssue) -> FeedError {
        .unknownReader(feed: issue.id, reader: issue.reader)
    }

    /// The UID of a meeting: one for all feeds, and one for each feed where it is one person's.
    ///
    /// A UID shared between the feeds of two people would say that they meet.
    func uid(of position: Int, in feed: String) -> String {
        let meeting = index.plan.meetings[position].id
        guard !index.isOneToOne(position) else { return "\(secret.name("own-meeting", meeting, feed))@rooster" }
        return names.name(of: position) { "\(secret.name("meeting", meeting))@rooster" }
    }
}

extension FeedRenderer {
    /// The feed with an id, as far as it was issued and not withdrawn.
    package func issue(_ id: String) -> FeedIssue? {
        state.feeds[id].flatMap { $0.isRevoked ? nil : $0 }
    }
}
