"""Who looks after each child under 13 while a parent is away, as plan/care.csv says."""

from .fields import DAY
from .linking import chains
from .times import merge


class Absence:
    """A parent's way out and back with all meetings between which there is no time to go home."""

    __slots__ = ("person", "rows", "start", "end")

    def __init__(self, person, rows):
        self.person, self.rows = person, rows
        self.start, self.end = rows[0].leave, max(row.back for row in rows)


class Cover:
    """A row of care.csv in its absence: what it claims, what it covers, and the stay at a childcare place."""

    __slots__ = ("absence", "attendance", "child", "row", "start", "end", "from_", "until", "stay", "least_stay")


def absences(context, person):
    """Every absence of a person, in order of time."""
    cache = context.__dict__.setdefault("_absences", {})
    if person not in cache:
        cache[person] = [Absence(person, rows) for rows in chains(context.rows_of.get(person, ()))]
    return cache[person]


def claimed(row, attendance, absence):
    """The moments of `from` and `until`: those on the day around which the parent is away."""
    if row.from_ is None or row.until is None:
        return attendance.leave, attendance.back
    best = None
    for day in (attendance.meeting.day, attendance.meeting.day - 1, attendance.meeting.day + 1):
        start, end = day * DAY + row.from_, day * DAY + row.until
        if end < start:
            end += DAY
        shared = min(end, absence.end) - max(start, absence.start)
        if best is None or shared > best[0]:
            best = shared, start, end
    return best[1], best[2]


def all_covers(context):
    """(absence, child, covers) of every absence of a parent and every child under 13 of theirs."""
    if "_covers" not in context.__dict__:
        context._covers = list(_all(context))
    return context._covers


def _all(context):
    for person in list(context.rows_of):
        for child in context.young_children.get(person, ()):
            for absence in absences(context, person):
                yield absence, child, _covers(context, absence, child)


def _covers(context, absence, child):
    found = []
    for attendance in absence.rows:
        rows = [row for row in context.care_rows.get((attendance.meeting.id, absence.person), ())
                if row.child == child.id]
        if not rows:  # both parents attend: one row for the child may stand for both
            for other in child.parents:
                rows += [row for row in context.care_rows.get((attendance.meeting.id, other), ())
                         if row.child == child.id]
        for row in rows:
            cover = Cover()
            cover.absence, cover.attendance, cover.child, cover.row = absence, attendance, child, row
            cover.from_, cover.until = claimed(row, attendance, absence)
            cover.start, cover.end, cover.stay, cover.least_stay = cover.from_, cover.until, None, None
            found.append(cover)
    for index, cover in enumerate(found):
        if cover.row.cover == "place":
            _stay(context, found, cover)
        elif cover.row.cover == "on-site":
            _on_site(cover)
    return found


def _on_site(cover):
    """A child that comes along is covered from leaving to being back, waiting between meetings included."""
    row = cover.attendance
    cover.start = row.earlier.back if row.earlier else row.leave
    cover.end = row.later.leave if row.later else row.back
    cover.start, cover.end = min(cover.start, row.leave), max(cover.end, row.back)


def _stay(context, covers, cover):
    """The stay at a place, from being brought to being fetched; on the way the child is with the parent."""
    place = context.childcare.get(cover.row.by)
    at = context.places.get(place.location) if place else None
    row = cover.attendance
    if at is None or row.meeting.place is None:
        return
    way_there = context.travel.way(at, row.meeting.place, row.mode)
    way_back = context.travel.way(row.meeting.place, at, row.mode)
    if way_there is None:  # a ride does not go by another place
        if at.key != row.meeting.place.key:
            return
        there = back = (0, 0)
        if row.ride_times:
            there = (row.meeting.start - row.early - row.ride_times[1],) * 2
            back = (row.ride_times[2] - row.meeting.end,) * 2
    else:
        there = way_there.minutes, min(way_there.accepted)
        back = way_back.minutes, min(way_back.accepted)
    stays_from = _same(covers, cover, row.earlier)
    stays_until = _same(covers, cover, row.later)
    reach = row.meeting.start - row.early
    starts = [stays_from.meeting.end] * 2 if stays_from else [reach - minutes for minutes in there]
    ends = [stays_until.meeting.start] * 2 if stays_until else [row.meeting.end + minutes for minutes in back]
    cover.stay, cover.least_stay = (starts[0], ends[0]), (starts[1], ends[1])
    if stays_from or cover.from_ <= starts[1]:
        cover.start = min(cover.from_, starts[0], row.earlier.back if row.earlier else row.leave)
    if stays_until or cover.until >= ends[1]:
        cover.end = max(cover.until, ends[0], row.later.leave if row.later else row.back)


def _same(covers, cover, other):
    """The neighbouring attendance through which the child stays at the same place, or None."""
    if other is None:
        return None
    for candidate in covers:
        if candidate.attendance is other and candidate.row.cover == "place" and candidate.row.by == cover.row.by:
            return other
    return None


def care_windows(context, child, first_day, last_day):
    """Merged moments at which a child is looked after already (care.csv)."""
    found = []
    for row in context.care.get(child, ()):
        if row.weekday is None or row.start is None or row.end is None:
            continue
        end = row.end + DAY if row.end < row.start else row.end
        for day in range(first_day - 1, last_day + 1):
            if (day + 6) % 7 == row.weekday and not (row.school_weeks_only and day in context.school_holidays):
                found.append((day * DAY + row.start, day * DAY + end))
    return merge(found)
