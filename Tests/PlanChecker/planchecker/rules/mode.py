"""People travel by a mode they have on the date."""

from ..modes import usable
from ..report import at

NAME = "mode"
SENTENCE = "the mode of a row is one the person has on that date, home or online as the meeting is, or a ride"


def check(context, report):
    for rows in context.rows_of.values():
        for row in rows:
            if row.synthetic:
                if row.away and not any(mode in context.travel.modes or mode == "ride"
                                        for mode in context.participants[row.person].modes):
                    report.breach(f"{row.person} helps at {at(row.meeting)} and has no mode")
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
                report.breach(f"{row.person} at {at(row.meeting)}: mode {row.mode or '(empty)'} is no way of travelling")
            elif usable(context, row.person, row.mode, row.meeting.day) == "no":
                own = "|".join(context.participants[row.person].modes) or "none"
                report.breach(f"{row.person} at {at(row.meeting)}: goes by {row.mode}, has {own} and no series that "
                              "unlocks it ended before", row.pinned)
