"""No staff member is in two places, travel and buffer included."""

from ..fields import show_clock, show_date
from ..report import at

NAME = "staff-overlap"
SENTENCE = "no staff member is in two meetings at once, nor in two places without the way and the buffer between"


def check(context, report):
    for staff_id, meetings in context.by_staff.items():
        staff = context.staff.get(staff_id)
        if staff is None:
            continue
        latest = away = None
        for meeting in meetings:
            report.fact()
            if latest is not None and meeting.start < latest.end:
                report.breach(f"{staff_id} is in two meetings at once: {at(latest)} and {at(meeting)}",
                              _pinned(latest, meeting))
            elif away is not None and not meeting.online and not staff.participant:
                _step(context, report, staff, away, meeting)
            if latest is None or meeting.end > latest.end:
                latest = meeting
            if not meeting.online:
                away = meeting


def _pinned(a, b):
    return all(m.pinned_times and m.pinned_staff for m in (a, b))


def _step(context, report, staff, a, b):
    if a.place is None or b.place is None or a.place.key == b.place.key:
        return
    gap, buffer = b.start - a.end, context.travel.buffer
    if gap >= 600:
        return
    ways = [(way, mode) for mode in (staff.modes or ["car"])
            for way in [context.travel.way(a.place, b.place, mode)] if way is not None]
    strict = [w for w in ways if w[0].reachable and gap >= w[0].minutes + buffer and _bus(context, w, a, b)]
    if strict:
        return
    lenient = [w for w in ways if w[0].reachable_at_all and gap >= min(w[0].accepted) + buffer]
    best = min(ways, key=lambda w: w[0].minutes, default=None)
    by = f"the way by {best[1]} takes {best[0].minutes} minutes" if best else "there is no mode for the way"
    report.found(not lenient, f"{staff.id} leaves {a.id} ({a.row.location}) on {show_date(a.day)} at "
                              f"{show_clock(a.end)} and must be at {b.id} ({b.row.location}) at {show_clock(b.start)}, "
                              f"{by} and the buffer is {buffer:g}", _pinned(a, b))


def _bus(context, way, a, b):
    if way[1] != "bus":
        return True
    return any(context.travel.runs_at(way[0], m) for m in range(a.end, b.start - way[0].minutes + 1, 5))
