"""The minutes a row of attending.csv must show: from home, from a meeting, by way of a childcare place, by ride."""

from itertools import permutations

from .fields import DAY


def childcare_places(context, row):
    """The locations of the childcare places to which the person brings children for a meeting."""
    found = []
    for cover in context.care_rows.get((row.meeting.id, row.person), ()):
        if cover.cover == "place" and cover.by in context.childcare:
            place = context.places.get(context.childcare[cover.by].location)
            if place is not None and place not in found:
                found.append(place)
    return found


def route(context, stops, mode):
    """(minutes, accepted) of a route of several legs, each rounded."""
    minutes, accepted = 0, {0}
    for origin, destination in zip(stops, stops[1:]):
        way = context.travel.way(origin, destination, mode)
        if way is None:
            return None
        minutes += way.minutes
        accepted = {a + b for a in accepted for b in way.accepted}
    return minutes, accepted


def _leg(context, row, via, outward):
    home, place = context.home(row.person, row.meeting.day), row.meeting.place
    if home is None or place is None or row.mode not in context.travel.modes:
        return 0, {0}
    stops = childcare_places(context, row) if via else []
    if not stops:
        way = context.travel.way(home, place, row.mode) if outward else context.travel.way(place, home, row.mode)
        return way.minutes, way.accepted
    options = []
    for order in permutations(stops):
        options.append(route(context, [home, *order, place] if outward else [place, *order, home], row.mode))
    best = min(options, key=lambda option: option[0])
    accepted = set().union(*(option[1] for option in options))
    if len(stops) > 1:  # who brings children to two places: "two legs" may also mean the longest of two-leg ways
        for stop in stops:
            accepted |= route(context, [home, stop, place] if outward else [place, stop, home], row.mode)[1]
    return best[0], accepted


def leg_out(context, row, via=True):
    """(minutes, accepted) from home to the meeting."""
    return _leg(context, row, via, True)


def leg_home(context, row, via=True):
    """(minutes, accepted) from the meeting home."""
    return _leg(context, row, via, False)


def ride_moments(ride, meeting):
    """(depart, arrive, return, home) as moments: those of the trip that fits the meeting's date."""
    if None in (ride.depart, ride.arrive, ride.return_, ride.home):
        return None
    times = [ride.depart]
    for clock in (ride.arrive, ride.return_, ride.home):
        while clock < times[-1]:
            clock += DAY
        times.append(clock)
    base = meeting.day * DAY
    moments = tuple(base + t for t in times)
    if moments[1] > meeting.start and moments[1] - DAY <= meeting.start and moments[2] - DAY >= meeting.end:
        moments = tuple(m - DAY for m in moments)
    return moments
