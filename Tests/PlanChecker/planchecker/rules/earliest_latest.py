"""Meetings start not before earliest and end not after latest."""

from ..fields import DAY, show_clock
from ..report import at

NAME = "earliest-latest"
SENTENCE = "a meeting starts not before `earliest` and ends not after `latest` of its activity"


def check(context, report):
    for meeting in context.active_meetings():
        earliest, latest = meeting.activity.earliest, meeting.activity.latest
        if earliest is None and latest is None:
            continue
        report.fact()
        if earliest is not None and meeting.start - meeting.day * DAY < earliest:
            report.breach(f"{at(meeting)} starts before {show_clock(earliest)}, the earliest start of "
                          f"{meeting.activity.id}", meeting.pinned_times)
        if latest is not None and meeting.end - meeting.day * DAY > latest:
            if earliest is not None and latest < earliest and meeting.end - meeting.day * DAY <= latest + DAY:
                continue  # past midnight
            report.breach(f"{at(meeting)} ends after {show_clock(latest)}, the latest end of {meeting.activity.id}",
                          meeting.pinned_times)
