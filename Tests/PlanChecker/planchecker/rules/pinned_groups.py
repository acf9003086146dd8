"""Pinned groups stay as they are."""

from ..fields import DAY, WEEKDAY_NAMES, show_clock, weekday
from ..report import at

NAME = "pinned-groups"
SENTENCE = "a pinned group keeps its activity, times, room and staff where given"


def check(context, report):
    for given in context.input_groups.values():
        if not given.pinned:
            continue
        report.fact()
        group = context.groups.get(given.id)
        if group is None:
            start, end = context.settings.horizon_start, context.settings.horizon_end
            over = given.until is not None and start is not None and given.until < start
            later = given.from_ is not None and end is not None and given.from_ > end
            if not over and not later:
                report.breach(f"pinned group {given.id} is not in the plan")
            continue
        if group.activity != given.activity:
            report.breach(f"pinned group {given.id} has the activity {group.activity}, pinned is {given.activity}")
        if given.times and group.times and sorted(group.times) != sorted(given.times):
            report.breach(f"pinned group {given.id} meets {_times(group.times)}, pinned is {_times(given.times)}")
        if given.room and group.room and group.room != given.room:
            report.breach(f"pinned group {given.id} has the room {group.room}, pinned is {given.room}")
        if given.staff and group.staff and set(group.staff) != set(given.staff):
            report.breach(f"pinned group {given.id} has the staff {', '.join(group.staff)}, pinned is "
                          f"{', '.join(given.staff)}")
        for meeting in context.group_meetings.get(given.id, ()):
            _meeting(report, given, meeting)


def _meeting(report, given, meeting):
    report.fact()
    time = (weekday(meeting.day), meeting.start - meeting.day * DAY, meeting.end - meeting.day * DAY)
    if given.times and time not in given.times:
        report.breach(f"{at(meeting)} is at none of the times of the pinned group {given.id}: {_times(given.times)}")
    if given.room and meeting.room != given.room:
        report.breach(f"{at(meeting)} is in {meeting.room or 'no room'}, the pinned group {given.id} has {given.room}")
    absent = [staff for staff in given.staff if staff not in meeting.staff]
    if absent:
        report.breach(f"{at(meeting)} is without {', '.join(absent)} of the pinned group {given.id}")


def _times(times):
    return ", ".join(f"{WEEKDAY_NAMES[d]} {show_clock(s)}-{show_clock(e)}" for d, s, e in times)
