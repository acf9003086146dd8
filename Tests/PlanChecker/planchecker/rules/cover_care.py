"""Cover by care that is there already: the windows of care.csv."""

from ..cover import all_covers, care_windows
from ..fields import DAY
from ..report import at, span
from ..times import missing_part

NAME = "cover-care"
SENTENCE = "who is covered by care is looked after then (care.csv, in school weeks where it says so)"


def check(context, report):
    for absence, child, covers in all_covers(context):
        for cover in covers:
            if cover.row.cover != "care":
                continue
            report.fact()
            if cover.row.by:
                report.warn(f"{child.id} at {at(cover.attendance.meeting)}: `by` is empty for care, not {cover.row.by}")
            start, end = max(cover.from_, absence.start), min(cover.until, absence.end)
            windows = care_windows(context, child.id, int(start) // DAY, int(end) // DAY + 1)
            hole = missing_part(windows, start, end)
            if hole:
                report.breach(f"{child.id} is not in care {span(*hole)} while {absence.person} attends "
                              f"{at(cover.attendance.meeting)}", cover.attendance.pinned)
