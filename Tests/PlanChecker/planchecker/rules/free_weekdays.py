"""Weekdays without a meeting."""

from ..fields import show_date, week_start, weekday
from .ceiling_week import by_week, stage_ceiling

NAME = "free-weekdays"
SENTENCE = "as many days from Monday to Friday stay free of meetings as the stage asks for"


def check(context, report):
    for person, rows in context.people():
        ceiling = stage_ceiling(context, person)
        if ceiling is None or not ceiling.free_weekdays:
            continue
        for number, members in by_week(rows).items():
            report.fact()
            used = {weekday(row.meeting.day) for row in members if weekday(row.meeting.day) < 5}
            if 5 - len(used) < ceiling.free_weekdays:
                report.breach(f"{person.id} has {5 - len(used)} free weekdays in the week of "
                              f"{show_date(week_start(number))}, stage {person.stage} asks for "
                              f"{ceiling.free_weekdays:g}", all(row.pinned for row in members))
