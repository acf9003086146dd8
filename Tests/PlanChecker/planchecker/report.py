"""What a rule found: facts, breaches, strict warnings, and what pins excuse."""

import importlib
import pkgutil

from . import rules
from .fields import show_clock, show_date


class Report:
    """The findings of one rule."""

    __slots__ = ("rule", "facts", "breaches", "warnings", "excused")

    def __init__(self, rule):
        self.rule, self.facts, self.breaches, self.warnings, self.excused = rule, 0, [], [], []

    def fact(self, count=1):
        """Notes that facts were looked at."""
        self.facts += count

    def breach(self, text, pinned=False):
        """Notes a breach; what consists of pinned items only is not held against the plan."""
        (self.excused if pinned else self.breaches).append(text)

    def warn(self, text, pinned=False):
        """Notes what breaks only the stricter of two readings."""
        (self.excused if pinned else self.warnings).append(text)

    def found(self, hard, text, pinned=False):
        """A breach when even the lenient reading is broken, otherwise a strict warning."""
        (self.breach if hard else self.warn)(text, pinned)


def all_rules():
    """Name → module of every rule, in order of name."""
    found = {}
    for info in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{info.name}")
        found[module.NAME] = module
    return found


def run(context, names=None):
    """The reports of the rules asked for, or of all."""
    known = all_rules()
    reports = []
    for name in (names or known):
        report = Report(name)
        known[name].check(context, report)
        reports.append(report)
    return reports


def at(meeting):
    """`m123 (library) on 2027-07-05 09:00-12:00`."""
    return (f"{meeting.id} ({meeting.row.location or 'online'}) on {show_date(meeting.day)} "
            f"{show_clock(meeting.start)}-{show_clock(meeting.end)}")


def span(start, end):
    """`2027-07-05 09:00-12:00`, with the date of the end where it is another one."""
    first, last = int(start) // 1440, int(end) // 1440
    if end % 1440 == 0 and last == first + 1:
        return f"{show_date(first)} {show_clock(start)}-24:00"
    other = "" if first == last else show_date(last) + " "
    return f"{show_date(first)} {show_clock(start)}-{other}{show_clock(end)}"
