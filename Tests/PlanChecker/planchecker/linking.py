"""Links the attendance of each person: helpers, rides, meetings between which nobody goes home."""

from . import modes
from .legs import leg_home, leg_out, ride_moments


def link(context):
    """Sets helper, earlier, later, leave and back of every attendance."""
    for meeting in context.active_meetings():
        helpers = [context.helper_of[s] for s in meeting.staff if s in context.helper_of]
        helpers += [context.helper_of[r.staff] for r in context.staffing[meeting.id] if r.staff in context.helper_of]
        for person in dict.fromkeys(helpers):
            own = next((row for row in meeting.rows if row.person == person), None)
            if own is None:
                own = _synthetic(context, person, meeting)
            if own is not None:
                own.helper = True
    for rows in context.rows_of.values():
        rows.sort(key=lambda row: (row.meeting.start, row.meeting.end))
        for row in rows:
            if row.mode == "ride" and row.ride in context.rides:
                row.ride_times = ride_moments(context.rides[row.ride], row.meeting)
        _chain(context, [row for row in rows if not row.meeting.online])
        for row in rows:
            _bound(context, row)


def _synthetic(context, person, meeting):
    """The attendance of a newcomer who helps and has no row of their own: by their fastest mode."""
    if person not in context.participants:
        return None
    row = context.attendance(person, meeting)
    row.helper = row.synthetic = True
    row.early = meeting.activity.early_minutes or 0
    row.mode = "online" if meeting.online else ""
    if row.away:
        row.mode = modes.fastest(context, person, meeting) or "walk"
    meeting.rows.append(row)
    context.rows_of[person].append(row)
    return row


def _chain(context, rows):
    for a, b in zip(rows, rows[1:]):
        if not (a.away and b.away) or a.meeting.day != b.meeting.day:
            continue
        readings = chained_readings(context, a, b)
        chained = readings[0]
        if len(set(readings)) > 1:  # the text leaves both open here: believe the row
            way = context.travel.way(a.meeting.place, b.meeting.place, b.mode) if _placed(a, b) else None
            chained = bool(way and b.before in way.accepted) or (way is not None and way.minutes == 0 == b.before)
        if chained:
            a.later, b.earlier = b, a


def _placed(a, b):
    return a.meeting.place is not None and b.meeting.place is not None


def chained_readings(context, a, b):
    """Whether there is no time to go home between two meetings of a day: the settled reading, then the others.

    Settled: from the end to the moment one must be there (early minutes before the start), with the ways by
    childcare places where a child goes to one.
    """
    found = []
    buffer = context.travel.buffer
    for early in (True, False):
        for via in (True, False):
            if a.ride_times:
                at_home = a.ride_times[3]
            else:
                at_home = a.meeting.end + leg_home(context, a, via)[0]
            if b.ride_times:
                leaves = b.ride_times[0]
            else:
                leaves = b.meeting.start - (b.early if early else 0) - leg_out(context, b, via)[0]
            found.append(leaves - at_home < buffer)
    return found


def _bound(context, row):
    if not row.away:
        return
    if row.synthetic:
        row.before = _step(context, row, row.earlier) if row.earlier else leg_out(context, row, True)[0]
        row.after = _step(context, row, row.later) if row.later else leg_home(context, row, True)[0]
    row.leave = row.meeting.start - row.early - row.before
    row.back = row.meeting.end + row.after
    if row.ride_times:
        if not row.earlier:
            row.leave = min(row.leave, row.ride_times[0])
        if not row.later:
            row.back = max(row.back, row.ride_times[3])


def _step(context, row, other):
    if not _placed(row, other):
        return 0
    way = context.travel.way(row.meeting.place, other.meeting.place, row.mode)
    return way.minutes if way else 0


def chains(rows):
    """The absences of a person: lists of attendances between which nobody goes home."""
    current = []
    for row in rows:
        if not row.away:
            continue
        if current and row.earlier is current[-1]:
            current.append(row)
        else:
            if current:
                yield current
            current = [row]
    if current:
        yield current
