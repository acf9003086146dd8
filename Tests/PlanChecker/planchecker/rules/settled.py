"""Nothing before people live in the municipality."""

from ..fields import show_date
from ..report import at

NAME = "settled"
SENTENCE = "nobody has a meeting before `settled`"


def check(context, report):
    for person, rows in context.people():
        for row in rows:
            report.fact()
            if person.settled is not None and row.meeting.day < person.settled:
                report.breach(f"{person.id} attends {at(row.meeting)} and settles on {show_date(person.settled)}",
                              row.pinned)
