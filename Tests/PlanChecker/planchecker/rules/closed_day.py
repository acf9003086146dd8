"""Nothing on closed days."""

from ..report import at

NAME = "closed-day"
SENTENCE = "no meeting is on a closed day of the municipality's region"


def check(context, report):
    for meeting in context.active_meetings():
        report.fact()
        if meeting.day in context.closed_days:
            report.breach(f"{at(meeting)} is on a closed day ({context.closed_days[meeting.day]})")
