"""Appointments that somebody leads already go on with them."""

from ..fields import show_date
from ..needs import base_role
from ..report import at

NAME = "held-pairs"
SENTENCE = "who has a group of their own for an individual activity, such as a buddy, meets its staff, in that group"


def _pairs(context, person):
    """(group, first day, last day) of the groups of appointments without times that somebody is in."""
    for given in context.enrolled_before.get(person, ()):
        group = context.input_groups.get(given.group)
        activity = context.activities.get(group.activity) if group is not None else None
        if activity is None or activity.enrolment != "individual" or group.times:
            continue
        if given.answer in ("", "accepted"):
            firsts = [day for day in (group.from_, given.since) if day is not None]
            lasts = [day for day in (group.until, given.until) if day is not None]
            yield group, max(firsts, default=None), min(lasts, default=None)


def check(context, report):
    for person in sorted(context.enrolled_before):
        pairs = list(_pairs(context, person))
        for row in context.rows_of.get(person, ()) if pairs else ():
            meeting = row.meeting
            mine = {group.id: group for group, first, last in pairs if group.activity == meeting.activity.id
                    and (first is None or first <= meeting.day) and (last is None or meeting.day <= last)}
            # What is past was planned when the pair may not have been there.
            if not mine or row.helper or context.settings.today is not None and meeting.day < context.settings.today:
                continue
            report.fact()
            group = mine.get(meeting.group)
            if group is None:
                report.breach(f"{person} has {' and '.join(sorted(mine))} for {meeting.activity.id} and {at(meeting)} "
                              f"is in {meeting.group or 'no group'}")
                continue
            roles = {base_role(need.partition(":")[0]) for need in meeting.activity.staff_needs}
            for staff in group.staff:
                known = context.staff.get(staff)
                if known is not None and roles & set(known.roles) and staff not in meeting.staff:
                    report.breach(f"{person} meets {', '.join(meeting.staff) or 'nobody'} in {group.id} on "
                                  f"{show_date(meeting.day)}, whose staff is {', '.join(group.staff)}")
