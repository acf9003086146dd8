"""What people may do is tentative until they accept it."""

from ..report import at

NAME = "tentative-may"
SENTENCE = "attending a group of a `may` activity is tentative until it is accepted"


def check(context, report):
    for person, rows in context.people():
        for row in rows:
            activity = row.meeting.activity
            if activity.mandatory != "may" or not row.meeting.group or row.helper or activity.enrolment == "open":
                continue
            report.fact()
            answers = {e.answer for e in context.enrolments.get((person.id, row.meeting.group), ())}
            given = context.input_enrolments.get((person.id, row.meeting.group))
            if given is not None:
                answers.add(given.answer)
            if "accepted" in answers or "tentative" in (row.status, row.meeting.status):
                continue
            report.found("proposed" in answers, f"{person.id} at {at(row.meeting)} is {row.status}, {activity.id} is "
                                                f"`may` and {row.meeting.group} is not accepted")
