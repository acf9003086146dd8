"""Every child under 13 of an attending parent is covered for the whole absence."""

from ..cover import all_covers
from ..report import at, span
from ..times import merge, missing_part

NAME = "cover"
SENTENCE = "every child under 13 is covered from the parent's leaving home to being back, with a row for every meeting"


def check(context, report):
    for absence, child, covers in all_covers(context):
        report.fact()
        pinned = all(row.pinned for row in absence.rows)
        for row in absence.rows:
            if not any(cover.attendance is row for cover in covers):
                report.breach(f"{child.id} has no row in care.csv for {at(row.meeting)}, which its parent "
                              f"{absence.person} attends", pinned)
        if not covers:
            continue
        hole = missing_part(merge([(c.start, c.end) for c in covers]), absence.start, absence.end)
        if hole:
            report.breach(f"{child.id} is covered by nobody {span(*hole)} while {absence.person} is away "
                          f"{span(absence.start, absence.end)} for {', '.join(r.meeting.id for r in absence.rows)}",
                          pinned)
        for cover in covers:
            if cover.row.cover not in ("care", "place", "partner", "on-site"):
                report.breach(f"{child.id} at {at(cover.attendance.meeting)}: cover {cover.row.cover or '(empty)'} is "
                              "none of care, place, partner, on-site")
