"""Every meeting has from the pools what its activity needs."""

from collections import Counter, defaultdict

from ..report import at

NAME = "pool-amounts"
SENTENCE = "pools.csv gives every meeting what its participants need, one each"


def check(context, report):
    given = defaultdict(Counter)
    for row in context.folder.plan["pools"]:
        pool = context.pools.get(row.pool)
        if pool is not None:
            given[row.meeting][pool.kind] += row.amount or 0
            if pool.kind != row.pool:
                given[row.meeting][row.pool] += row.amount or 0
    for meeting in context.active_meetings():
        for need in meeting.activity.pool:
            kind, _, each = need.partition(":")
            asked = int(each or 1) * meeting.count
            have = given[meeting.id][kind]
            report.fact()
            if have < asked:
                report.breach(f"{at(meeting)} has {have} of {kind}, {meeting.count} participants need {asked}")
            elif have > asked:
                report.warn(f"{at(meeting)} has {have} of {kind}, {meeting.count} participants need only {asked}")
