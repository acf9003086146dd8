/// `nl.rooster.Service`: how it stands, import, export, backup.
package enum AdministrationInterface {
    /// The interface's name.
    package static let name = "nl.rooster.Service"

    /// The interface's text.
    package static let text = """
        # How the service stands; importing and exporting data folders; backups.
        interface nl.rooster.Service

        # Requirements of one priority.
        type Standing (
          # legal, must or wish.
          priority: string,
          # Requirements that are met.
          met: int,
          # Requirements of which all that is due is done or planned.
          onTrack: int,
          # Requirements of which something is missing.
          short: int
        )

        # A plan, in short.
        type PlanState (
          # Number of the published version, or of the draft.
          number: int,
          # Revision of the state it was made for.
          revision: int,
          # Whether what is known has changed since.
          outdated: bool,
          # When it was published or made, in UTC.
          at: string,
          # By what it was published; empty for a draft.
          by: string,
          # Meetings in it, cancelled ones not counted.
          meetings: int,
          # Share of the due legal and must amounts that is done or planned, 0 to 1.
          served: float,
          # An upper bound of that share, 0 to 1.
          bound: float,
          # How the bound was computed.
          boundHow: string,
          # Requirements by priority.
          standings: []Standing
        )

        # What the planner does.
        type Planner (
          # idle, waiting, compiling, constructing, improving or interpreting.
          phase: string,
          # Share of its time that has passed, 0 to 1.
          share: float,
          # Searches that wait.
          queued: int,
          # Why the last search failed; absent when it did not.
          failure: ?string
        )

        # A feed that comes near what calendar programs accept.
        type FeedWarning (
          # Id of the feed.
          id: string,
          # What is near: events or bytes.
          rule: string,
          # How many.
          amount: int,
          # The limit.
          limit: int
        )

        # A row count of a table of the data folder.
        type TableCount (
          # Name of the table.
          table: string,
          # Rows in it.
          rows: int
        )

        # How the service stands.
        method GetStatus() -> (
          product: string,
          version: string,
          now: string,
          municipality: ?string,
          revision: int,
          tables: []TableCount,
          published: ?PlanState,
          draft: ?PlanState,
          draftWaits: ?string,
          planner: Planner,
          feeds: int,
          feedWarnings: []FeedWarning,
          storeFailure: ?string
        )

        # Begins to receive a data folder.
        method ImportBegin() -> (session: string)

        # Receives a part of a file: at most 512 KiB, in base64, in order.
        method ImportPart(session: string, file: string, data: string) -> ()

        # Imports what was received: whole, or not at all. With dryRun it only tells what would change.
        method ImportCommit(session: string, removeMissing: ?bool, dryRun: ?bool) -> (
          revision: int,
          changes: int,
          put: int,
          removed: int,
          plan: bool,
          notes: []string
        )

        # Gives everything as a data folder, in parts of files, in order. Needs the flag more.
        method Export() -> (file: string, data: string)

        # Gives a backup as an archive in tar format, in parts, in order. Needs the flag more.
        method Backup() -> (data: string)

        # The folder is not accepted; nothing was imported. The first hundred problems are listed.
        error InvalidFolder (problems: []string, total: int)

        # There is no such session, or it waited too long.
        error NoSuchSession (session: string)

        # A part does not follow the rules.
        error InvalidPart (file: string, rule: string)

        # Somebody else was first; try again.
        error Stale (currentRevision: int)

        # Nothing was imported yet.
        error NothingImported ()

        # What is known could not be kept durably or read; nothing was altered.
        error StoreFailed (reason: string)

        # The caller's role does not suffice.
        error RoleMissing (role: string, method: string)

        """
}
