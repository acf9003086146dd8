"""A meeting lasts as long as its activity says."""

from ..report import at

NAME = "meeting-length"
SENTENCE = "a meeting lasts the minutes of its activity"


def check(context, report):
    for meeting in context.active_meetings():
        minutes = meeting.activity.minutes
        if minutes is None:
            continue
        report.fact()
        if meeting.end - meeting.start != minutes:
            report.breach(f"{at(meeting)} lasts {meeting.end - meeting.start} minutes, {meeting.activity.id} lasts "
                          f"{minutes}", meeting.pinned_times)
