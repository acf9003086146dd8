#!/usr/bin/env python3
"""Subscribes with vdirsyncer and khal over HTTP, and looks at what they show after a lesson was moved, called off, renamed.

    check_subscribers.py --daemon roosterd --ctl roosterctl --folder DATA

DATA is a data folder with a plan. What is not installed is named and skipped.
"""

import argparse
import csv
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Pages"))
from check_pages import Daemon, check, failures  # noqa: E402


def table(file):
    with file.open(newline="") as handle:
        reader = csv.DictReader(handle)
        return reader.fieldnames, list(reader)


def write(file, fields, rows):
    with file.open("w", newline="") as handle:
        writer = csv.DictWriter(handle, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def later(clock, minutes):
    moment = datetime.datetime.strptime(clock, "%H:%M") + datetime.timedelta(minutes=minutes)
    return moment.strftime("%H:%M")


class Subscriber:
    def __init__(self, directory, address):
        self.directory = directory
        (directory / "calendar").mkdir()
        (directory / "vdirsyncer").write_text(
            f'[general]\nstatus_path = "{directory}/status"\n[pair feed]\na = "remote"\nb = "local"\ncollections = null\n'
            f'conflict_resolution = "a wins"\npartial_sync = "ignore"\n[storage remote]\ntype = "http"\nurl = "{address}"\n[storage local]\n'
            f'type = "filesystem"\npath = "{directory}/calendar"\nfileext = ".ics"\n')
        (directory / "khal").write_text(
            f"[calendars]\n[[feed]]\npath = {directory}/calendar\n[locale]\nlocal_timezone = Europe/Amsterdam\n"
            "default_timezone = Europe/Amsterdam\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[sqlite]\npath = {directory}/khal.db\n[default]\ndefault_calendar = feed\n")
        self.run("vdirsyncer", "-c", directory / "vdirsyncer", "discover", "--no-list")

    @staticmethod
    def run(*command):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        return done.stdout

    def shown(self, first, days):
        self.run("vdirsyncer", "-c", self.directory / "vdirsyncer", "sync")
        text = self.run(
            "khal", "-c", self.directory / "khal", "list", "--format",
            "{start-date}|{start-time}|{end-time}|{title}|{location}", "--day-format", "", first, f"{days}d")
        return {tuple(line.split("|")) for line in text.splitlines() if line.count("|") == 4}


def main():
    arguments = argparse.ArgumentParser()
    for name in ("daemon", "ctl", "folder"):
        arguments.add_argument(f"--{name}", required=True)
    arguments.add_argument("--now", default="2027-09-14T08:00:00Z")
    options = arguments.parse_args()
    missing = [name for name in ("vdirsyncer", "khal") if shutil.which(name) is None]
    if missing:
        print("skipped: everything,", ", ".join(missing), "not installed")
        return 0
    directory = pathlib.Path(tempfile.mkdtemp(prefix="rooster-subscribers-"))
    daemon = Daemon(options, str(directory))
    try:
        folder = directory / "folder"
        fields, meetings = table(folder / "plan" / "meetings.csv")
        byid = {row["id"]: row for row in meetings}
        today = datetime.date.fromisoformat(options.now[:10])
        mine = {}
        for row in table(folder / "plan" / "attending.csv")[1]:
            meeting = byid[row["meeting"]]
            ahead = (datetime.date.fromisoformat(meeting["date"]) - today).days
            if 1 <= ahead < 14 and meeting["status"] == "confirmed" and meeting["location"] not in ("", "home"):
                mine.setdefault(row["participant"], []).append(meeting)
        person = next(person for person, own in sorted(mine.items()) if len(own) >= 4)
        moved, dropped = mine[person][0], mine[person][1]
        feed = daemon.issue("--participant", person, "--language", "nl")
        subscriber = Subscriber(directory, daemon.base + feed["path"])
        before = subscriber.shown(today.isoformat(), 14)

        def times(shown, meeting):
            return {(e[1], e[2]) for e in shown if e[0] == meeting["date"]}

        check((moved["start"], moved["end"]) in times(before, moved), "khal shows a lesson at its time")
        was = (moved["start"], moved["end"])
        moved["start"], moved["end"] = later(moved["start"], 15), later(moved["end"], 15)
        dropped["status"] = "cancelled"
        for meeting in (moved, dropped):
            meeting["sequence"] = str(int(meeting["sequence"]) + 1)
        write(folder / "plan" / "meetings.csv", fields, meetings)
        place_fields, places = table(folder / "locations.csv")
        for place in places:
            if place["id"] == mine[person][3]["location"]:
                place["name"] = "Nieuwe Naam"
        write(folder / "locations.csv", place_fields, places)
        summary = folder / "plan" / "summary.yaml"
        summary.write_text(summary.read_text().replace("version: 1", "version: 2", 1))
        daemon.run("import", str(folder))
        after = subscriber.shown(today.isoformat(), 14)
        check((moved["start"], moved["end"]) in times(after, moved), "a moved lesson is shown at its new time")
        check(was not in times(after, moved), "and no longer at its old one")
        called_off = {e[3] for e in after if e[0] == dropped["date"] and e[1] == dropped["start"]}
        check(any(title.startswith("Gaat niet door") for title in called_off), f"a lesson called off says so ({called_off})")
        check(any("Nieuwe Naam" in e[4] for e in after), "a renamed place is shown")
        check(len(before) == len(after), f"nothing else came or went ({len(before)}, {len(after)})")
        again = subscriber.shown(today.isoformat(), 14)
        check(again == after, "a sync without a change changes nothing")
    finally:
        daemon.close()
    print(f"{len(failures)} of the checks failed" if failures else f"every check holds ({len(after)} events)")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
