"""Activities a day."""

from collections import defaultdict

from ..fields import show_date
from .ceiling_week import stage_ceiling

NAME = "activities-per-day"
SENTENCE = "nobody has more activities on a day than the stage allows"


def check(context, report):
    for person, rows in context.people():
        ceiling = stage_ceiling(context, person)
        if ceiling is None or ceiling.activities_per_day is None:
            continue
        days = defaultdict(list)
        for row in rows:
            days[row.meeting.day].append(row)
        for day, members in days.items():
            report.fact()
            if len(members) <= ceiling.activities_per_day:
                continue
            different = len({row.meeting.activity.id for row in members})
            report.found(different > ceiling.activities_per_day,
                         f"{person.id} has {len(members)} meetings of {different} activities on {show_date(day)} "
                         f"({', '.join(row.meeting.id for row in members)}), stage {person.stage} allows "
                         f"{ceiling.activities_per_day:g}", all(row.pinned for row in members))
