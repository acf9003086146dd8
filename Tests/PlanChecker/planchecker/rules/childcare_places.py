"""Childcare places at every moment."""

from collections import defaultdict

from ..cover import all_covers
from ..fields import show_moment
from ..times import merge

NAME = "childcare-places"
SENTENCE = "a childcare place never holds more children at a moment than it has places"


def most_at_once(intervals):
    """(most, start of that moment) of (start, end) intervals; who leaves makes room for who comes."""
    events = sorted([(start, 1) for start, _ in intervals] + [(end, -1) for _, end in intervals],
                    key=lambda event: (event[0], event[1]))
    now = most = 0
    moment = None
    for when, change in events:
        now += change
        if now > most:
            most, moment = now, when
    return most, moment


def check(context, report):
    stays = defaultdict(lambda: defaultdict(lambda: ([], [])))
    for absence, child, covers in all_covers(context):
        for cover in covers:
            if cover.row.cover == "place" and cover.stay is not None:
                least, whole = stays[cover.row.by, int(cover.stay[0]) // 1440][child.id]
                least.append(cover.least_stay)
                whole.append((min(cover.from_, cover.stay[0]), max(cover.until, cover.stay[1])))
    for (place_id, _), children in sorted(stays.items()):
        report.fact()
        places = context.childcare[place_id].places or 0
        least = [part for parts in children.values() for part in merge(parts[0])]
        whole = [part for parts in children.values() for part in merge(parts[1])]
        most, moment = most_at_once(whole)
        if most <= places:
            continue
        fewest, first = most_at_once(least)
        hard = fewest > places
        names = sorted(child for child in children)
        shown = (fewest, first) if hard else (most, moment)
        report.found(hard, f"place {place_id} holds {shown[0]} children from {show_moment(shown[1])} on, it has "
                           f"{places} places (that day: {', '.join(names)})")
