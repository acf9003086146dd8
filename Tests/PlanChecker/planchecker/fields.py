"""Reads and writes the values of single fields: dates, clock times, weekly windows, numbers, lists.

A date is the ordinal of `datetime.date`; a moment is `date * 1440 + minute` in local time, so that times past
midnight are plain numbers.
"""

import datetime
import re

DAY = 1440
WEEKDAYS = {"mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6,
            "ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}
WEEKDAY_NAMES = ("mo", "tu", "we", "th", "fr", "sa", "su")
_DATES, _CLOCKS = {}, {}
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})\Z")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})\Z")


class FieldError(ValueError):
    """A value that breaks the rule of its column."""


def parse_date(value):
    """The ordinal of `2027-01-31` or `31-01-2027`."""
    known = _DATES.get(value)
    if known is not None:
        return known
    match = _ISO.match(value)
    if match:
        parts = match.groups()
    else:
        match = _DUTCH.match(value)
        if not match:
            raise FieldError(f"{value!r} is not a date")
        parts = match.groups()[::-1]
    try:
        known = datetime.date(*map(int, parts)).toordinal()
    except ValueError as error:
        raise FieldError(f"{value!r} is not a date: {error}") from None
    _DATES[value] = known
    return known


def parse_stamp_date(value):
    """The ordinal of the date with which a timestamp such as `2027-06-21T10:00:00Z` begins."""
    return parse_date(value.strip()[:10])


def parse_clock(value):
    """Minutes since midnight of `09:00`; `24:00` is the end of the day."""
    known = _CLOCKS.get(value)
    if known is not None:
        return known
    match = _CLOCK.match(value)
    if not match:
        raise FieldError(f"{value!r} is not a time")
    hours, minutes = int(match.group(1)), int(match.group(2))
    if minutes > 59 or hours * 60 + minutes > DAY:
        raise FieldError(f"{value!r} is not a time")
    known = _CLOCKS[value] = hours * 60 + minutes
    return known


def parse_span(value):
    """(start, end) in minutes of `22:00-06:00`; an end before its start is on the next day."""
    start, separator, end = value.partition("-")
    if not separator:
        raise FieldError(f"{value!r} is not a span of times")
    start, end = parse_clock(start.strip()), parse_clock(end.strip())
    return start, end + DAY if end < start else end


def parse_weekday(value):
    """0 for Monday … 6 for Sunday."""
    try:
        return WEEKDAYS[value.lower()]
    except KeyError:
        raise FieldError(f"{value!r} is not a weekday") from None


def parse_weekly(value):
    """(weekday, start, end) of `mo 19:00-21:00`."""
    day, _, span = value.partition(" ")
    return (parse_weekday(day), *parse_span(span.strip()))


def parse_number(value):
    """A number with a decimal point or comma."""
    try:
        return float(value.replace(",", "."))
    except ValueError:
        raise FieldError(f"{value!r} is not a number") from None


def parse_integer(value):
    """A whole number."""
    number = parse_number(value)
    if number != int(number):
        raise FieldError(f"{value!r} is not a whole number")
    return int(number)


def parse_yes_no(value):
    """True for `yes ja true 1`, False for `no nee false 0`."""
    lowered = value.lower()
    if lowered in ("yes", "ja", "true", "1"):
        return True
    if lowered in ("no", "nee", "false", "0"):
        return False
    raise FieldError(f"{value!r} is neither yes nor no")


def parse_month_day(value):
    """(month, day) of `03-15`."""
    match = re.match(r"(\d{2})-(\d{2})\Z", value)
    if not match:
        raise FieldError(f"{value!r} is not a month and day")
    return int(match.group(1)), int(match.group(2))


def parse_list(value):
    """The items of `a|b`."""
    return [item.strip() for item in value.split("|") if item.strip()]


def weekday(day):
    """0 for Monday … 6 for Sunday."""
    return (day + 6) % 7


def week(day):
    """The number of the week, Monday to Sunday, in which a day lies."""
    return (day - 1) // 7


def week_start(number):
    """The Monday of a week's number."""
    return number * 7 + 1


def show_date(day):
    """`2027-01-31`."""
    return datetime.date.fromordinal(day).isoformat()


def show_clock(minute):
    """`09:00`, of minutes or of a moment."""
    minute = int(minute) % DAY
    return f"{minute // 60:02d}:{minute % 60:02d}"


def show_moment(moment):
    """`2027-01-31 09:00`."""
    return f"{show_date(int(moment) // DAY)} {show_clock(moment)}"


def show_number(value):
    """A number without a needless fraction."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def add_months(day, months):
    """The same day so many months later, or the last day of that month."""
    date = datetime.date.fromordinal(day)
    index = date.year * 12 + date.month - 1 + months
    year, month = divmod(index, 12)
    for last in range(date.day, 27, -1):
        try:
            return datetime.date(year, month + 1, last).toordinal()
        except ValueError:
            continue
    return datetime.date(year, month + 1, min(date.day, 28)).toordinal()
