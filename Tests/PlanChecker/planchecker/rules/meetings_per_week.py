"""Meetings of a series a week."""

from collections import Counter, defaultdict

from ..fields import show_date, week, week_start

NAME = "meetings-per-week"
SENTENCE = "a group meets no more often in a week than meetings_per_week"


def check(context, report):
    for group_id, meetings in context.group_meetings.items():
        limit = meetings[0].activity.meetings_per_week
        if limit is None:
            continue
        for number, count in Counter(week(meeting.day) for meeting in meetings).items():
            report.fact()
            if count > limit:
                report.breach(f"group {group_id} meets {count} times in the week of {show_date(week_start(number))}, "
                              f"meetings_per_week of {meetings[0].activity.id} is {limit}", meetings[0].pinned_times)
    for person, rows in context.people():  # appointments: the text speaks of series only
        counts = defaultdict(Counter)
        for row in rows:
            if not row.meeting.group and row.meeting.activity.meetings_per_week and not row.helper:
                counts[row.meeting.activity.id][week(row.meeting.day)] += 1
        for activity, weeks in counts.items():
            limit = context.activities[activity].meetings_per_week
            for number, count in weeks.items():
                report.fact()
                if count > limit:
                    report.warn(f"{person.id} has {count} appointments of {activity} in the week of "
                                f"{show_date(week_start(number))}, meetings_per_week is {limit}")
