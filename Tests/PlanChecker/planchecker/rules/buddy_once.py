"""At most one current buddy per purpose."""

from collections import defaultdict

from ..fields import show_date

NAME = "buddy"
SENTENCE = "nobody has two buddies for one purpose at the same time"


def check(context, report):
    for person, rows in context.people():
        buddies = defaultdict(lambda: defaultdict(list))
        for row in rows:
            activity = row.meeting.activity
            if activity.kind == "buddy" and not row.helper:
                for staff in row.meeting.staff:
                    buddies[activity.purpose or activity.id][staff].append(row.meeting)
        for purpose, by_staff in buddies.items():
            report.fact()
            spans = sorted((meetings[0].day, meetings[-1].day, staff) for staff, meetings in by_staff.items())
            for (first, last, one), (next_first, next_last, other) in zip(spans, spans[1:]):
                report.found(next_first <= last, f"{person.id} has two buddies for {purpose}: {one} "
                             f"{show_date(first)} to {show_date(last)} and {other} {show_date(next_first)} to "
                             f"{show_date(next_last)}")
