"""Meetings lie inside a day-part of their activity."""

from ..fields import DAY, show_clock
from ..report import at

NAME = "daypart"
SENTENCE = "a meeting lies whole inside one of its activity's day-parts"


def containing(context, meeting, names):
    """The day-parts among names that hold the meeting."""
    start, end = meeting.start - meeting.day * DAY, meeting.end - meeting.day * DAY
    found = []
    for name in names:
        part = context.settings.dayparts.get(name)
        if part and (part[0] <= start and end <= part[1] or part[0] <= start + DAY and end + DAY <= part[1]):
            found.append(part)
    return found


def check(context, report):
    for meeting in context.active_meetings():
        names = meeting.activity.dayparts
        report.fact()
        if not containing(context, meeting, names or context.settings.dayparts):
            parts = ", ".join(f"{name} {show_clock(part[0])}-{show_clock(part[1])}"
                              for name, part in context.settings.dayparts.items() if name in names)
            if context.settings.dayparts or names:
                report.found(bool(names), f"{at(meeting)} lies in none of the day-parts of {meeting.activity.id}"
                                          f"{': ' + parts if parts else ''}", meeting.pinned_times)
