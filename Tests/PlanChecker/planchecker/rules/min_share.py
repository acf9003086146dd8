"""Who is enrolled can attend the least share of the meetings."""

from collections import Counter

from ..fields import show_number

NAME = "min-share"
SENTENCE = "who is enrolled attends at least min_share of the meetings"


def check(context, report):
    attended = Counter()
    for person, rows in context.people():
        for row in rows:
            if row.meeting.group and not row.helper:
                attended[person.id, row.meeting.group] += 1
    for row in context.folder.plan["enrolments"]:
        meetings = context.group_meetings.get(row.group)
        if not meetings or meetings[0].activity.enrolment == "open" or row.answer == "declined":
            continue
        activity = meetings[0].activity
        share = activity.min_share if activity.min_share is not None else 0.8
        report.fact()
        own = sum(1 for m in meetings if (row.from_ is None or row.from_ <= m.day)
                  and (row.until is None or m.day <= row.until))
        # A series with an end counts as a whole; a group without one from the enrolment on.
        settled = len(meetings) if activity.meetings_total else own
        have = attended[row.participant, row.group]
        if have >= share * settled - 1e-9:
            continue
        given = context.input_enrolments.get((row.participant, row.group))
        pinned = bool(given and given.pinned and meetings[0].pinned)
        report.found(have < share * min(own, settled) - 1e-9,
                     f"{row.participant} attends {have} of {settled} meetings of {row.group}, min_share of "
                     f"{activity.id} is {show_number(share)}", pinned)
