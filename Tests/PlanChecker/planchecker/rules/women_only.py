"""Activities for women, and women who go only to such."""

from ..report import at

NAME = "women-only"
SENTENCE = "only women attend what is women_only, and who wants a kind women-only attends no other of that kind"


def check(context, report):
    for person, rows in context.people():
        for row in rows:
            activity = row.meeting.activity
            wants = activity.kind in person.women_only
            if row.helper or not activity.women_only and not wants:
                continue
            report.fact()
            if activity.women_only and person.sex and person.sex != "f":
                report.breach(f"{person.id} at {at(row.meeting)}: {activity.id} is for women, sex is {person.sex}",
                              row.pinned)
            if wants and not activity.women_only:
                report.breach(f"{person.id} at {at(row.meeting)}: wants {activity.kind} women-only, {activity.id} is "
                              "not", row.pinned)
