#!/usr/bin/env python3
"""Reads feeds with parsers that nobody here wrote, and compares what they understood.

    check_feeds.py DIRECTORY [--slow-every N]

Every .ics file of DIRECTORY goes through icalendar, vobject, ical (Home Assistant's strict parser), recurring-ical-events,
ics (every Nth file: it is slow) and libical's icalrestriction_check. None may report an error or a warning, and all must
give the same list of (uid, start, end, summary, status). A parser that is not installed is named and skipped.
"""

import argparse
import ctypes
import datetime
import importlib
import pathlib
import sys
import time
import warnings

UTC = datetime.timezone.utc
ZONE = __import__("zoneinfo").ZoneInfo("Europe/Amsterdam")


def moment(value):
    """A date or time as text in UTC; whole days stay days."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def read_icalendar(text):
    module = importlib.import_module("icalendar")
    calendar = module.Calendar.from_ical(text)
    errors = [error for component in calendar.walk() for error in component.errors]
    assert not errors, errors
    return {
        (str(e["UID"]), moment(e["DTSTART"].dt), moment(e["DTEND"].dt), str(e["SUMMARY"]), str(e["STATUS"]))
        for e in calendar.walk("VEVENT")
    }


def read_recurring(text):
    module = importlib.import_module("recurring_ical_events")
    calendar = importlib.import_module("icalendar").Calendar.from_ical(text)
    found = module.of(calendar).between((2020, 1, 1), (2040, 1, 1))
    return {
        (str(e["UID"]), moment(e["DTSTART"].dt), moment(e["DTEND"].dt), str(e["SUMMARY"]), str(e["STATUS"]))
        for e in found
    }


def read_vobject(text):
    module = importlib.import_module("vobject")
    calendar = module.readOne(text)
    return {
        (e.uid.value, moment(e.dtstart.value), moment(e.dtend.value), e.summary.value, e.status.value)
        for e in calendar.contents.get("vevent", [])
    }


def read_ical(text):
    stream = importlib.import_module("ical.calendar_stream")
    calendar = stream.IcsCalendarStream.calendar_from_ics(text)
    return {
        (e.uid, moment(e.dtstart), moment(e.dtend), e.summary, e.status.value) for e in calendar.events
    }


def read_ics(text):
    module = importlib.import_module("ics")
    calendar = module.Calendar(text)
    found = set()
    for e in calendar.events:
        if e.all_day:
            start, end = e.begin.date().isoformat(), e.end.date().isoformat()
        else:
            start, end = moment(e.begin.datetime), moment(e.end.datetime)
        found.add((e.uid, start, end, e.name, e.status))
    return found


class Libical:
    """libical through its C interface."""

    ANY_COMPONENT, VEVENT = 1, 4

    def __init__(self):
        self.library = ctypes.CDLL("libical.so.3")
        for name in ("parse_string", ):
            getattr(self.library, f"icalparser_{name}").restype = ctypes.c_void_p
        for name in ("get_first_component", "get_next_component"):
            function = getattr(self.library, f"icalcomponent_{name}")
            function.restype = ctypes.c_void_p
            function.argtypes = [ctypes.c_void_p, ctypes.c_int]
        for name in ("get_uid", "get_summary"):
            function = getattr(self.library, f"icalcomponent_{name}")
            function.restype = ctypes.c_char_p
            function.argtypes = [ctypes.c_void_p]
        self.library.icalrestriction_check.argtypes = [ctypes.c_void_p]
        self.library.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
        self.library.icalcomponent_free.argtypes = [ctypes.c_void_p]

    def __call__(self, text):
        root = self.library.icalparser_parse_string(ctypes.c_char_p(text.encode()))
        assert root, "libical cannot read it"
        # The check writes what is wrong into the component, as X-LIC-ERROR.
        sound = self.library.icalrestriction_check(root)
        errors = self.library.icalcomponent_count_errors(root)
        found = set()
        event = self.library.icalcomponent_get_first_component(root, self.VEVENT)
        while event:
            uid = self.library.icalcomponent_get_uid(event).decode()
            found.add((uid, self.library.icalcomponent_get_summary(event).decode()))
            event = self.library.icalcomponent_get_next_component(root, self.VEVENT)
        self.library.icalcomponent_free(root)
        assert sound and not errors, f"icalrestriction_check: {sound}, errors: {errors}"
        return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("directory")
    arguments.add_argument("--slow-every", type=int, default=10)
    options = arguments.parse_args()
    warnings.simplefilter("error")
    readers = {}
    for name, module, reader in [
        ("icalendar", "icalendar", read_icalendar), ("recurring-ical-events", "recurring_ical_events", read_recurring),
        ("vobject", "vobject", read_vobject), ("ical", "ical", read_ical), ("ics", "ics", read_ics),
    ]:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                importlib.import_module(module)
            readers[name] = reader
        except ImportError:
            print(f"skipped: {name} is not installed")
    try:
        readers["libical"] = Libical()
    except OSError as error:
        print(f"skipped: libical ({error})")
    files = sorted(pathlib.Path(options.directory).glob("*.ics"))
    if not files or not readers:
        print("skipped: no feeds or no parsers")
        return 1
    counts = {name: [0, 0, 0, 0.0] for name in readers}
    for number, file in enumerate(files):
        text = file.read_bytes().decode()
        expected = None
        for name, reader in readers.items():
            if name == "ics" and number % options.slow_every:
                continue
            begin = time.process_time()
            try:
                with warnings.catch_warnings():
                    if name == "ics":
                        warnings.simplefilter("ignore", category=DeprecationWarning)
                    found = reader(text)
            except Exception as error:  # whatever a parser throws is what we look for
                print(f"{file.name}: {name}: {type(error).__name__}: {str(error)[:300]}")
                counts[name][1] += 1
                continue
            counts[name][0] += 1
            counts[name][2] += len(found)
            counts[name][3] += time.process_time() - begin
            if expected is None:
                expected = found
            compared = {(e[0], e[3]) for e in expected} if name == "libical" else expected
            if found != compared:
                different = sorted(found ^ compared)[:2]
                print(f"{file.name}: {name} reads {different} otherwise")
                counts[name][1] += 1
    print(f"{'parser':24}{'files':>8}{'refused or different':>22}{'events':>9}{'seconds':>9}")
    for name, (read, wrong, events, seconds) in counts.items():
        print(f"{name:24}{read:8}{wrong:22}{events:9}{seconds:9.1f}")
    return 1 if any(count[1] for count in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
