"""What needs an unlocked mode is tentative until the series is passed."""

from ..modes import usable
from ..report import at

NAME = "mode-tentative"
SENTENCE = "an attendance by an unlocked mode is tentative until done.csv says passed"


def check(context, report):
    for row in context.away_rows():
        if row.mode not in context.travel.modes or row.synthetic:
            continue
        if row.mode in context.participants[row.person].modes:
            continue
        report.fact()
        if usable(context, row.person, row.mode, row.meeting.day) != "tentative":
            continue
        if row.status != "tentative":
            report.found(row.meeting.status != "tentative",
                         f"{row.person} at {at(row.meeting)}: is {row.status}, {row.mode} is unlocked but not passed")
