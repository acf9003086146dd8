"""Nothing published moves within the freeze."""

from ..fields import DAY, show_date
from ..report import at
from ..times import covers, first_hit, weekly_windows

NAME = "freeze"
SENTENCE = "what was published for the days of the freeze keeps date, times, location, room; nothing moves into it"


def check(context, report):
    today, days = context.settings.today, context.settings.freeze_days
    if not days or today is None:
        return
    for old in context.folder.previous["meetings"]:
        if old.status == "cancelled" or old.date is None:
            continue
        new = context.meetings.get(old.id)
        inside = old.date < today + days
        enters = new is not None and new.active and new.day != old.date and today <= new.day < today + days
        on_edge = old.date == today + days
        if not inside and not enters and not on_edge:
            continue
        report.fact()
        if new is None and old.date < today:
            continue  # over; a horizon that rolls may leave it out
        same = new is not None and new.active and (
            new.day, new.row.start, new.row.end, new.row.location, new.row.room) == (
            old.date, old.start, old.end, old.location, old.room)
        if same or forced(context, old):
            continue
        if new is None or not new.active:
            what = "is cancelled" if new is not None else "is gone"
        else:
            what = f"moves to {at(new)}" + (f" in {new.room}" if new.room else "")
        report.found(inside or enters, f"{old.id} on {show_date(old.date)} lies within {days} days of "
                     f"{show_date(today)} or moves there: it {what} and no hard rule of its own forces it")


def forced(context, old):
    """Whether the old place and time of a meeting break a hard rule by themselves."""
    activity = context.activities.get(old.activity)
    if activity is None or old.date in context.closed_days:
        return True
    start = old.date * DAY + old.start
    end = old.date * DAY + old.end + (DAY if old.end < old.start else 0)
    subjects = [("room", old.room), ("location", old.location)] + [("staff", name) for name in old.staff]
    if any(first_hit(context.blocks.get(subject, ()), start, end) for subject in subjects):
        return True
    for name in old.staff:
        staff = context.staff.get(name)
        if staff is None or staff.available and not covers(
                weekly_windows(staff.available, old.date, old.date + 1), start, end):
            return True
    room = context.rooms.get(old.room)
    if old.room and (room is None or room.opening and not covers(
            weekly_windows(room.opening, old.date, old.date + 1), start, end)):
        return True
    if old.group:
        given = context.input_groups.get(old.group)
        return bool(given and given.pinned)
    people = [row.participant for row in context.folder.previous["attending"] if row.meeting == old.id]
    if not all(person in context.participants for person in people):
        return True
    return any(first_hit(context.blocks.get(("participant", person), ()), start, end) for person in people)
