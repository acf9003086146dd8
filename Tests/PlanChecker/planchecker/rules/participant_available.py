"""Participants are planned inside `available` only, travel included."""

from ..report import at, span
from ..times import covers, weekly_windows

NAME = "available"
SENTENCE = "every meeting of a participant, with the travel around it, lies inside `available`"


def check(context, report):
    for person, rows in context.people():
        for row in rows:
            report.fact()
            if person.available and not covers(weekly_windows(person.available, row.meeting.day, row.meeting.day + 1),
                                               row.leave, row.back):
                report.breach(f"{person.id} at {at(row.meeting)} is away {span(row.leave, row.back)}, outside "
                              "`available`", row.pinned)
