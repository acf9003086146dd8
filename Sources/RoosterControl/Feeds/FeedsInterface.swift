/// `nl.rooster.Feeds`: calendar feeds of readers.
package enum FeedsInterface {
    /// The interface's name.
    package static let name = "nl.rooster.Feeds"

    /// The interface's text.
    package static let text = """
        # Calendar feeds: issue one to a reader, give it another key, withdraw it, list them.
        interface nl.rooster.Feeds

        # What the reader of a feed is.
        type ReaderKind (participant, organisation, staff, location, room, childcare, municipality)

        # A part of a feed that would be too large as a whole.
        type FeedPart (
          # Id of the location.
          location: string,
          # Path of the calendar.
          path: string
        )

        # A feed that was issued. Whoever has its path can read the calendar.
        type Feed (
          # Id of the feed; it may stand in logs.
          id: string,
          # What the reader is.
          readerKind: ReaderKind,
          # Id of the reader.
          reader: string,
          # How often its key was renewed, from 1.
          generation: int,
          # Whether its key was withdrawn.
          revoked: bool,
          # Language of its texts.
          language: string,
          # What the device or purpose is called.
          label: ?string,
          # Minutes before a meeting at which this feed reminds, 0 for never; absent: as configured.
          alarmMinutes: ?int,
          # Whether this feed keeps cancelled meetings visible where calendars hide them; absent: as configured.
          showCancelled: ?bool,
          # Path of the calendar under the service's address, as /a/KEY.ics.
          path: string,
          # Events in its calendar.
          events: int,
          # Size of its calendar in bytes.
          bytes: int,
          # The calendars by location of a provider whose whole calendar would be too large.
          parts: []FeedPart,
          # Last day on which its path leads to it, as 2027-12-31; absent: without end, as long as nothing is published.
          until: ?string,
          # Whether that day has passed, or its reader is gone.
          ended: bool
        )

        # Issues a feed to a reader and renders it at once. To whom it would have ended already none is issued.
        method Issue(
          readerKind: ReaderKind,
          reader: string,
          language: ?string,
          label: ?string,
          # Minutes before a meeting at which this feed reminds, 0 for never; absent: as configured.
          alarmMinutes: ?int,
          # Whether this feed keeps cancelled meetings visible where calendars hide them; absent: as configured.
          showCancelled: ?bool
        ) -> (feed: Feed)

        # Issues a feed to every reader who has none without a label, in their language, and renders them at once; rooms
        # are in the calendars of their locations. List gives the paths.
        method IssueAll(
          # Only to readers of this kind; absent: to all.
          readerKind: ?ReaderKind
        ) -> (
          # Feeds that were issued.
          issued: int,
          # Readers who had one.
          present: int,
          # Readers whose feed could not be rendered, each with the reason; none was issued to them.
          failures: []string
        )

        # Alters what was chosen for a feed; its address stays. What is absent stays as it is.
        method Set(
          id: string,
          language: ?string,
          # Minutes before a meeting at which this feed reminds, 0 for never.
          alarmMinutes: ?int,
          # Whether this feed keeps cancelled meetings visible where calendars hide them.
          showCancelled: ?bool,
          # Whether reminder and cancelled meetings, as far as they are absent here, are as configured again.
          asConfigured: ?bool
        ) -> (feed: Feed)

        # Gives a feed another key; the old address is gone.
        method Rotate(id: string) -> (feed: Feed)

        # Withdraws a feed; its address answers that it is gone.
        method Revoke(id: string) -> (feed: Feed)

        # Lists issued feeds, sorted by reader. With the flag more all come in pages; without it the first page only.
        method List(readerKind: ?ReaderKind, reader: ?string) -> (feeds: []Feed)

        # In what form a feed is looked at: as a calendar, as the page behind its key, or as a week on paper.
        type FeedForm (calendar, page, paper)

        # Gives what the reader of a feed sees.
        method Preview(
          id: string,
          form: FeedForm,
          # Another language for page or paper.
          language: ?string,
          # Which week on paper, counted from this one.
          weeksAhead: ?int
        ) -> (text: string)

        # Gives a group's list for the teacher's paper, as a page for the printer: keys, first names, and the dates of
        # the group's meetings to tick.
        method PrintGroup(
          # Id of the group in the published plan.
          group: string,
          # Dutch (nl) or English (en); absent: Dutch.
          language: ?string,
          # The first week, counted from this one.
          weeksAhead: ?int,
          # How many weeks; absent: 4.
          weeks: ?int
        ) -> (text: string)

        # What a foreign calendar is of: of an employer it tells the shifts, of all others when they are busy.
        type CalendarSubject (participant, staff, room, location, employer)

        # Takes a foreign calendar over as blocks, from today to the end of the horizon. Read again, it replaces what
        # was read of it before; other calendars of the same subject, and blocks that somebody wrote, stay.
        method ReadCalendar(
          subjectKind: CalendarSubject,
          subject: string,
          # Which of the subject's calendars it is; absent: the only one.
          calendar: ?string,
          # A session of Service.ImportBegin to whose file calendar.ics the parts before were sent; absent: content is
          # the whole file.
          session: ?string,
          # The .ics file in base64, or its last part: at most 512 KiB of it, and 2 MiB in all.
          content: string,
          dryRun: ?bool
        ) -> (revision: int, added: int, removed: int, problems: []string)

        # There is no such feed or reader.
        error NotFound (subject: string, rule: string)

        # The calendar cannot be taken over: the line and the rule it breaks.
        error InvalidPart (file: string, rule: string)

        # There is no such import session, or it waited too long.
        error NoSuchSession (session: string)

        # Nothing was imported yet.
        error NothingImported ()

        # Somebody else was first; try again.
        error Stale (currentRevision: int)

        # It could not be kept durably; nothing was altered.
        error StoreFailed (reason: string)

        # The caller's role does not suffice.
        error RoleMissing (role: string, method: string)

        """
}

extension FeedsInterface {
    /// What the reader of a feed is.
    package enum ReaderKind: String, CaseIterable, Codable, Sendable, Hashable {
        case participant, organisation, staff, location, room, childcare, municipality
    }

    /// A part of a feed that would be too large as a whole.
    package struct FeedPart: Codable, Sendable, Hashable {
        /// Id of the location.
        package var location: String
        /// Path of the calendar.
        package var path: String

        /// Makes a part.
        package init(location: String, path: String) {
            self.location = location
            self.path = path
        }
    }

    /// A feed that was issued.
    package struct Feed: Codable, Sendable, Hashable {
        /// Id of the feed.
        package var id: String
        /// What the reader is.
        package var readerKind: ReaderKind
        /// Id of the reader.
        package var reader: String
        /// How often its key was renewed, from 1.
        package var generation: Int
        /// Whether its key was withdrawn.
        package var revoked: Bool
        /// Language of its texts.
        package var language: String
        /// What the device or purpose is called.
        package var label: String?
        /// Minutes before a meeting at which it reminds, 0: never; nil: as configured.
        package var alarmMinutes: Int?
        /// Whether it keeps cancelled meetings visible where calendars hide them; nil: as configured.
        package var showCancelled: Bool?
        /// Path of the calendar; whoever has it can read the calendar.
        package var path: String
        /// Events in its calendar.
        package var events: Int
        /// Size of its calendar in bytes.
        package var bytes: Int
        /// The calendars by location of a provider whose whole calendar would be too large.
        package var parts: [FeedPart]
        /// Last day on which its path leads to it, as `2027-12-31`; nil: without end, as long as nothing is published.
        package var until: String?
        /// Whether that day has passed, or its reader is gone.
        package var ended: Bool

        /// Makes a feed.
        package init(
            id: String, readerKind: ReaderKind, reader: String, generation: Int, revoked: Bool, language: String,
            label: String?, alarmMinutes: Int? = nil, showCancelled: Bool? = nil, path: String, events: Int,
            bytes: Int, parts: [FeedPart], until: String? = nil, ended: Bool = false
        ) {
            self.id = id
            self.readerKind = readerKind
            self.reader = reader
            self.generation = generation
            self.revoked = revoked
            self.language = language
            self.label = label
            self.alarmMinutes = alarmMinutes
            self.showCancelled = showCancelled
            self.path = path
            self.events = events
            self.bytes = bytes
            self.parts = parts
            self.until = until
            self.ended = ended
        }
    }

    /// Parameters of `Issue`.
    package struct IssueParameters: Codable, Sendable {
        /// What the reader is.
        package var readerKind: ReaderKind
        /// Id of the reader.
        package var reader: String
        /// Language of its texts; nil: the reader's.
        package var language: String?
        /// What the device or purpose is called.
        package var label: String?
        /// Minutes before a meeting at which this feed reminds, 0: never; nil: as configured.
        package var alarmMinutes: Int?
        /// Whether this feed keeps cancelled meetings visible where calendars hide them; nil: as configured.
        package var showCancelled: Bool?

        /// Makes parameters.
        package init(
            readerKind: ReaderKind, reader: String, language: String? = nil, label: String? = nil,
            alarmMinutes: Int? = nil, showCancelled: Bool? = nil
        ) {
            self.readerKind = readerKind
            self.reader = reader
            self.language = language
            self.label = label
            self.alarmMinutes = alarmMinutes
            self.showCancelled = showCancelled
        }
    }

    /// Parameters of `Rotate` and `Revoke`.
    package struct FeedParameters: Codable, Sendable {
        /// Id of the feed.
        package var id: String

        /// Makes parameters.
        package init(id: String) {
            self.id = id
        }
    }

    /// Reply of `Issue`, `Set`, `Rotate` and `Revoke`.
    package struct FeedReply: Codable, Sendable {
        /// The feed after it.
        package var feed: Feed

        /// Makes a reply.
        package init(feed: Feed) {
            self.feed = feed
        }
    }

    /// Parameters of `List`.
    package struct ListParameters: Codable, Sendable {
        /// What the reader is; nil: all.
        package var readerKind: ReaderKind?
        /// Id of the reader; nil: all.
        package var reader: String?

        /// Makes parameters.
        package init(readerKind: ReaderKind? = nil, reader: String? = nil) {
            self.readerKind = readerKind
            self.reader = reader
        }
    }

    /// Reply of `List`: one page.
    package struct ListReply: Codable, Sendable {
        /// Feeds, sorted by reader.
        package var feeds: [Feed]

        /// Makes a reply.
        package init(feeds: [Feed]) {
            self.feeds = feeds
        }
    }
}
