"""Nobody is planned in a busy block, travel included."""

from ..report import at, span
from ..times import first_hit

NAME = "busy"
SENTENCE = "no meeting of a participant, with the travel around it, overlaps a busy block"


def check(context, report):
    for person, rows in context.people():
        blocks = context.blocks.get(("participant", person.id), ())
        for row in rows:
            report.fact()
            found = first_hit(blocks, row.leave, row.back) if blocks else None
            if found:
                report.breach(f"{person.id} at {at(row.meeting)} is away {span(row.leave, row.back)} and busy "
                              f"{span(found[1], found[2])}", row.pinned)
            if blocks and row.later is not None and not found:
                waiting = first_hit(blocks, row.back, row.later.leave) if row.later.leave > row.back else None
                if waiting:
                    report.warn(f"{person.id} waits between {at(row.meeting)} and {row.later.meeting.id} and is busy "
                                f"{span(waiting[1], waiting[2])}", row.pinned)
