"""The settings of municipality.yaml that the rules need."""

from .fields import parse_date, parse_number, parse_span
from .folder import is_empty


class Ceiling:
    """What a stage allows a week and a day; None: no limit."""

    __slots__ = ("hours_per_week", "activities_per_day", "free_weekdays")

    def __init__(self, row):
        self.hours_per_week = _number(row, "hoursPerWeek")
        self.activities_per_day = _number(row, "activitiesPerDay")
        self.free_weekdays = _number(row, "freeWeekdays")


def _number(row, key):
    value = row.get(key)
    return None if is_empty(value) else parse_number(str(value))


class Settings:
    """Horizon, day-parts, ceilings and the like."""

    def __init__(self, raw, summary):
        planning = raw.get("planning") or {}
        horizon = raw.get("horizon") or {}
        self.region = raw.get("schoolRegion") or ""
        self.timezone = raw.get("timezone") or "Europe/Amsterdam"
        self.freeze_days = int(_number(planning, "freezeDays") or 0)
        self.publish = planning.get("publish") or "manual"
        self.budget_share = _number(planning, "budgetShare")
        self.dayparts = {name: parse_span(span) for name, span in (raw.get("dayparts") or {}).items()}
        self.grid = int(_number(raw, "startGridMinutes") or 0)
        self.ceilings = {int(stage): Ceiling(row) for stage, row in (raw.get("ceilings") or {}).items()}
        ramp = raw.get("rampUp") or {}
        self.ramp_step, self.ramp_every = _number(ramp, "hoursPerWeekStep"), _number(ramp, "everyWeeks")
        start = self._date(summary.get("horizonStart"), horizon.get("start"))
        weeks = _number(horizon, "weeks")
        self.horizon_start = start
        self.horizon_end = self._date(summary.get("horizonEnd"), None)
        if self.horizon_end is None and start is not None and weeks:
            self.horizon_end = start + 7 * int(weeks) - 1
        stamp = summary.get("publishedAt")
        self.today = start if is_empty(stamp) else parse_date(str(stamp).strip()[:10])

    @staticmethod
    def _date(*values):
        for value in values:
            if not is_empty(value):
                return parse_date(str(value).strip()[:10])
        return None
