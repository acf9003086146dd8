"""staffing.csv and the staff of meetings.csv say the same."""

from ..report import at

NAME = "staffing"
SENTENCE = "staffing.csv lists exactly the staff of every meeting"


def check(context, report):
    for meeting in context.active_meetings():
        report.fact()
        listed, staffed = set(meeting.staff), {row.staff for row in context.staffing[meeting.id]}
        if listed != staffed:
            report.breach(f"{at(meeting)}: meetings.csv has the staff {_show(listed)}, staffing.csv {_show(staffed)}")


def _show(names):
    return ", ".join(sorted(names)) or "nobody"
