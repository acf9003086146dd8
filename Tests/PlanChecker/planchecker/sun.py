"""Sunrise and sunset after the algorithm of NOAA's solar calculator (J. Meeus, Astronomical Algorithms)."""

import datetime
import math
from functools import lru_cache

try:
    from zoneinfo import ZoneInfo
except ImportError:  # pragma: no cover
    ZoneInfo = None


def _last_sunday(year, month):
    day = datetime.date(year, month, 31)
    return day - datetime.timedelta(days=(day.weekday() + 1) % 7)


@lru_cache(maxsize=None)
def utc_offset(day, timezone="Europe/Amsterdam"):
    """Minutes by which local noon of a day is ahead of UTC; without a time-zone database the rule of the EU."""
    date = datetime.date.fromordinal(day)
    try:
        moment = datetime.datetime(date.year, date.month, date.day, 12, tzinfo=ZoneInfo(timezone))
        return int(moment.utcoffset().total_seconds() // 60)
    except Exception:  # no time-zone database on this machine
        summer = _last_sunday(date.year, 3) <= date < _last_sunday(date.year, 10)
        return 120 if summer else 60


def _solar(century):
    """Declination (degrees) and equation of time (minutes) at a Julian century."""
    mean_longitude = (280.46646 + century * (36000.76983 + century * 0.0003032)) % 360
    anomaly = math.radians(357.52911 + century * (35999.05029 - 0.0001537 * century))
    eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century)
    centre = (math.sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
              + math.sin(2 * anomaly) * (0.019993 - 0.000101 * century) + math.sin(3 * anomaly) * 0.000289)
    node = math.radians(125.04 - 1934.136 * century)
    apparent = math.radians(mean_longitude + centre - 0.00569 - 0.00478 * math.sin(node))
    mean_obliquity = 23 + (26 + (21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))) / 60) / 60
    obliquity = math.radians(mean_obliquity + 0.00256 * math.cos(node))
    declination = math.asin(math.sin(obliquity) * math.sin(apparent))
    y = math.tan(obliquity / 2) ** 2
    longitude = math.radians(mean_longitude)
    equation = 4 * math.degrees(
        y * math.sin(2 * longitude) - 2 * eccentricity * math.sin(anomaly)
        + 4 * eccentricity * y * math.sin(anomaly) * math.cos(2 * longitude)
        - 0.5 * y * y * math.sin(4 * longitude) - 1.25 * eccentricity ** 2 * math.sin(2 * anomaly))
    return declination, equation


def _event(day, latitude, longitude, sign):
    """Minutes after midnight UTC of sunrise (-1) or sunset (+1), refined at the event itself; None in polar day."""
    julian = day + 1721424.5
    minutes = 720.0
    for _ in range(3):
        declination, equation = _solar((julian + minutes / 1440 - 2451545) / 36525)
        phi = math.radians(latitude)
        cosine = (math.cos(math.radians(90.833)) / (math.cos(phi) * math.cos(declination))
                  - math.tan(phi) * math.tan(declination))
        if not -1 <= cosine <= 1:
            return None
        minutes = 720 - 4 * longitude - equation + sign * 4 * math.degrees(math.acos(cosine))
    return minutes


@lru_cache(maxsize=None)
def daylight(day, latitude, longitude, timezone="Europe/Amsterdam"):
    """(sunrise, sunset) in minutes of local time after midnight of a day."""
    offset = utc_offset(day, timezone)
    rise, fall = _event(day, latitude, longitude, -1), _event(day, latitude, longitude, 1)
    return (rise + offset if rise is not None else 0, fall + offset if fall is not None else 1440)
