"""People travel by a mode they have on the date."""

from ..modes import usable
from ..report import at

NAME = "mode"
SENTENCE = "the mode of a row is one the person has on that date, home or online as the meeting is, or a ride"


def _can_come(context, row):
    """Whether a newcomer who helps has any mode that reaches the meeting."""
    home, place = context.home(row.person, row.meeting.day), row.meeting.place
    if home is None or place is None:
        return True
    return any(context.travel.way(home, place, mode).reachable_at_all for mode in context.travel.modes
               if usable(context, row.person, mode, row.meeting.day) != "no")


def check(context, report):
    for rows in context.rows_of.values():
        for row in rows:
            if row.synthetic:
                if row.away:
                    report.fact()
                    if not _can_come(context, row):
                        report.breach(f"{row.person} helps at {at(row.meeting)} and has no mode that reaches it")
                continue
            report.fact()
            if not row.away:
                expected = "home" if row.meeting.at_home else "online"
                if row.mode != expected:
                    report.breach(f"{row.person} at {at(row.meeting)}: mode is {row.mode or 'empty'}, a meeting "
                                  f"{'at home' if row.meeting.at_home else 'online'} has {expected}")
                continue
            if row.mode == "ride":
                continue
            if row.mode not in context.travel.modes:
                report.breach(f"{row.person} at {at(row.meeting)}: mode {row.mode or '(empty)'} is no way "
                              "of travelling")
            elif usable(context, row.person, row.mode, row.meeting.day) == "no":
                own = "|".join(context.participants[row.person].modes) or "none"
                report.breach(f"{row.person} at {at(row.meeting)}: goes by {row.mode}, has {own} and no series that "
                              "unlocks it ended before", row.pinned)
