"""At most group_max people on any date."""

from ..report import at

NAME = "group-max"
SENTENCE = "no more participants attend on any date than group_max"


def check(context, report):
    for meeting in context.active_meetings():
        limit = meeting.activity.group_max
        if limit is None:
            continue
        report.fact()
        if meeting.count > limit:
            report.breach(f"{at(meeting)} has {meeting.count} participants, group_max of {meeting.activity.id} is "
                          f"{limit}", all(row.pinned for row in meeting.rows))
