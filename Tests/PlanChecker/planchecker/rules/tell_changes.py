"""Whom to tell what, after a publication."""

from ..fields import show_date

NAME = "tell"
SENTENCE = "every row of tell.csv says what really changed since the version before, and nobody's change is missing"
CHANGES = ("added", "moved", "cancelled", "room", "staff", "group")


def check(context, report):
    if not context.folder.has_previous:
        return
    old = {row.id: row for row in context.folder.previous["meetings"]}
    old_attending = {(row.participant, row.meeting) for row in context.folder.previous["attending"]
                     if row.meeting in old and old[row.meeting].status != "cancelled"}
    attending = {(row.person, row.meeting.id): row for rows in context.rows_of.values() for row in rows}
    told = set()
    for row in context.folder.plan["tell"]:
        report.fact()
        label = f"tell.csv: {row.subject} about {row.meeting}"
        if row.change not in CHANGES:
            report.breach(f"{label}: {row.change} is no change")
            continue
        told.add((row.subject, row.meeting))
        before, after = old.get(row.meeting), context.meetings.get(row.meeting)
        if before is None and after is None:
            if row.meeting:
                report.breach(f"{label}: the meeting is in no version")
            continue
        if row.subject_kind == "participant":
            _participant(report, label, row, before, after, (row.subject, row.meeting) in old_attending,
                         (row.subject, row.meeting) in attending)
        elif row.change == "moved" and not _moved(before, after):
            report.breach(f"{label}: says moved, date and times are as before")
    today = context.settings.today or 0
    known_until = max((row.date for row in old.values() if row.date is not None), default=0)
    for key in sorted(old_attending ^ set(attending)):
        meeting = context.meetings.get(key[1])
        day = meeting.day if meeting is not None else old[key[1]].date
        added_by_help = key in attending and attending[key].synthetic
        if key not in told and day is not None and today <= day <= known_until and not added_by_help:
            change = "is added to" if key in attending else "is taken from"
            report.warn(f"{key[0]} {change} {key[1]} on {show_date(day)} and is not told")


def _participant(report, label, row, before, after, was, now):
    if row.change == "added" and not (now and not was):
        report.breach(f"{label}: says added, the person {'does not attend it' if not now else 'attended it before'}")
    elif row.change == "cancelled" and (now or not was):
        report.breach(f"{label}: says cancelled, the person {'attends it' if now else 'did not attend it before'}")
    elif row.change == "moved" and not _moved(before, after):
        report.breach(f"{label}: says moved, date and times are as before")
    elif row.change == "room" and before and after and (before.room, before.location) == (
            after.row.room, after.row.location):
        report.breach(f"{label}: says room, room and location are as before")
    elif row.change == "staff" and before and after and set(before.staff) == set(after.row.staff):
        report.breach(f"{label}: says staff, the staff are as before")


def _moved(before, after):
    return not before or not after or (before.date, before.start, before.end) != (
        after.row.date, after.row.start, after.row.end)
