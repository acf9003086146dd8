"""No meeting in a room or at a location that is blocked."""

from ..report import at, span
from ..times import first_hit

NAME = "room-block"
SENTENCE = "no meeting is in a room during a block of the room"


def check(context, report):
    check_kind(context, report, "room", lambda meeting: meeting.room)


def check_kind(context, report, kind, subject):
    """Looks at the blocks of one kind of subject."""
    for meeting in context.active_meetings():
        name = subject(meeting)
        if not name:
            continue
        report.fact()
        found = first_hit(context.blocks.get((kind, name), ()), meeting.start, meeting.end)
        if found:
            report.breach(f"{at(meeting)}: {kind} {name} is blocked {span(found[1], found[2])}",
                          meeting.pinned_room and meeting.pinned_times)
