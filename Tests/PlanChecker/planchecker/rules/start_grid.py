"""Meetings start on the grid."""

from ..fields import DAY, show_clock
from ..report import at
from .daypart import containing

NAME = "start-grid"
SENTENCE = "a meeting starts on the grid of startGridMinutes, counted from the hour or from its day-part's start"


def check(context, report):
    grid = context.settings.grid
    if not grid:
        return
    for meeting in context.active_meetings():
        report.fact()
        start = meeting.start - meeting.day * DAY
        parts = containing(context, meeting, meeting.activity.dayparts or context.settings.dayparts)
        if start % grid and not any((start - part[0]) % grid == 0 for part in parts):
            report.breach(f"{at(meeting)} starts at {show_clock(start)}, off the grid of {grid} minutes",
                          meeting.pinned_times)
