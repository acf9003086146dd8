"""Cover at the meeting itself."""

from collections import defaultdict

from ..cover import all_covers
from ..report import at

NAME = "cover-on-site"
SENTENCE = "children come along only where the activity has places on site, and no more than these"


def check(context, report):
    children = defaultdict(set)
    for _, child, covers in all_covers(context):
        for cover in covers:
            if cover.row.cover == "on-site":
                children[cover.attendance.meeting.id].add(child.id)
    for meeting_id, present in children.items():
        report.fact()
        meeting = context.meetings[meeting_id]
        places = meeting.activity.childcare_on_site or 0
        if len(present) > places:
            report.breach(f"{at(meeting)} has {len(present)} children on site ({', '.join(sorted(present))}), "
                          f"{meeting.activity.id} has {places} places")
