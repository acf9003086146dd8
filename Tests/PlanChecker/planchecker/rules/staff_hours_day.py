"""Hours of staff a day are kept."""

from ..fields import show_date
from .staff_hours_week import check_period

NAME = "staff-hours-day"
SENTENCE = "no staff member works more hours of meetings on a day than max_hours_day"


def check(context, report):
    check_period(context, report, lambda staff: staff.max_hours_day, lambda m: m.day,
                 lambda day: f"on {show_date(day)}", "max_hours_day")
