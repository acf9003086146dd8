"""Cover by the other parent, who must be free."""

from ..cover import absences, all_covers
from ..report import at, span
from ..times import first_hit, overlap

NAME = "cover-partner"
SENTENCE = "the other parent who covers is in no block and no meeting, travel included"


def check(context, report):
    for absence, child, covers in all_covers(context):
        for cover in covers:
            if cover.row.cover != "partner":
                continue
            report.fact()
            other = cover.row.by
            start, end = max(cover.from_, absence.start), min(cover.until, absence.end)
            label = f"{child.id} with {other or 'nobody'} {span(start, end)}, while {absence.person} attends " \
                    f"{at(cover.attendance.meeting)}"
            if other == absence.person or other not in context.participants:
                report.breach(f"{label}: is not another participant")
                continue
            if other not in child.parents:
                hard = other != context.participants[absence.person].partner
                report.found(hard, f"{label}: {other} is no parent of the child")
            block = first_hit(context.blocks.get(("participant", other), ()), start, end)
            if block:
                report.breach(f"{label}: {other} is busy {span(block[1], block[2])}", cover.attendance.pinned)
            _meetings(context, report, label, other, start, end)


def _meetings(context, report, label, other, start, end):
    for absence in absences(context, other):
        if overlap(absence.start, absence.end, start, end):
            report.breach(f"{label}: {other} is away {span(absence.start, absence.end)} for "
                          f"{', '.join(row.meeting.id for row in absence.rows)}")
            return
    for row in context.rows_of.get(other, ()):
        if not row.away and overlap(row.meeting.start, row.meeting.end, start, end):
            # A meeting at home or online needs no cover for the own children; whether it is "a meeting", is open.
            report.warn(f"{label}: {other} is in {at(row.meeting)}")
            return
