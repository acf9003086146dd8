"""Hours of staff a week are kept."""

from collections import defaultdict

from ..fields import show_date, show_number, week, week_start

NAME = "staff-hours-week"
SENTENCE = "no staff member works more hours of meetings in a week than max_hours_week"


def check(context, report):
    check_period(context, report, lambda staff: staff.max_hours_week, lambda m: week(m.day),
                 lambda number: f"in the week of {show_date(week_start(number))}", "max_hours_week")


def check_period(context, report, limit_of, period_of, show, column):
    """Adds up the hours of meetings by period."""
    for staff_id, meetings in context.by_staff.items():
        staff = context.staff.get(staff_id)
        limit = limit_of(staff) if staff is not None else None
        if limit is None:
            continue
        sums = defaultdict(list)
        for meeting in meetings:
            sums[period_of(meeting)].append(meeting)
        for period, members in sums.items():
            report.fact()
            hours = sum(m.hours for m in members)
            if hours > limit + 1e-6:
                pinned = all(m.pinned_times and m.pinned_staff for m in members)
                report.breach(f"{staff_id} has {show_number(hours)} hours {show(period)}, {column} is "
                              f"{show_number(limit)}", pinned)
