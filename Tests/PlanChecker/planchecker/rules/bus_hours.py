"""The bus is taken between the first and the last departure only."""

from ..fields import show_clock
from ..legs import leg_home, leg_out
from ..report import at

NAME = "bus-hours"
SENTENCE = "every departure by bus lies between the first and the last one, both included"


def check(context, report):
    for row in context.away_rows():
        if row.mode != "bus" or row.meeting.place is None:
            continue
        home, place = context.home(row.person, row.meeting.day), row.meeting.place
        if home is None:
            continue
        report.fact()
        if row.earlier is None and leg_out(context, row)[0]:
            _departure(context, report, row, context.travel.way(home, place, "bus"), row.leave, row.leave)
        elif row.earlier is not None and row.before:
            way = context.travel.way(row.earlier.meeting.place, place, "bus")
            _departure(context, report, row, way, row.leave, row.earlier.meeting.end)
        if row.later is None and leg_home(context, row)[0]:
            way = context.travel.way(place, home, "bus")
            _departure(context, report, row, way, row.meeting.end, row.meeting.end)


def _departure(context, report, row, way, moment, earliest):
    if context.travel.runs_at(way, moment):
        return
    hard = not any(context.travel.runs_at(way, m) for m in range(int(earliest), int(moment), 5))
    report.found(hard, f"{row.person} at {at(row.meeting)}: needs a bus at {show_clock(moment)}, the first is at "
                       f"{show_clock(way.first)} and the last at {show_clock(way.last)}", row.pinned)
