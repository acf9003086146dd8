"""Pools at every moment."""

from collections import defaultdict

from ..fields import show_moment

NAME = "pools"
SENTENCE = "a pool never gives more at a moment than it has, and only at its location"


def check(context, report):
    uses = defaultdict(list)
    for row in context.folder.plan["pools"]:
        meeting, pool = context.meetings.get(row.meeting), context.pools.get(row.pool)
        if meeting is None or pool is None or not meeting.active:
            continue
        report.fact()
        uses[row.pool].append((meeting, row.amount or 0))
        if not meeting.at_home and pool.location != meeting.row.location:
            report.breach(f"pool {row.pool} is at {pool.location}, {meeting.id} is at {meeting.row.location}")
    for pool_id, meetings in uses.items():
        events = sorted([(m.start, 1, amount, m) for m, amount in meetings]
                        + [(m.end, 0, -amount, m) for m, amount in meetings], key=lambda event: event[:2])
        now, amount = 0, context.pools[pool_id].amount or 0
        for when, _, change, meeting in events:
            now += change
            if change > 0 and now > amount:
                report.breach(f"pool {pool_id} gives {now} at {show_moment(when)} with {meeting.id}, it has {amount}")
