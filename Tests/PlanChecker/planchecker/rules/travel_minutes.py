"""minutes_before, minutes_after and early_minutes are what the ways and the activity say."""

from ..legs import childcare_places, leg_home, leg_out, route
from ..linking import chained_readings
from ..report import at

NAME = "travel-minutes"
SENTENCE = "minutes_before, minutes_after and early_minutes of a row are those of the ways, from home or from a meeting"


def check(context, report):
    for row in (row for rows in context.rows_of.values() for row in rows):
        if row.synthetic:
            continue
        report.fact()
        if not row.away:
            if row.before or row.after:
                report.breach(f"{row.person} at {at(row.meeting)}: {row.before} and {row.after} minutes of travel, "
                              f"a meeting {'at home' if row.meeting.at_home else 'online'} needs none")
            continue
        if row.meeting.place is None:
            continue
        _early(report, row)
        if row.mode == "ride":
            _ride(report, row)
        elif row.mode in context.travel.modes:
            _one(context, report, row, "minutes_before", row.before, row.earlier, leg_out)
            _one(context, report, row, "minutes_after", row.after, row.later, leg_home)


def _early(report, row):
    asked = row.meeting.activity.early_minutes or 0
    if row.early < asked or row.early > asked and row.mode != "ride":
        report.breach(f"{row.person} at {at(row.meeting)}: early_minutes is {row.early}, the activity asks for {asked}")


def _one(context, report, row, column, claimed, other, leg):
    """Compares the minutes of one leg with the settled reading and with the others."""
    options = []  # (settled minutes, accepted, where from)
    neighbour = other
    if neighbour is not None:
        way = context.travel.way(row.meeting.place, neighbour.meeting.place, row.mode)
        buffer = 0 if way.minutes == 0 else int(context.travel.buffer)
        options.append((way.minutes, way.accepted | {minutes + buffer for minutes in way.accepted},
                        f"meeting {neighbour.meeting.id}"))
        pair = (neighbour, row) if column == "minutes_before" else (row, neighbour)
        if len(set(chained_readings(context, *pair))) > 1:
            options.append((*leg(context, row), "home"))
        via = leg(context, row)  # a child may be brought or fetched on the way between two meetings
        if via[0] != leg(context, row, False)[0]:
            options.append((*_detour(context, row, neighbour, column), "a childcare place"))
    else:
        options.append((*leg(context, row), "home"))
    settled = options[0]
    if claimed == settled[0]:
        return
    accepted = set().union(*(option[1] for option in options))
    if settled[2].startswith("meeting"):
        by_mode = f"by {row.mode} {'from' if column == 'minutes_before' else 'to'} {settled[2]}"
    else:
        by_mode = f"by {row.mode} {'from' if column == 'minutes_before' else 'to'} home"
    report.found(claimed not in accepted, f"{row.person} at {at(row.meeting)}: {column} is {claimed}, the way "
                                          f"{by_mode} takes {settled[0]}", row.pinned)


def _detour(context, row, neighbour, column):
    best = None
    for place in childcare_places(context, row):
        stops = [neighbour.meeting.place, place, row.meeting.place]
        found = route(context, stops if column == "minutes_before" else stops[::-1], row.mode)
        best = found if best is None else (min(best[0], found[0]), best[1] | found[1])
    return best or (0, {0})


def _ride(report, row):
    if row.ride_times is None:
        return
    depart, arrive, leaves, home = row.ride_times
    start, end = row.meeting.start, row.meeting.end
    if row.earlier is None and row.before not in (arrive - depart, start - row.early - depart):
        report.breach(f"{row.person} at {at(row.meeting)}: minutes_before is {row.before}, the ride {row.ride} takes "
                      f"{arrive - depart} and leaves {start - depart} minutes before the start")
    if row.later is None and row.after not in (home - leaves, home - end):
        report.breach(f"{row.person} at {at(row.meeting)}: minutes_after is {row.after}, the ride {row.ride} takes "
                      f"{home - leaves} and is home {home - end} minutes after the end")
