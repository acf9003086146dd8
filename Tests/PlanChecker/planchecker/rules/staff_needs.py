"""Every meeting has the staff its activity needs."""

from collections import Counter

from ..needs import base_role, needs
from ..report import at

NAME = "staff-needs"
SENTENCE = "every meeting has as many people of every role as its activity needs, ratios included"


def check(context, report):
    for meeting in context.active_meetings():
        have = Counter(base_role(row.role) for row in context.staffing[meeting.id])
        asked = Counter()
        ratios = set()
        for role, amount, is_ratio in needs(meeting):
            asked[base_role(role)] += amount
            if is_ratio:
                ratios.add(base_role(role))
        for role, amount in asked.items():
            report.fact()
            if have[role] < amount:
                pinned = meeting.pinned_staff and role not in ratios
                report.breach(f"{at(meeting)} has {have[role]} {role}, {meeting.activity.id} needs {amount} for "
                              f"{meeting.count} participants", pinned)
            elif have[role] > amount:
                report.warn(f"{at(meeting)} has {have[role]} {role}, {meeting.activity.id} needs only {amount}",
                            meeting.pinned_staff)
