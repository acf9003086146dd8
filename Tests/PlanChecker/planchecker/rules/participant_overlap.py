"""Nobody is in two places, travel and buffer included."""

from ..fields import show_clock, show_date
from ..report import at

NAME = "travel"
SENTENCE = "no participant is in two places: meetings do not overlap and the way between them fits with the buffer"


def check(context, report):
    for person, rows in context.people():
        for index, b in enumerate(rows):
            report.fact()
            for a in rows[max(0, index - 3):index]:
                if b.meeting.start < a.meeting.end:
                    report.breach(f"{person.id} is in two meetings at once: {at(a.meeting)} and {at(b.meeting)}",
                                  a.pinned and b.pinned)
                elif a is rows[index - 1]:
                    _between(context, report, person, a, b)
        away = [row for row in rows if row.away]
        for a, b in zip(away, away[1:]):
            if b.earlier is a:
                _step(context, report, person, a, b)
            elif a.back > b.leave and b.meeting.start >= a.meeting.end:
                report.breach(f"{person.id} is back from {at(a.meeting)} at {show_clock(a.back)} and must leave for "
                              f"{at(b.meeting)} at {show_clock(b.leave)}", a.pinned and b.pinned)


def _between(context, report, person, a, b):
    """A meeting at home or online next to one for which the person travels."""
    if a.away == b.away:
        return
    stays, goes = (b, a) if a.away else (a, b)
    if a.away and a.back > b.meeting.start:
        text = f"is back from {at(a.meeting)} at {show_clock(a.back)}, {at(b.meeting)} has begun"
    elif b.away and b.leave < a.meeting.end:
        text = f"must leave for {at(b.meeting)} at {show_clock(b.leave)}, {at(a.meeting)} has not ended"
    else:
        return
    report.found(stays.meeting.at_home, f"{person.id} {text}", a.pinned and b.pinned)


def _step(context, report, person, a, b):
    if a.meeting.place is None or b.meeting.place is None:
        return
    if a.meeting.place.key == b.meeting.place.key:
        if b.meeting.start - b.early < a.meeting.end:
            report.breach(f"{person.id} leaves {at(a.meeting)} at {show_clock(a.meeting.end)} and must be at "
                          f"{at(b.meeting)} at {show_clock(b.meeting.start - b.early)}", a.pinned and b.pinned)
        return
    gap = b.meeting.start - b.early - a.meeting.end
    needs = []
    for mode in dict.fromkeys((b.mode, a.mode)):
        way = context.travel.way(a.meeting.place, b.meeting.place, mode)
        if way is not None:
            needs.append((way.minutes, min(way.accepted), mode))
    if not needs:
        report.breach(f"{person.id} goes from {at(a.meeting)} to {at(b.meeting)} by {a.mode} and {b.mode}: there is "
                      "no such way", a.pinned and b.pinned)
        return
    buffer = context.travel.buffer
    worst = max(needs)
    if gap >= worst[0] + buffer:
        return
    hard = gap < min(need[1] for need in needs) + buffer
    report.found(hard, f"{person.id} leaves {a.meeting.id} ({a.meeting.row.location}) on {show_date(a.meeting.day)} at "
                       f"{show_clock(a.meeting.end)} and must be at {b.meeting.id} ({b.meeting.row.location}) at "
                       f"{show_clock(b.meeting.start - b.early)}, the way by {worst[2]} takes {worst[0]} minutes and "
                       f"the buffer is {buffer:g}", a.pinned and b.pinned)
