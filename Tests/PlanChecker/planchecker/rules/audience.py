"""Activities are for the levels, routes and stages they name."""

from ..report import at

NAME = "audience"
SENTENCE = "participants have one of the levels, routes and stages of the activity (no value passes)"


def check(context, report):
    seen = set()
    for person, rows in context.people():
        for row in rows:
            if row.helper:
                continue
            report.fact()
            activity = row.meeting.activity
            if (person.id, activity.id) in seen:
                continue
            stage = None if person.stage is None else str(person.stage)
            for column, value, allowed in (("level", person.level, activity.levels),
                                           ("route", person.route, activity.routes),
                                           ("stage", stage, activity.stages)):
                if allowed and value and value not in allowed:
                    seen.add((person.id, activity.id))
                    report.breach(f"{person.id} at {at(row.meeting)}: {column} is {value}, {activity.id} is for "
                                  f"{', '.join(allowed)}", row.pinned)
