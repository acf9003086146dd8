"""Who attends a group is enrolled in it."""

from ..fields import show_date
from ..report import at

NAME = "enrolment"
SENTENCE = "who attends a group is enrolled in it on that date (not for open activities and appointments)"


def check(context, report):
    for person, rows in context.people():
        for row in rows:
            if row.helper or not row.meeting.group or row.meeting.activity.enrolment == "open":
                continue
            report.fact()
            enrolments = context.enrolments.get((person.id, row.meeting.group), ())
            if not enrolments:
                report.breach(f"{person.id} attends {at(row.meeting)} and is not enrolled in {row.meeting.group}")
                continue
            day = row.meeting.day
            if not any((e.from_ is None or e.from_ <= day) and (e.until is None or day <= e.until)
                       for e in enrolments):
                spans = ", ".join(f"{show_date(e.from_) if e.from_ else '…'} to "
                                  f"{show_date(e.until) if e.until else '…'}" for e in enrolments)
                report.breach(f"{person.id} attends {at(row.meeting)}, the enrolment in {row.meeting.group} runs "
                              f"{spans}")
    for row in context.folder.plan["enrolments"]:
        group = context.groups.get(row.group)
        if group is not None and row.activity and row.activity != group.activity:
            report.breach(f"{row.participant}: the enrolment in {row.group} names the activity {row.activity}, the "
                          f"group has {group.activity}")
