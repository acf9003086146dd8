"""Some activities have a season."""

import datetime

from ..report import at

NAME = "season"
SENTENCE = "what has a season lies within it, both days included"


def check(context, report):
    for meeting in context.active_meetings():
        first, last = meeting.activity.season_from, meeting.activity.season_to
        if first is None and last is None:
            continue
        report.fact()
        first, last = first or (1, 1), last or (12, 31)
        date = datetime.date.fromordinal(meeting.day)
        now = (date.month, date.day)
        inside = first <= now <= last if first <= last else now >= first or now <= last
        if not inside:
            report.breach(f"{at(meeting)} lies outside the season of {meeting.activity.id}, "
                          f"{first[0]:02d}-{first[1]:02d} to {last[0]:02d}-{last[1]:02d}")
