"""Nobody travels farther by a mode than it reaches."""

from ..report import at

NAME = "reach"
SENTENCE = "every way lies within the maxKm of its mode"


def check(context, report):
    for row in context.away_rows():
        if row.meeting.place is None or row.mode not in context.travel.modes or row.synthetic:
            continue
        home = context.home(row.person, row.meeting.day)
        legs = []
        if home is not None and not (row.earlier and row.later):
            legs.append((home, row.meeting.place, True))
        for other in (row.earlier, row.later):
            if other is not None and other.meeting.place is not None:
                legs.append((row.meeting.place, other.meeting.place, other.mode == row.mode))
        report.fact()
        for origin, destination, certain in legs:
            way = context.travel.way(origin, destination, row.mode)
            if not way.reachable:
                limit = context.travel.modes[row.mode]["maxKm"]
                report.found(not way.reachable_at_all and certain,
                             f"{row.person} at {at(row.meeting)}: {way.kilometres:.2f} km between {origin.name} and "
                             f"{destination.name} by {row.mode}, maxKm is {limit}", row.pinned)
                break
