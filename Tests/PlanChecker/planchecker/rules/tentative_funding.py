"""What is not funded yet is tentative."""

from ..fields import show_date
from ..report import at

NAME = "tentative-funding"
SENTENCE = "meetings after funded_until are tentative"


def check(context, report):
    for meeting in context.active_meetings():
        until = meeting.activity.funded_until
        if until is None:
            continue
        report.fact()
        if meeting.day > until and meeting.status != "tentative":
            hard = not meeting.rows or any(row.status != "tentative" for row in meeting.rows)
            report.found(hard, f"{at(meeting)} is {meeting.status}, {meeting.activity.id} is funded until "
                               f"{show_date(until)}")
