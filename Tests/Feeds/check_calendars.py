#!/usr/bin/env python3
"""Sends other people's calendars through `roosterctl import-calendar`, and measures what each takes.

    check_calendars.py --daemon roosterd --ctl roosterctl --folder DATA [--calendars ../shared/data/ics]

DATA is a data folder. Every file that parsers.tsv names is read by a running daemon as a staff member's calendar and
changes nothing (--dry-run). Asked: accepted wherever all four parsers of parsers.tsv accept; a refusal names line and
reason; no crash; none takes more than 1 s of the daemon's processor or 64 MB of memory above what it held before.
"""

import argparse
import csv
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Pages"))
from check_pages import Daemon, check, failures  # noqa: E402

MOST_SECONDS, MOST_BYTES = 1.0, 64_000_000
LARGEST = 2 << 20  # bytes that are read


class Meter:
    """Processor seconds and highest memory of a process (proc(5))."""

    def __init__(self, process):
        self.folder = pathlib.Path(f"/proc/{process}")

    def seconds(self):
        fields = (self.folder / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak(self):
        status = (self.folder / "status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024

    def start(self):
        (self.folder / "clear_refs").write_text("5")
        self.before = (self.seconds(), self.peak())

    def taken(self):
        return self.seconds() - self.before[0], self.peak() - self.before[1]


def large(most):
    """Calendars as large as may be: one as offices export them, and one of the shortest lines, which takes most."""
    head, end = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n", "END:VCALENDAR\r\n"
    first = datetime.date(2024, 1, 1)

    def event(number):
        day = first + datetime.timedelta(days=number % 1400)
        rule = "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20281231T225959Z\r\n" if number % 10 == 0 else ""
        return (
            f"BEGIN:VEVENT\r\nDTSTART;TZID=Europe/Amsterdam:{day:%Y%m%d}T{8 + number % 9:02}0000\r\n"
            f"DTEND;TZID=Europe/Amsterdam:{day:%Y%m%d}T{9 + number % 9:02}0000\r\n{rule}DTSTAMP:20261101T120000Z\r\n"
            f"UID:{number}@example.org\r\nCREATED:20240101T120000Z\r\nDESCRIPTION:Overleg over het een en ander\\, in de\r\n"
            f"  kamer op de derde verdieping\\, met alle stukken.\r\nLOCATION:Kamer {number % 40}\r\nSEQUENCE:0\r\n"
            f"STATUS:CONFIRMED\r\nSUMMARY:Vergadering {number}\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n")

    def lines(number):
        return "BEGIN:VEVENT\r\nDTSTART:20271201T100000Z\r\n" + "A:\n" * 5000 + "END:VEVENT\r\n"

    for name, part in (("office.ics", event), ("short-lines.ics", lines)):
        text, number = head, 0
        while len(text) + len(part(number)) + len(end) <= most:
            text += part(number)
            number += 1
        yield name, text + "\r\n" * ((most - len(text) - len(end)) // 2) + end


def main():
    arguments = argparse.ArgumentParser()
    for name in ("daemon", "ctl", "folder"):
        arguments.add_argument(f"--{name}", required=True)
    shared = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "ics"
    arguments.add_argument("--calendars", default=str(shared))
    arguments.add_argument("--now", default="2027-06-28T08:00:00Z")
    options = arguments.parse_args()
    table = pathlib.Path(options.calendars, "parsers.tsv")
    if not table.exists():
        print("skipped: everything,", table, "is missing")
        return 0
    with table.open(newline="") as handle:
        judged = {row[0]: len(row) == 5 and all(word == "ok" for word in row[1:])
                  for row in list(csv.reader(handle, delimiter="\t"))[1:]}
    directory = tempfile.mkdtemp(prefix="rooster-calendars-")
    daemon = Daemon(options, directory)
    try:
        with open(f"{directory}/folder/staff.csv", newline="") as handle:
            staff = next(csv.DictReader(handle))["id"]
        meter = Meter(daemon.process.pid)
        accepted = accepted_by_all = 0
        most = {"seconds": (0.0, ""), "bytes": (0, "")}
        def send(file, name):
            meter.start()
            done = subprocess.run(
                [options.ctl, "import-calendar", str(file), "--for", f"staff:{staff}", "--dry-run", "--json",
                 "--control", daemon.control], capture_output=True, text=True, timeout=60)
            check(daemon.process.poll() is None, f"{name} leaves the daemon running")
            seconds, taken = meter.taken()
            most["seconds"] = max(most["seconds"], (seconds, name))
            most["bytes"] = max(most["bytes"], (taken, name))
            check(seconds <= MOST_SECONDS, f"{name} takes {seconds:.2f} s")
            check(taken <= MOST_BYTES, f"{name} takes {taken} bytes")
            return done, seconds, taken

        absent = [name for name in judged if not pathlib.Path(options.calendars, name).is_file()]
        for name in absent:
            print("skipped:", name, "is named in the table and is not there")
            del judged[name]
        for name, by_all in judged.items():
            file = pathlib.Path(options.calendars, name)
            done, _, _ = send(file, name)
            if done.returncode == 0:
                json.loads(done.stdout)
                accepted += 1
                accepted_by_all += by_all
            else:
                check(not by_all, f"{name} is accepted as all others do: {done.stderr.strip()}")
                check("line " in done.stderr or "no component" in done.stderr, f"{name} is refused with its line")
                print(f"refused: {name}: {done.stderr.strip()}")
        for name, text in large(LARGEST):
            file = pathlib.Path(directory, name)
            file.write_bytes(text.encode())
            done, seconds, taken = send(file, name)
            check(done.returncode == 0, f"{name} ({len(text)} bytes) is accepted: {done.stderr.strip()}")
            print(f"{name} of {len(text)} bytes: {seconds:.2f} s, {taken / 1e6:.1f} MB")
            file.write_bytes(text.encode() + b"\r\n")
            check(str(LARGEST) in send(file, name)[0].stderr, f"{name} is refused when it has two bytes more")
    finally:
        daemon.close()
    print(f"{accepted} of {len(judged)} accepted, {accepted_by_all} of {sum(judged.values())} that all others accept")
    print(f"most time: {most['seconds'][0]:.2f} s ({most['seconds'][1]})")
    print(f"most memory: {most['bytes'][0] / 1e6:.1f} MB ({most['bytes'][1]})")
    print(f"{len(failures)} of the checks failed" if failures else "every check holds")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
