/// `nl.rooster.Planning`: alter what is known, plan, look at drafts, publish, ask why.
package enum PlanningInterface {
    /// The interface's name.
    package static let name = "nl.rooster.Planning"

    /// The interface's text.
    package static let text = """
        # Alter what is known, plan, look at drafts, publish, and ask why.
        interface nl.rooster.Planning

        # One alteration of a row of a table of the data folder.
        type Change (
          # put inserts the row or replaces the one with the same key; remove takes it away.
          action: (put, remove),
          # The table, such as participants or blocks.
          table: string,
          # The key of the row to remove: its id, or the values of its key columns joined by a slash.
          key: ?string,
          # The row to put, as an object with the fields of the model.
          row: ?object
        )

        # Why something was refused.
        type Refusal (
          # What it is about, such as participants.csv:p0001.
          subject: string,
          # The column or field.
          field: ?string,
          # The value that was refused.
          value: ?string,
          # The rule it breaks.
          rule: string
        )

        # Numbers by the priority of requirements.
        type ByPriority (
          # Asked by law.
          legal: int,
          # Asked by the municipality's programme.
          must: int,
          # Wished.
          wish: int
        )

        # What a plan amounts to.
        type PlanSummary (
          # Number of the published version; 0 for a draft.
          version: int,
          # Number of the draft it was; 0 for a plan that was imported.
          draft: int,
          # Revision of the state it was made for.
          revision: int,
          # Whether what is known has changed since.
          outdated: bool,
          # When it was made or published, in UTC.
          madeAt: string,
          # By what it was published: a rule or a person; empty for a draft.
          publishedBy: string,
          # Groups in it.
          groups: int,
          # Meetings in it, cancelled ones not counted.
          meetings: int,
          # Attendances in it.
          attendances: int,
          # Requirements that are met.
          met: int,
          # Requirements of which all that is due is done or planned.
          onTrack: int,
          # Requirements of which something is missing.
          short: ByPriority,
          # Share of the due legal and must amounts that is done or planned, 0 to 1.
          served: float,
          # An upper bound of that share, 0 to 1.
          bound: float,
          # How the bound was computed.
          boundHow: string,
          # People whose published week it changes.
          touched: int,
          # Seconds of search.
          seconds: float,
          # Threads that searched.
          workers: int,
          # Seed of the search.
          seed: int
        )

        # How far a search is.
        type Progress (
          # What it does: waiting, compiling, constructing, improving or interpreting.
          phase: string,
          # Share of its time that has passed, 0 to 1.
          share: float,
          # Legal and must requirements of which something is missing in the best plan so far.
          unplaced: int,
          # Share of the due legal and must amounts that the best plan so far serves, 0 to 1.
          served: float,
          # Seconds until its time limit.
          secondsLeft: float
        )

        # Whom to tell what of a change.
        type Notice (
          # What is told: participant, staff, organisation or location.
          subjectKind: string,
          # Its id.
          subject: string,
          # How it can be told: feed, sms, phone, paper.
          reachBy: []string,
          # The language of the text.
          language: string,
          # Id of the meeting.
          meeting: string,
          # What happens: added, moved, cancelled, room, staff or group.
          change: string,
          # How it was.
          before: string,
          # How it is.
          after: string,
          # The message in their language.
          text: string,
          # How a change led to it: direct, follows (from what that change moved) or search (planning again found
          # something better); null where no former plan is.
          link: ?string,
          # Revision of that change.
          revision: ?int,
          # The row it altered, as FILE:KEY.
          because: ?string,
          # How it led to it, in Dutch.
          dutch: ?string,
          # In English.
          english: ?string
        )

        # What happens to a meeting without a notice to anybody: other staff, nobody in it, or only people whose first
        # plan it is.
        type MeetingChange (
          # Id of the meeting.
          meeting: string,
          # What happens: added, moved, cancelled, room or staff.
          change: string,
          # How it was: the time and place, or the staff.
          before: string,
          # How it is.
          after: string,
          # How a change led to it: direct, follows or search; null where no former plan is.
          link: ?string,
          # Revision of that change.
          revision: ?int,
          # The row it altered, as FILE:KEY.
          because: ?string,
          # How it led to it, in Dutch.
          dutch: ?string,
          # In English.
          english: ?string
        )

        # Why an option was ruled out.
        type ExcludedOption (
          # What was looked at, in words.
          option: string,
          # Ids of the rules that exclude it.
          reasons: []string
        )

        # A rule that stands in the way, with what it is about.
        type ExcludingRule (
          # Id of the rule.
          reason: string,
          # What it is about, as FILE:KEY.
          subject: string
        )

        # Rules that together exclude every option, none of them without the others.
        type Conflict (
          # The rules.
          rules: []ExcludingRule,
          # What they say together, in Dutch.
          dutch: string,
          # In English.
          english: string
        )

        # One thing to change.
        type RepairPart (
          # The rule it mends.
          rule: ExcludingRule,
          # The alterations, as FILE:KEY.COLUMN=VALUE; empty where only changes say it.
          edits: []string,
          # The alterations as Apply takes them; settings of the municipality are not among them.
          changes: []Change,
          # What to do, in Dutch.
          dutch: string,
          # In English.
          english: string
        )

        # Changes that open an option, verified on a copy; every part is needed.
        type Repair (
          # The group or activity it opens.
          option: string,
          # What to change.
          parts: []RepairPart,
          # How much more it gives, in the unit of the requirement, without moving anybody else.
          gives: float,
          # How hard it is, for comparison only.
          cost: int,
          # What to do, in Dutch.
          dutch: string,
          # In English.
          english: string
        )

        # Why a requirement of a participant stands as it does.
        type Explanation (
          # Key of the participant.
          participant: string,
          # The requirement, as PROGRAMME/ID.
          requirement: string,
          # met, on-track or short.
          status: string,
          # What is missing, in the unit of the requirement.
          missing: float,
          # Whether every option is shut.
          impossible: bool,
          # What was looked at.
          options: []ExcludedOption,
          # Options that are open although something is missing.
          openOptions: []string,
          # Ids of the rules that stand in the way.
          reasons: []string,
          # The minimal conflicts, smallest first.
          conflicts: []Conflict,
          # Whether there are more.
          moreConflicts: bool,
          # The cheapest repairs that were found.
          repairs: []Repair,
          # The explanation in Dutch.
          dutch: []string,
          # The explanation in English.
          english: []string
        )

        # What a plan amounts to, in figures that can be compared.
        type PlanFigures (
          # Requirements that are met.
          met: int,
          # Requirements of which all that is due is done or planned.
          onTrack: int,
          # Requirements of which something is missing.
          short: ByPriority,
          # Share of the due legal and must amounts that is done or planned, 0 to 1.
          served: float,
          # Groups in it.
          groups: int,
          # Meetings in it, cancelled ones not counted.
          meetings: int,
          # Attendances in it.
          attendances: int,
          # Soft penalties by kind.
          penalties: []Penalty
        )

        # A soft penalty of a plan.
        type Penalty (
          # Its kind.
          kind: string,
          # How much.
          amount: float
        )

        # What happens to one person's week.
        type PersonChange (
          # Key of the participant.
          participant: string,
          # Meetings that are new to them.
          added: int,
          # Meetings at another time.
          moved: int,
          # Meetings that fall out for them.
          cancelled: int,
          # Meetings in another room.
          room: int,
          # Groups they come to.
          joined: []string,
          # Groups they leave.
          left: []string
        )

        # That a requirement of a participant stands otherwise.
        type StandingChange (
          # Key of the participant.
          participant: string,
          # The requirement, as PROGRAMME/ID.
          requirement: string,
          # legal, must or wish.
          priority: string,
          # How it stood: met, on-track or short; null: it was not asked.
          before: ?string,
          # How it would stand; null: it would not be asked.
          after: ?string,
          # What was missing, in the unit of the requirement.
          missingBefore: float,
          # What would be missing.
          missingAfter: float
        )

        # What alterations would make of the plan: both planned alike from what people have, neither stored.
        type WhatIfAnswer (
          # Without the alterations.
          before: PlanFigures,
          # With them.
          after: PlanFigures,
          # Groups that only run with the alterations.
          groupsOpened: []string,
          # Groups that only run without them.
          groupsClosed: []string,
          # People who have a plan and whose week is touched.
          peopleTouched: int,
          # People with a meeting at another time.
          peopleMoved: int,
          # What happens to each of them; the first two thousand.
          people: []PersonChange,
          # Requirements that stand otherwise.
          standingsInAll: int,
          # The first two thousand of them, the most important first.
          standings: []StandingChange,
          # Seconds of planning.
          seconds: float
        )

        # Something else that one person or one group could have, with the difference it makes.
        type Alternative (
          # The group to join, or the group that meets otherwise.
          option: string,
          # Id of the activity.
          activity: string,
          # When it meets every week, such as mo 09:00-12:00.
          times: []string,
          # Id of the room.
          room: ?string,
          # Ids of the usual staff.
          staff: []string,
          # Groups that are left for it.
          leaves: []string,
          # Meetings that are new.
          added: int,
          # Meetings that fall out.
          lost: int,
          # Requirements that stand otherwise.
          standings: []StandingChange,
          # Other people who are touched.
          touched: []string,
          # Those of them who could not stay.
          dropped: []string,
          # The difference to the objective; below 0 is better.
          price: float,
          # What it is and what it makes of things, in Dutch.
          dutch: string,
          # In English.
          english: string
        )

        # What keeps a group from having more seats.
        type SeatLimit (
          # The rule, with the activity, room, role or pool it is about.
          rule: ExcludingRule,
          # The seats it leaves.
          seats: int
        )

        # What a group takes, over all its meetings of the plan.
        type GroupCost (
          # Meetings.
          meetings: int,
          # Hours of meetings.
          hours: float,
          # Hours of staff.
          staffHours: float,
          # Euros, by the price of a meeting; null: none is known.
          euros: ?float
        )

        # What a group gives for one requirement.
        type GroupService (
          # The requirement, as PROGRAMME/ID.
          requirement: string,
          # People of the group for whom it counts.
          people: int,
          # Those of them to whom something due would be missing without it; null: amounts do not tell.
          relying: ?int
        )

        # Somebody whose short requirement a seat would serve.
        type Waiting (
          # Key of the participant.
          participant: string,
          # The most important of the requirements, as PROGRAMME/ID.
          requirement: string,
          # legal, must or wish.
          priority: string,
          # What is missing, in the unit of the requirement.
          missing: float,
          # What keeps them out, each minimal; empty: nothing does.
          conflicts: []Conflict
        )

        # Why a group is as small, as full or at the hours it is, or why an offer has no further group.
        type GroupExplanation (
          # What was asked about: id of the group, or of the activity.
          subject: string,
          # Id of the activity.
          activity: string,
          # full, seats-free, below-least (it runs with fewer people than it needs) or not-opened.
          standing: string,
          # Groups of the activity that run.
          running: []string,
          # Different people in it.
          size: int,
          # Fewest people it needs.
          least: int,
          # Most people on a date that the activity allows; null: any number.
          most: ?int,
          # Seats that are free at as many meetings to come as one must be able to attend.
          seatsFree: int,
          # What allows no more seats, the tightest first: the activity, and what is tighter.
          limits: []SeatLimit,
          # When it meets every week; of one that does not run the hours at which most of those who wait could come.
          times: []string,
          # Id of its room.
          room: ?string,
          # Ids of its usual staff.
          staff: []string,
          # Whether its hours stand in its row and stay.
          pinned: bool,
          # Other hours it could meet at, those that keep the most people first.
          otherHours: []Alternative,
          # What it takes; null: it does not run.
          cost: ?GroupCost,
          # What it gives.
          serves: []GroupService,
          # People who wait, the most important first; the first forty.
          waiting: []Waiting,
          # People who wait, those who are not listed too.
          waitingInAll: int,
          # Of those who are listed, as many as could come to the same hours; null where it runs.
          comers: ?int,
          # What is missing for it or for a further one: teacher, room, hours, members; each minimal.
          lacking: []Conflict,
          # Whether there were more hours than were looked at, so that some other might do.
          sampled: bool,
          # The explanation in Dutch.
          dutch: []string,
          # The explanation in English.
          english: []string
        )

        # Something there is too little of.
        type Bottleneck (
          # What, as FILE:KEY.
          resource: string,
          # Id of the rule that says so.
          reason: string,
          # When it is short; empty: whenever it is used.
          times: []string,
          # People with something legal or must missing who wait for it.
          waiting: int,
          # One unit more, as FILE:KEY.COLUMN=VALUE; several columns for a new row.
          edits: []string,
          # Legal and must requirements that it would meet, tried on a copy; null: there was no time to try.
          places: ?int,
          # What one unit more is, in Dutch.
          dutch: string,
          # In English.
          english: string
        )

        # Applies alterations, all or nothing; answered when they are durable. Edits are more of them, as
        # FILE:KEY.COLUMN=VALUE or -FILE:KEY. With dryRun nothing is altered and the revision stays.
        method Apply(changes: ?[]Change, edits: ?[]string, expectedRevision: ?int, dryRun: ?bool) -> (
          revision: int,
          changes: int
        )

        # Takes the alterations of one entry of the history back, as a new entry: every row stands as before it.
        # Without a revision it is the newest that was not taken back yet. Refused when a row was altered again since.
        # What was published, and feeds, stay.
        method Undo(revision: ?int, expectedRevision: ?int, dryRun: ?bool) -> (
          revision: int,
          undone: int,
          subjects: []string
        )

        # Makes a draft like the version before the published one, as far as what is known now allows it; publishing
        # it takes the publication back.
        method UndoPublication() -> (plan: PlanSummary)

        # Makes a draft. With wait false it answers at once that the search is queued;
        # otherwise it answers with the draft, and with the flag more also with progress before that.
        method Plan(seconds: ?float, seed: ?int, workers: ?int, startAfresh: ?bool, wait: ?bool) -> (
          progress: ?Progress,
          plan: ?PlanSummary
        )

        # Gives the summaries of the published plan and of the newest draft.
        method GetPlan() -> (published: ?PlanSummary, draft: ?PlanSummary)

        # Tells what the newest draft, or another version, changes for whom.
        # With the flag more all notices, then all meetings without a notice, come in pages; without it the first page
        # only.
        method Diff(fromVersion: ?int, toVersion: ?int) -> (
          added: int,
          moved: int,
          cancelled: int,
          room: int,
          staff: int,
          participants: []string,
          notices: []Notice,
          noticesInAll: int,
          meetings: []MeetingChange,
          meetingsInAll: int
        )

        # Publishes the newest draft: gives it a version number and renders every issued feed.
        # A draft of an older revision, or of an earlier day, is refused unless outdated is true.
        method Publish(expectedDraft: ?int, outdated: ?bool) -> (plan: PlanSummary, notices: int, feeds: int)

        # Tells why the requirements of a participant stand as they do.
        method Explain(participant: string, requirement: ?string) -> (explanations: []Explanation)

        # Tells why a group is as small, as full or at the hours it is, what it takes and gives, who waits for it and what
        # keeps each of them out. Of a group that does not run, or of an activity, it tells what is missing for one more:
        # teacher, room, hours or members.
        method ExplainGroup(group: string) -> (explanation: GroupExplanation)

        # Tries alterations on a copy: they are applied as Apply would, planned from what people have, compared with
        # the plan without them, and thrown away. Edits are more of them, as FILE:KEY.COLUMN=VALUE or -FILE:KEY.
        # With the flag more it answers with progress first.
        method WhatIf(changes: ?[]Change, edits: ?[]string, seconds: ?float) -> (
          progress: ?Progress,
          answer: ?WhatIfAnswer
        )

        # Tells what else a participant could join, or when and where else a group could meet, the best first;
        # exactly one of the two is named. Nobody else is moved for it.
        method Alternatives(participant: ?string, group: ?string, requirement: ?string, limit: ?int) -> (
          alternatives: []Alternative
        )

        # Tells what there is too little of, and what one more of each would give, tried on copies within the time.
        # With the flag more it answers with progress first.
        method Bottlenecks(seconds: ?float) -> (progress: ?Progress, bottlenecks: ?[]Bottleneck)

        # Follows what is known and planned: the first reply is how it stands, each next one what it became.
        # A slow reader gets the newest only. Needs the flag more.
        method Watch() -> (
          revision: int,
          version: int,
          draft: int,
          draftRevision: int,
          queued: int,
          progress: ?Progress
        )

        # Somebody else was first; read again.
        error Stale (currentRevision: int)

        # The alterations break rules; nothing was applied. The first hundred are listed.
        error Refused (refusals: []Refusal, total: int)

        # As many searches, or trials on copies, as may run or wait already.
        error Busy ()

        # Nothing was imported yet.
        error NothingImported ()

        # There is no such plan.
        error NoSuchPlan (plan: string)

        # The newest draft was made for an older revision than the current one, or on an earlier day.
        error DraftOutdated (draftRevision: int, currentRevision: int, madeOn: string, today: string)

        # There is no such participant, requirement, group or plan of theirs.
        error NotFound (subject: string, rule: string)

        # The search ended without a plan.
        error PlanningFailed (reason: string)

        # What is known could not be kept durably; nothing was altered.
        error StoreFailed (reason: string)

        # The caller's role does not suffice.
        error RoleMissing (role: string, method: string)

        """
}
