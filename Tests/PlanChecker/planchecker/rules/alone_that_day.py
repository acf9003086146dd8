"""Some activities stand alone on their day."""

from collections import defaultdict

from ..fields import show_date

NAME = "alone-that-day"
SENTENCE = "who attends an activity that stands alone attends nothing else that day"


def check(context, report):
    for person, rows in context.people():
        days = defaultdict(list)
        for row in rows:
            days[row.meeting.day].append(row)
        for day, members in days.items():
            alone = [row for row in members if row.meeting.activity.alone_that_day and not row.helper]
            if not alone:
                continue
            report.fact()
            if len(members) > 1:
                report.breach(f"{person.id} attends {', '.join(row.meeting.id for row in members)} on "
                              f"{show_date(day)}, {alone[0].meeting.activity.id} stands alone",
                              all(row.pinned for row in members))
