"""Damages to travel."""

from ..fields import show_date
from ..modes import usable
from .copy import attendances, same_day


def overlap(copy, context):
    """Moves a second meeting of somebody onto a first."""
    for person in sorted(context.rows_of):
        rows = [row for row in context.rows_of[person] if not row.pinned and not row.synthetic]
        if len(rows) > 1:
            copy.move(rows[1].meeting, rows[0].meeting.start)
            return f"{rows[1].meeting.id} moves onto {rows[0].meeting.id} for {person}"
    return None


def minutes(copy, context):
    for row in attendances(context, lambda row: row.away and row.mode in context.travel.modes):
        copy.attendance(row)["minutes_before"] = str(row.before + 25)
        return f"{row.person} at {row.meeting.id} has 25 minutes more"
    return None


def reach(copy, context):
    for row in attendances(context, lambda row: row.away and row.mode in context.travel.modes and not row.earlier):
        way = context.travel.way(context.home(row.person, row.meeting.day), row.meeting.place, row.mode)
        if way.kilometres > 0.05 and not context.travel.rows_for(
                context.home(row.person, row.meeting.day), row.meeting.place, row.mode):
            settings = copy.document("municipality.yaml")
            travel = settings.setdefault("travel", {})
            travel[row.mode] = dict(context.travel.modes[row.mode], maxKm="0.01")
            travel[row.mode] = {k: str(v) for k, v in travel[row.mode].items() if v not in (None, "")}
            return f"{row.mode} reaches 10 m only"
    return None


def mode(copy, context):
    for row in attendances(context, lambda row: row.away and row.mode in context.travel.modes):
        for other in ("car", "bicycle", "bus", "walk"):
            if usable(context, row.person, other, row.meeting.day) == "no":
                copy.attendance(row)["mode"] = other
                return f"{row.person} goes to {row.meeting.id} by {other}"
    return None


def mode_tentative(copy, context):
    for row in attendances(context, lambda row: row.away and row.mode in context.travel.modes):
        if usable(context, row.person, row.mode, row.meeting.day) == "tentative":
            copy.attendance(row)["status"] = "confirmed"
            copy.set("plan/meetings", row.meeting.id, status="confirmed")
            return f"{row.person} is confirmed at {row.meeting.id} by an unlocked {row.mode}"
    return None


def bus_hours(copy, context):
    for row in attendances(context, lambda row: row.mode == "bus" and not row.earlier and row.before):
        first = context.travel.way(context.home(row.person, row.meeting.day), row.meeting.place, "bus").first
        clock = row.meeting.start - row.meeting.day * 1440 - row.early
        copy.attendance(row)["minutes_before"] = str(clock - first + 5)
        return f"{row.person} leaves for {row.meeting.id} five minutes before the first bus"
    return None


def _ride(context):
    return next(attendances(context, lambda row: row.mode == "ride" and row.ride_times), None)


def ride(copy, context):
    row = _ride(context)
    if row is None:
        return None
    copy.set("rides", row.ride, from_neighbourhood="elsewhere")
    return f"{row.ride} starts elsewhere"


def ride_seats(copy, context):
    row = _ride(context)
    if row is None:
        return None
    copy.set("rides", row.ride, seats=0)
    return f"{row.ride} has no seats"


def ride_driver(copy, context):
    row = _ride(context)
    if row is None:
        return None
    day = show_date(row.ride_times[0] // 1440)
    copy.add("blocks", subject_kind="staff", subject=context.rides[row.ride].driver, kind="busy",
             **{"from": day, "until": day})
    return f"the driver of {row.ride} is away on {day}"


def alone(copy, context):
    for a, b in same_day(context):
        copy.set("activities", a.meeting.activity.id, alone_that_day="yes")
        return f"{a.meeting.activity.id} stands alone, {a.person} has {b.meeting.id} too"
    for person in sorted(context.rows_of):
        rows = [row for row in context.rows_of[person] if not row.pinned and not row.synthetic]
        if len(rows) > 1:
            copy.set("activities", rows[0].meeting.activity.id, alone_that_day="yes")
            copy.move(rows[1].meeting, rows[0].meeting.start)
            return f"{rows[1].meeting.id} moves to the day of {rows[0].meeting.id}, which stands alone"
    return None


MUTATIONS = {"travel": overlap, "travel-minutes": minutes, "reach": reach, "mode": mode,
             "mode-tentative": mode_tentative, "bus-hours": bus_hours, "ride": ride, "ride-seats": ride_seats,
             "ride-driver": ride_driver, "alone-that-day": alone}
