"""Meeting ids are kept through moves and never reused; sequences only grow."""

from ..report import at

NAME = "previous"
SENTENCE = "a meeting that was published keeps its activity and group under its id, and its sequence never falls"


def check(context, report):
    for old in context.folder.previous["meetings"]:
        new = context.meetings.get(old.id)
        if new is None:
            continue
        report.fact()
        if (new.row.activity, new.row.group) != (old.activity, old.group):
            report.breach(f"{at(new)} is {new.row.activity} of {new.row.group or 'nobody'}, the version before had "
                          f"{old.activity} of {old.group or 'nobody'} under this id")
        before, now = old.sequence or 0, new.row.sequence or 0
        changed = (new.day, new.row.start, new.row.end, new.row.location, new.row.room, new.status) != (
            old.date, old.start, old.end, old.location, old.room, old.status)
        if now < before:
            report.breach(f"{at(new)} has the sequence {now}, the version before had {before}")
        elif changed and now == before:
            report.warn(f"{at(new)} has changed and keeps the sequence {now}")
