"""People who are apart never meet."""

from ..report import at
from .relation_together import pairs

NAME = "apart"
SENTENCE = "two who are apart never attend the same meeting"


def check(context, report):
    never_meet(context, report, "apart")


def never_meet(context, report, relation):
    """Looks for meetings with both people of a relation, as participants or as staff."""
    for row in pairs(context, relation):
        report.fact()
        theirs = [{m.id: m for m in _meetings(context, person)} for person in (row.a, row.b)]
        for meeting_id in sorted(theirs[0].keys() & theirs[1].keys()):
            meeting = theirs[0][meeting_id]
            rows = [r for r in meeting.rows if r.person in (row.a, row.b)]
            report.breach(f"{row.a} and {row.b} are {relation} and both at {at(meeting)}",
                          len(rows) == 2 and all(r.pinned for r in rows))


def _meetings(context, person):
    yield from (r.meeting for r in context.rows_of.get(person, ()))
    yield from context.by_staff.get(person, ())
