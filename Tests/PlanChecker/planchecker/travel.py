"""Ways between homes and locations: straight line × detour ÷ speed + fixed minutes, or what travel.csv says."""

import math

from .fields import parse_clock

EARTH_RADIUS = 6371.0088  # km, mean
# Two honest formulas for the straight line differ by up to half a percent; what lies between both is accepted.
TOLERANCE = 0.005
DEFAULTS = {"walk": {"kmh": 4.5, "maxKm": 2.5}, "bicycle": {"kmh": 14, "maxKm": 8},
            "bus": {"kmh": 22, "fixedMinutes": 10, "first": "06:00", "last": "00:30"},
            "car": {"kmh": 40, "fixedMinutes": 5}}


def straight_line(a, b):
    """Kilometres along the great circle between two places (haversine)."""
    if a.lat == b.lat and a.lon == b.lon:
        return 0.0
    phi, psi = math.radians(a.lat), math.radians(b.lat)
    half = (math.sin((psi - phi) / 2) ** 2
            + math.cos(phi) * math.cos(psi) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2)
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(half))


def round_up(minutes):
    """Rounded up to five minutes."""
    return int(math.ceil(minutes / 5 - 1e-9) * 5)


class Place:
    """A home or a location: what a way starts from or leads to."""

    __slots__ = ("key", "lat", "lon", "location", "neighbourhood", "name")

    def __init__(self, key, lat, lon, location, neighbourhood, name):
        self.key, self.lat, self.lon = key, lat, lon
        self.location, self.neighbourhood, self.name = location, neighbourhood, name


class Way:
    """Minutes of a way by a mode: the settled reading, every accepted value, whether it is in reach, bus times."""

    __slots__ = ("minutes", "accepted", "reachable", "reachable_at_all", "kilometres", "first", "last")

    def __init__(self, minutes, accepted, reachable, reachable_at_all, kilometres, first, last):
        self.minutes, self.accepted, self.reachable = minutes, accepted, reachable
        self.reachable_at_all, self.kilometres, self.first, self.last = reachable_at_all, kilometres, first, last


class Travel:
    """The ways of a municipality."""

    def __init__(self, settings, rows):
        given = settings.get("travel")
        given = given if isinstance(given, dict) else {}
        self.detour = float(given.get("detour", 1.3))
        self.buffer = float(given.get("bufferMinutes", 5))
        self.modes = {}
        for mode, defaults in DEFAULTS.items():
            merged = dict(defaults)
            if isinstance(given.get(mode), dict):
                merged.update(given[mode])
            self.modes[mode] = merged
        bus = self.modes["bus"]
        self.first, self.last = parse_clock(bus.get("first", "06:00")), parse_clock(bus.get("last", "00:30"))
        self.rows = {(row.from_, row.to, row.mode): row for row in rows}
        self._cache = {}

    def way(self, origin, destination, mode):
        """The way by a mode between two places; None when the mode has no speed."""
        if mode not in self.modes:
            return None
        key = (origin.key, destination.key, mode)
        known = self._cache.get(key)
        if known is None:
            known = self._cache[key] = self._compute(origin, destination, mode)
        return known

    def _compute(self, origin, destination, mode):
        if origin.key == destination.key:
            return Way(0, frozenset((0,)), True, True, 0.0, self.first, self.last)
        figures = self.modes[mode]
        speed, fixed = float(figures["kmh"]), float(figures.get("fixedMinutes", 0))
        distance = straight_line(origin, destination) * self.detour
        limit = float(figures["maxKm"]) if figures.get("maxKm") not in (None, "") else None
        in_reach = limit is None or distance <= limit * (1 + 1e-9)
        nearly = limit is None or distance * (1 - TOLERANCE) <= limit
        found = self.rows_for(origin, destination, mode)
        if found:
            accepted = set()
            for row in found:
                accepted |= {int(row.minutes), round_up(row.minutes)}
            best = found[0]
            first = self.first if best.first is None else best.first
            last = self.last if best.last is None else best.last
            # A known time says that the way can be gone; whether maxKm limits it all the same, the text leaves open.
            return Way(int(best.minutes), frozenset(accepted), in_reach, True, distance, first, last)
        accepted = {round_up(distance * factor / speed * 60 + fixed)
                    for factor in (1 - TOLERANCE, 1.0, 1 + TOLERANCE)}
        return Way(round_up(distance / speed * 60 + fixed), frozenset(accepted), in_reach, nearly, distance,
                   self.first, self.last)

    def rows_for(self, origin, destination, mode):
        """Rows of travel.csv for a way, the settled one first: a location's before a neighbourhood's, the own
        direction before the other one; where the order is open the further candidates follow."""
        found = []
        starts = [name for name in (origin.location, origin.neighbourhood) if name]
        ends = [name for name in (destination.location, destination.neighbourhood) if name]
        for level in (0, 1, 2):
            own, other = [], []
            for start in starts:
                for end in ends:
                    if (start != origin.location) + (end != destination.location) != level:
                        continue
                    direct, reverse = self.rows.get((start, end, mode)), self.rows.get((end, start, mode))
                    if direct:
                        own.append(direct)
                    elif reverse:
                        other.append(reverse)
            found.extend(own or other)
        if not found:
            return found
        specific = found[0]
        direct_any = next((self.rows[s, e, mode] for s in starts for e in ends if (s, e, mode) in self.rows), None)
        return [specific] + [row for row in (found[1:2] if self._same_level(found) else []) + [direct_any] if row]

    @staticmethod
    def _same_level(found):
        return len(found) > 1

    def runs_at(self, way, moment):
        """Whether a bus of a way departs at a moment (first and last included)."""
        minute = int(moment) % 1440
        last = way.last + 1440 if way.last < way.first else way.last
        return way.first <= minute <= last or way.first <= minute + 1440 <= last
