"""People who start are not asked for everything at once."""

from ..fields import show_date, show_number, week, week_start
from .ceiling_week import by_week

NAME = "ramp-up"
SENTENCE = "in the nth period from the first meeting nobody has more than n steps of hours a week"


def check(context, report):
    step, every = context.settings.ramp_step, context.settings.ramp_every
    if not step or not every:
        return
    before = {}
    for row in context.folder.previous["attending"]:
        meeting = previous_dates(context).get(row.meeting)
        if meeting is not None:
            before[row.participant] = min(meeting, before.get(row.participant, meeting))
    for person, rows in context.people():
        firsts = [row.date for row in context.done.get(person.id, ()) if row.result in ("present", "passed", "")]
        firsts += [rows[0].meeting.day] + ([before[person.id]] if person.id in before else [])
        settled = min(day for day in firsts if day is not None)
        # Who was enrolled before the plan has started already, though no file shows the first meeting.
        since = [row.since for row in context.enrolled_before.get(person.id, ())
                 if row.since is not None and row.answer != "declined"]
        lenient = min([settled, *since])
        for number, members in by_week(rows).items():
            period = (number - week(settled)) // int(every) + 1
            limit = max(1, period) * step
            report.fact()
            hours = sum(row.meeting.hours for row in members)
            if hours > limit + 1e-6:
                more = max(1, (number - week(lenient)) // int(every) + 1) * step
                report.found(hours > more + 1e-6,
                             f"{person.id} has {show_number(hours)} hours in the week of "
                             f"{show_date(week_start(number))}, period {period} since the first meeting on "
                             f"{show_date(settled)}: at most {show_number(limit)}", all(r.pinned for r in members))


def previous_dates(context):
    """Meeting → date in the version before."""
    if "_previous_dates" not in context.__dict__:
        context._previous_dates = {row.id: row.date for row in context.folder.previous["meetings"]
                                   if row.date is not None and row.status != "cancelled"}
    return context._previous_dates
