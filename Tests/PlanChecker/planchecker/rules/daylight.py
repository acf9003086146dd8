"""Some activities need daylight."""

from ..fields import DAY, show_clock
from ..report import at
from ..sun import daylight

NAME = "daylight"
SENTENCE = "what needs daylight lies between sunrise and sunset at the place"
TOLERANCE = 2  # minutes by which two honest formulas differ


def check(context, report):
    for meeting in context.active_meetings():
        if not meeting.activity.daylight or meeting.place is None:
            continue
        report.fact()
        rise, fall = daylight(meeting.day, meeting.place.lat, meeting.place.lon, context.settings.timezone)
        start, end = meeting.start - meeting.day * DAY, meeting.end - meeting.day * DAY
        if start < rise or end > fall:
            hard = start < rise - TOLERANCE or end > fall + TOLERANCE
            report.found(hard, f"{at(meeting)} needs daylight, the sun rises at {show_clock(rise)} and sets at "
                               f"{show_clock(fall)}", meeting.pinned_times)
