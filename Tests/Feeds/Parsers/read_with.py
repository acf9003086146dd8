#!/usr/bin/env python3
"""Reads all feeds of a directory with one parser that nobody here wrote.

    read_with.py PARSER DIRECTORY

PARSER is icalendar, recurring, vobject, ical (Home Assistant's strict parser), ics or libical. For every .ics file one line
of JSON is written: its name, the sorted events as [uid, start, end, summary, status], and what the parser complains of, a
warning of Python included. A parser that is not installed ends with status 3.
"""

import ctypes
import datetime
import importlib
import json
import pathlib
import sys
import warnings

UTC = datetime.timezone.utc


def moment(value):
    """A date or time as text in UTC; whole days stay days."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def fields(event):
    return (str(event["UID"]), moment(event["DTSTART"].dt), moment(event["DTEND"].dt), str(event["SUMMARY"]),
            str(event["STATUS"]))


class Icalendar:
    def __init__(self):
        self.module = importlib.import_module("icalendar")

    def __call__(self, text):
        calendar = self.module.Calendar.from_ical(text)
        errors = [error for component in calendar.walk() for error in component.errors]
        assert not errors, errors
        return [fields(event) for event in calendar.walk("VEVENT")]


class Recurring(Icalendar):
    def __init__(self):
        super().__init__()
        self.expander = importlib.import_module("recurring_ical_events")

    def __call__(self, text):
        calendar = self.module.Calendar.from_ical(text)
        return [fields(event) for event in self.expander.of(calendar).between((2020, 1, 1), (2040, 1, 1))]


class Vobject:
    def __init__(self):
        self.module = importlib.import_module("vobject")

    def __call__(self, text):
        calendar = self.module.readOne(text)
        return [(e.uid.value, moment(e.dtstart.value), moment(e.dtend.value), e.summary.value, e.status.value)
                for e in calendar.contents.get("vevent", [])]


class Ical:
    def __init__(self):
        self.stream = importlib.import_module("ical.calendar_stream").IcsCalendarStream

    def __call__(self, text):
        calendar = self.stream.calendar_from_ics(text)
        return [(e.uid, moment(e.dtstart), moment(e.dtend), e.summary, e.status.value) for e in calendar.events]


class Ics:
    def __init__(self):
        self.module = importlib.import_module("ics")
        # Its own code uses what its libraries will drop; that says nothing about a calendar.
        warnings.simplefilter("ignore", category=DeprecationWarning)

    def __call__(self, text):
        found = []
        for e in self.module.Calendar(text).events:
            if e.all_day:
                start, end = e.begin.date().isoformat(), e.end.date().isoformat()
            else:
                start, end = moment(e.begin.datetime), moment(e.end.datetime)
            found.append((e.uid, start, end, e.name, e.status))
        return found


class Libical:
    """libical through its C interface, with its check of what RFC 5545 restricts."""

    VEVENT = 4

    class Time(ctypes.Structure):
        _fields_ = [(name, ctypes.c_int) for name in (
            "year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [
            ("zone", ctypes.c_void_p)]

    def __init__(self):
        try:
            self.library = ctypes.CDLL("libical.so.3")
        except OSError as error:
            raise ImportError(str(error)) from error
        pointer, number, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
        for name, result, arguments in [
            ("icalparser_parse_string", pointer, [text]), ("icalrestriction_check", number, [pointer]),
            ("icalcomponent_get_first_component", pointer, [pointer, number]),
            ("icalcomponent_get_next_component", pointer, [pointer, number]),
            ("icalcomponent_get_uid", text, [pointer]), ("icalcomponent_get_summary", text, [pointer]),
            ("icalcomponent_get_status", number, [pointer]), ("icalproperty_status_to_string", text, [number]),
            ("icalcomponent_get_dtstart", self.Time, [pointer]), ("icalcomponent_get_dtend", self.Time, [pointer]),
            ("icaltime_as_timet_with_zone", ctypes.c_long, [self.Time, pointer]),
            ("icalcomponent_count_errors", number, [pointer]), ("icalcomponent_free", None, [pointer]),
        ]:
            function = getattr(self.library, name)
            function.restype, function.argtypes = result, arguments

    def moment(self, time):
        if time.is_date:
            return f"{time.year:04}-{time.month:02}-{time.day:02}"
        assert time.zone, "a time without a zone"
        seconds = self.library.icaltime_as_timet_with_zone(time, time.zone)
        return moment(datetime.datetime.fromtimestamp(seconds, UTC))

    def __call__(self, text):
        library = self.library
        root = library.icalparser_parse_string(text.encode())
        assert root, "libical cannot read it"
        # The check writes what is wrong into the component, as X-LIC-ERROR.
        sound = library.icalrestriction_check(root)
        errors = library.icalcomponent_count_errors(root)
        found = []
        event = library.icalcomponent_get_first_component(root, self.VEVENT)
        while event:
            status = library.icalproperty_status_to_string(library.icalcomponent_get_status(event))
            found.append((
                library.icalcomponent_get_uid(event).decode(), self.moment(library.icalcomponent_get_dtstart(event)),
                self.moment(library.icalcomponent_get_dtend(event)),
                library.icalcomponent_get_summary(event).decode(), status.decode()))
            event = library.icalcomponent_get_next_component(root, self.VEVENT)
        library.icalcomponent_free(root)
        assert sound and not errors, f"icalrestriction_check: {sound}, errors: {errors}"
        return found


PARSERS = {"icalendar": Icalendar, "recurring": Recurring, "vobject": Vobject, "ical": Ical, "ics": Ics,
           "libical": Libical}


def main():
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = PARSERS[sys.argv[1]]()
    except ImportError as error:
        print(error, file=sys.stderr)
        return 3
    warnings.simplefilter("error")
    if sys.argv[1] == "ics":
        warnings.simplefilter("ignore", category=DeprecationWarning)
    for file in sorted(pathlib.Path(sys.argv[2]).glob("*.ics")):
        events, problem = [], None
        try:
            events = sorted(read(file.read_bytes().decode()))
        except Exception as error:  # whatever a parser throws is what we look for
            problem = f"{type(error).__name__}: {str(error)[:300]}"
        print(json.dumps([file.name, events, problem]), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
