"""Nobody is planned in what they declined."""

from ..report import at

NAME = "declined"
SENTENCE = "nobody attends a group they declined"


def check(context, report):
    for person, rows in context.people():
        for row in rows:
            if not row.meeting.group or row.helper:
                continue
            report.fact()
            given = context.input_enrolments.get((person.id, row.meeting.group))
            answers = [e.answer for e in context.enrolments.get((person.id, row.meeting.group), ())]
            if given is not None and given.answer == "declined" or answers and set(answers) == {"declined"}:
                report.breach(f"{person.id} attends {at(row.meeting)} and declined {row.meeting.group}",
                              bool(given and given.pinned))
