"""A series has all its meetings."""

from ..fields import show_date

NAME = "meetings-total"
SENTENCE = "a series has exactly meetings_total meetings over its life, never more"


def check(context, report):
    start, end = context.settings.horizon_start, context.settings.horizon_end
    for group_id, group in context.groups.items():
        meetings = context.group_meetings.get(group_id, ())
        activity = context.activities.get(group.activity)
        if activity is None or not activity.meetings_total or activity.enrolment == "individual":
            continue
        report.fact()
        total, have = activity.meetings_total, len(meetings)
        if have > total:
            report.breach(f"group {group_id} has {have} meetings, meetings_total of {activity.id} is {total}",
                          bool(meetings) and meetings[0].pinned_times)
        elif have < total:
            given = context.input_groups.get(group_id)
            begins = [day for day in (group.from_, given.from_ if given else None) if day is not None]
            first = min(begins, default=meetings[0].day if meetings else None)
            last = group.until if group.until is not None else (meetings[-1].day if meetings else None)
            within = (first is None or start is None or first >= start) and (
                last is not None and (end is None or last <= end))
            text = (f"group {group_id} has {have} meetings, meetings_total of {activity.id} is {total}; it runs "
                    f"{show_date(first) if first else '…'} to {show_date(last) if last else '…'}")
            # A life that reaches beyond the horizon may have its other meetings there or before.
            # A group whose meetings are all cancelled is given up; it counts for nothing.
            report.found(within and have > 0, text, bool(meetings) and meetings[0].pinned_times)
