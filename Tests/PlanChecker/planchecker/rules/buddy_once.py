"""At most one current buddy per purpose."""

from collections import defaultdict

from ..fields import show_date

NAME = "buddy"
SENTENCE = "nobody has two buddies for one purpose at the same time"


def _current(context, person, purpose):
    """(group, staff) of the buddies somebody has already and keeps in the plan."""
    for given in context.enrolled_before.get(person.id, ()):
        group = context.input_groups.get(given.group)
        activity = context.activities.get(group.activity) if group is not None else None
        if activity is None or activity.kind != "buddy" or (activity.purpose or activity.id) != purpose:
            continue
        if given.answer in ("", "accepted") and context.enrolments.get((person.id, given.group)):
            kept = context.groups.get(given.group)
            for staff in (kept.staff if kept is not None and kept.staff else group.staff):
                yield given.group, staff


def check(context, report):
    for person, rows in context.people():
        buddies = defaultdict(lambda: defaultdict(list))
        for row in rows:
            activity = row.meeting.activity
            if activity.kind == "buddy" and not row.helper:
                for staff in row.meeting.staff:
                    buddies[activity.purpose or activity.id][staff].append(row.meeting)
        for purpose, by_staff in buddies.items():
            report.fact()
            spans = sorted((meetings[0].day, meetings[-1].day, staff) for staff, meetings in by_staff.items())
            for group, staff in _current(context, person, purpose):
                if staff not in by_staff:
                    report.breach(f"{person.id} has the buddy {staff} for {purpose} (group {group}) and meets "
                                  f"{', '.join(sorted(by_staff))} for it")
            for (first, last, one), (next_first, next_last, other) in zip(spans, spans[1:]):
                report.found(next_first <= last, f"{person.id} has two buddies for {purpose}: {one} "
                             f"{show_date(first)} to {show_date(last)} and {other} {show_date(next_first)} to "
                             f"{show_date(next_last)}")
