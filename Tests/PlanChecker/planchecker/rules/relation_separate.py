"""People with separate plans never meet."""

from .relation_apart import never_meet
from .relation_together import pairs

NAME = "separate-plans"
SENTENCE = "two with separate plans never attend the same meeting, and nobody is told of the other's"


def check(context, report):
    never_meet(context, report, "separate-plans")
    separate = {frozenset((row.a, row.b)) for row in pairs(context, "separate-plans")}
    for row in context.folder.plan["care"] if separate else ():
        if row.cover == "partner" and frozenset((row.parent, row.by)) in separate:
            report.warn(f"{row.child}: {row.by} is to look after the child during {row.meeting} of {row.parent}, their "
                        "plans are separate: the feed of one would show the other's")
    for row in context.folder.plan["tell"] if separate else ():
        meeting = context.meetings.get(row.meeting)
        others = {r.person for r in meeting.rows} if meeting is not None else set()
        if any(frozenset((row.subject, other)) in separate for other in others - {row.subject}):
            report.breach(f"tell.csv: {row.subject} is told of {row.meeting}, a meeting of somebody "
                          "with separate plans")
