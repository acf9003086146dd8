"""Whole weeks and runs of weeks without a meeting."""

from ..fields import week, week_start


def first_whole(day):
    """The first week that lies whole on or after a day."""
    return week(day) if week_start(week(day)) == day else week(day) + 1


def last_whole(day):
    """The last week that lies whole on or before a day."""
    return week(day + 1) - 1


def too_many(first, last, used, at_most):
    """(sum over all gaps, of the longest gap) of the weeks beyond `at_most` without a meeting."""
    total = longest = run = 0
    for number in range(first, last + 2):
        if number <= last and number not in used:
            run += 1
            continue
        total += max(0, run - at_most)
        longest = max(longest, run - at_most)
        run = 0
    return total, longest


def bounds(case, from_today):
    """(first, last) weeks in the order of readings: whole weeks from start (and today) to the end of the horizon."""
    begin = max(case.start, case.today) if from_today else case.start
    last = last_whole(case.horizon_end)
    for first in dict.fromkeys((first_whole(begin), week(begin), first_whole(max(begin, case.horizon_start)),
                                week(max(begin, case.horizon_start)))):
        yield first, last
        if case.window is not None and case.window[1] is not None and case.window[1] < case.horizon_end:
            yield first, last_whole(case.window[1])
