"""No room holds two meetings at once."""

from ..report import at

NAME = "room-overlap"
SENTENCE = "no room holds two meetings at the same time"


def check(context, report):
    for room, meetings in context.by_room.items():
        latest = None
        for meeting in meetings:
            report.fact()
            if latest is not None and meeting.start < latest.end:
                pinned = all(m.pinned_times and m.pinned_room for m in (latest, meeting))
                report.breach(f"room {room} holds {at(latest)} and {at(meeting)} at the same time", pinned)
            if latest is None or meeting.end > latest.end:
                latest = meeting
