"""Staff do not work in their busy blocks."""

from ..report import at, span
from ..times import first_hit

NAME = "staff-block"
SENTENCE = "no meeting of a staff member overlaps a busy block of theirs"


def check(context, report):
    for staff_id, meetings in context.by_staff.items():
        blocks = context.blocks.get(("staff", staff_id), ())
        for meeting in meetings:
            report.fact()
            found = first_hit(blocks, meeting.start, meeting.end) if blocks else None
            if found:
                report.breach(f"{staff_id} at {at(meeting)} is busy {span(found[1], found[2])}",
                              meeting.pinned_staff and meeting.pinned_times)
