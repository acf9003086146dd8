"""Hours a week over all parties."""

from collections import defaultdict

from ..fields import show_date, show_number, week, week_start

NAME = "ceiling-week"
SENTENCE = "nobody has more hours of meetings in a week than the lower of the stage's and their own ceiling"


def by_week(rows):
    """Week → rows."""
    found = defaultdict(list)
    for row in rows:
        found[week(row.meeting.day)].append(row)
    return found


def stage_ceiling(context, person):
    """The ceiling of a person's stage, or None."""
    return context.settings.ceilings.get(person.stage) if person.stage is not None else None


def check(context, report):
    for person, rows in context.people():
        ceiling = stage_ceiling(context, person)
        limits = [limit for limit in (ceiling and ceiling.hours_per_week, person.max_hours_week) if limit is not None]
        if not limits:
            continue
        limit = min(limits)
        for number, members in by_week(rows).items():
            report.fact()
            hours = sum(row.meeting.hours for row in members)
            if hours > limit + 1e-6:
                report.breach(f"{person.id} has {show_number(hours)} hours in the week of "
                              f"{show_date(week_start(number))}, the ceiling is {show_number(limit)}",
                              all(row.pinned for row in members))
