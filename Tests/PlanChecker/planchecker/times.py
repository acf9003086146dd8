"""Windows and blocks that repeat by week."""

from .fields import DAY, week, weekday


def merge(intervals):
    """Sorted intervals with those that touch or overlap joined."""
    joined = []
    for start, end in sorted(intervals):
        if joined and start <= joined[-1][1]:
            if end > joined[-1][1]:
                joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def covers(intervals, start, end):
    """Whether one of the merged intervals holds the whole of [start, end]."""
    return any(a <= start and end <= b for a, b in intervals)


def missing_part(intervals, start, end):
    """The first part of [start, end] that merged intervals leave open, or None."""
    for a, b in intervals:
        if b <= start:
            continue
        if a > start:
            return (start, min(a, end)) if start < end else None
        start = b
        if start >= end:
            return None
    return (start, end) if start < end else None


def overlap(a_start, a_end, b_start, b_end):
    """Whether two half-open intervals share a moment."""
    return a_start < b_end and b_start < a_end


_WINDOWS = {}


def weekly_windows(windows, first_day, last_day):
    """Merged moments of (weekday, start, end) windows that begin on the days asked for or the day before."""
    key = (tuple(windows), first_day, last_day)
    known = _WINDOWS.get(key)
    if known is None:
        known = _WINDOWS[key] = _weekly_windows(windows, first_day, last_day)
    return known


def _weekly_windows(windows, first_day, last_day):
    found = []
    for day in range(first_day - 1, last_day + 1):
        name = weekday(day)
        for window_day, start, end in windows:
            if window_day == name:
                found.append((day * DAY + start, day * DAY + end))
    return merge(found)


class Block:
    """A row of blocks.csv that can be asked which moments it holds."""

    __slots__ = ("row", "start", "end", "whole")

    def __init__(self, row):
        self.row = row
        self.whole = row.start is None and row.end is None
        start = 0 if row.start is None else row.start
        end = DAY if row.end is None else row.end
        self.start, self.end = start, end + DAY if end < start else end

    def holds_day(self, day):
        """Whether the block begins on a day."""
        row = self.row
        if row.from_ is not None and day < row.from_ or row.until is not None and day > row.until:
            return False
        if row.weekdays and weekday(day) not in row.weekdays:
            return False
        if row.every_weeks and row.every_weeks > 1:
            anchor = row.first_week_of if row.first_week_of is not None else row.from_
            if anchor is None:
                return True
            weeks = week(day) - week(anchor)
            return weeks >= 0 and weeks % row.every_weeks == 0
        if row.first_week_of is not None and week(day) < week(row.first_week_of):
            return False
        return True

    def hit(self, start, end):
        """The (start, end) of the block that overlaps [start, end), or None."""
        for day in range(int(start) // DAY - 1, int(end) // DAY + 1):
            if self.holds_day(day):
                a, b = day * DAY + self.start, day * DAY + self.end
                if overlap(a, b, start, end):
                    return a, b
        return None


def first_hit(blocks, start, end):
    """The first of several blocks that overlaps [start, end), as (block, start, end), or None."""
    for block in blocks:
        found = block.hit(start, end)
        if found:
            return (block, *found)
    return None
