"""A meeting of a group agrees with its group."""

from ..fields import show_date
from ..report import at

NAME = "meeting-agreement"
SENTENCE = "a meeting has its group's activity and lies between the group's from and until"


def check(context, report):
    for group in context.groups.values():
        activity = context.activities.get(group.activity)
        if activity is None:
            continue
        report.fact()
        is_open = activity.enrolment == "open"
        if group.open is not None and group.open != is_open:
            report.warn(f"group {group.id} says open {'yes' if group.open else 'no'}, its activity {activity.id} has "
                          f"enrolment {activity.enrolment or 'group'}")
        enrolled = {row.participant for row in context.enrolments_of_group[group.id] if row.answer != "declined"}
        meetings = context.group_meetings.get(group.id, ())
        counts = {len(enrolled), max((meeting.count for meeting in meetings), default=0),
                  len({row.person for meeting in meetings for row in meeting.rows if not row.helper})}
        if group.size is not None and group.size not in counts:
            report.warn(f"group {group.id} says size {group.size}, {len(enrolled)} people are enrolled")
    for meeting in context.active_meetings():
        if not meeting.group:
            continue
        group = context.groups.get(meeting.group)
        if group is None:
            continue
        report.fact()
        if group.activity != meeting.row.activity:
            report.breach(f"{at(meeting)} has the activity {meeting.row.activity}, its group {group.id} has "
                          f"{group.activity}")
        early = group.from_ is not None and meeting.day < group.from_
        late = group.until is not None and meeting.day > group.until
        if early or late:
            bound = f"until {show_date(group.until)}" if late else f"from {show_date(group.from_)}"
            report.breach(f"{at(meeting)} lies outside its group {group.id}, which runs {bound}")
        name = (meeting.day + 6) % 7
        clock = meeting.start - meeting.day * 1440, meeting.end - meeting.day * 1440
        if group.times and not any((d, s, e) == (name, *clock) for d, s, e in group.times):
            report.warn(f"{at(meeting)} is at none of the times of its group {group.id}")
