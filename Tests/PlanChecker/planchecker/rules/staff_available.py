"""Staff work when they are available."""

from ..report import at
from ..times import covers, weekly_windows

NAME = "staff-available"
SENTENCE = "every meeting of a staff member lies inside `available`"


def check(context, report):
    for staff_id, meetings in context.by_staff.items():
        staff = context.staff.get(staff_id)
        if staff is None:
            continue
        for meeting in meetings:
            report.fact()
            if staff.available and not covers(weekly_windows(staff.available, meeting.day, meeting.day + 1),
                                              meeting.start, meeting.end):
                report.breach(f"{staff_id} is not available for {at(meeting)}",
                              meeting.pinned_staff and meeting.pinned_times)
