"""Cover by a childcare place: age, day, opening hours."""

from ..cover import all_covers
from ..fields import DAY
from ..report import at, span

NAME = "cover-place"
SENTENCE = "a childcare place fits the child's age and is open on that date from bringing to fetching"


def check(context, report):
    for absence, child, covers in all_covers(context):
        for cover in covers:
            if cover.row.cover != "place":
                continue
            report.fact()
            place = context.childcare.get(cover.row.by)
            label = f"{child.id} in place {cover.row.by or '(none)'} for {at(cover.attendance.meeting)}"
            if place is None:
                report.breach(f"{label}: there is no such place")
                continue
            if child.age_band not in place.age_bands:
                report.breach(f"{label}: is for {', '.join(place.age_bands)}, the child is {child.age_band}")
            if cover.stay is None:
                report.breach(f"{label}: {absence.person} cannot get there by {cover.attendance.mode}")
                continue
            settled, least = _open(context, place, cover.stay), _open(context, place, cover.least_stay)
            if not settled:
                day = cover.stay[0] // DAY
                why = " in a school holiday" if place.school_weeks_only and day in context.school_holidays else ""
                report.found(not least, f"{label}: is not open for the stay {span(*cover.stay)}{why}")


def _open(context, place, stay):
    start, end = stay
    end_clock = place.end + DAY if place.end < place.start else place.end
    for day in (int(start) // DAY, int(start) // DAY - 1):
        if (day + 6) % 7 != place.weekday or place.school_weeks_only and day in context.school_holidays:
            continue
        if day * DAY + place.start <= start and end <= day * DAY + end_clock:
            return True
    return False
