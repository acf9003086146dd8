"""People who are never out at the same time."""

from ..report import at
from ..times import overlap
from .relation_together import pairs

NAME = "not-at-the-same-time"
SENTENCE = "meetings of two who must not be planned at the same time do not overlap"


def check(context, report):
    for relation in pairs(context, "not-at-the-same-time"):
        rows, others = context.rows_of.get(relation.a, ()), context.rows_of.get(relation.b, ())
        report.fact()
        by_day = {}
        for other in others:
            by_day.setdefault(other.meeting.day, []).append(other)
        for row in rows:
            for day in (row.meeting.day - 1, row.meeting.day, row.meeting.day + 1):
                for other in by_day.get(day, ()):
                    if overlap(row.leave, row.back, other.leave, other.back):
                        hard = overlap(row.meeting.start, row.meeting.end, other.meeting.start, other.meeting.end)
                        report.found(hard, f"{relation.a} at {at(row.meeting)} and {relation.b} at {at(other.meeting)} "
                                           "are planned at the same time", row.pinned and other.pinned)
