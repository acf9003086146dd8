#!/usr/bin/env python3
"""Subscribes with other people's calendar programs over HTTP, and looks at what they show after a lesson was added, moved,
called off and renamed, and a place renamed.

    check_subscribers.py --daemon roosterd --ctl roosterctl --folder DATA [--thunderbird PROGRAM]

DATA is a data folder with a plan. The programs are khal with vdirsyncer, Evolution's calendar service, and Thunderbird
where PROGRAM names it (the README in ../Pages says how to get it). They subscribe to a newcomer's feed and to that of the newcomer's teacher. What is
not installed is named and skipped.
"""

import argparse
import csv
import datetime
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Pages"))
from check_pages import Daemon, check, failures  # noqa: E402
from subscribers import Evolution, Khal, Thunderbird, fetches_in  # noqa: E402

DAYS = 14


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


class Story:
    """A newcomer with lessons in the coming weeks, one of their teachers, and what happens to the lessons."""

    def __init__(self, folder, today):
        self.folder, self.plan, self.today = folder, folder / "plan", today
        self.fields, self.meetings = table(self.plan / "meetings.csv")
        near = {row["id"]: row for row in self.meetings if row["status"] == "confirmed" and row["group"]
                and row["location"] not in ("", "home")
                and 1 <= (datetime.date.fromisoformat(row["date"]) - today).days < DAYS}
        self.attending_fields, self.attending = table(self.plan / "attending.csv")
        self.staffing_fields, self.staffing = table(self.plan / "staffing.csv")
        teachers = {row["meeting"]: row["staff"] for row in self.staffing}
        mine = {}
        for row in self.attending:
            if row["meeting"] in near and row["meeting"] in teachers:
                mine.setdefault(row["participant"], []).append(near[row["meeting"]])
        self.person, own = next((person, own) for person, own in sorted(mine.items()) if len(own) >= 4)
        own.sort(key=lambda row: (row["date"], row["start"]))
        self.moved, self.dropped, self.placed = own[0], own[1], own[3]
        self.teacher = teachers[self.moved["id"]]
        self.was = dict(self.moved)
        self.added = None

    def happen(self):
        """Writes the next version of the plan into the folder."""
        self.moved["start"], self.moved["end"] = later(self.moved["start"], 15), later(self.moved["end"], 15)
        self.dropped["status"] = "cancelled"
        for meeting in (self.moved, self.dropped):
            meeting["sequence"] = str(int(meeting["sequence"]) + 1)
        # One more of the same group at six in the morning, when nobody has anything.
        day = self.today + datetime.timedelta(days=3)
        self.added = {**self.moved, "id": "m-added", "date": day.isoformat(), "start": "06:00", "end": "07:00",
                      "sequence": "0"}
        write(self.plan / "meetings.csv", self.fields, sorted(
            [*self.meetings, self.added], key=lambda row: row["id"]))
        for name, fields, rows in [("attending", self.attending_fields, self.attending),
                                   ("staffing", self.staffing_fields, self.staffing)]:
            more = [{**row, "meeting": "m-added"} for row in rows if row["meeting"] == self.moved["id"]]
            key = fields[:2]
            write(self.plan / f"{name}.csv", fields, sorted(
                [*rows, *more], key=lambda row: tuple(row[column] for column in key)))
        self.rename("locations", "name", self.placed["location"], "Nieuwe Naam")
        self.rename("activities", "title_nl", self.moved["activity"], "Andere Les")
        summary = self.plan / "summary.yaml"
        summary.write_text(summary.read_text().replace("version: 1", "version: 2", 1))

    def rename(self, name, column, identifier, text):
        fields, rows = table(self.folder / f"{name}.csv")
        for row in rows:
            if row["id"] == identifier:
                row[column] = text
        write(self.folder / f"{name}.csv", fields, rows)


def compare(client, story, before, after):
    """What a client shows of the newcomer's and the teacher's feeds, before and after."""
    def at(shown, meeting):
        return {e[3] for e in shown if e[:3] == (meeting["date"], meeting["start"], meeting["end"])}

    (old, old_teacher), (new, new_teacher) = before, after
    check(at(old, story.was), f"{client.name} shows a lesson at its time")
    check(at(new, story.moved), f"{client.name} shows a moved lesson at its new time")
    check(not at(new, story.was) or at(old, story.was) & at(old, story.moved),
          f"{client.name} shows it no longer at its old one")
    check(any(title.startswith("Gaat niet door") for title in at(new, story.dropped)),
          f"{client.name} says of a lesson called off that it is ({at(new, story.dropped)})")
    check(not at(old, story.added) and at(new, story.added), f"{client.name} shows a lesson that was added")
    check(not any("Nieuwe Naam" in e[4] for e in old) and any("Nieuwe Naam" in e[4] for e in new),
          f"{client.name} shows a renamed place")
    check(len(new) == len(old) + 1, f"{client.name}: nothing else came or went ({len(old)}, {len(new)})")
    check(at(new_teacher, story.moved) and all("Andere Les" in title for title in at(new_teacher, story.moved)),
          f"{client.name} shows a renamed lesson to its teacher ({at(new_teacher, story.moved)})")
    check(not any("Andere Les" in e[3] for e in old_teacher), f"{client.name} showed another title before")


def clients(options, directory, addresses, log):
    found = []
    missing = [name for name in ("vdirsyncer", "khal") if shutil.which(name) is None]
    if missing:
        print("skipped: khal,", ", ".join(missing), "not installed")
    else:
        found.append(Khal(directory, addresses))
    if options.thunderbird:
        found.append(Thunderbird(directory, addresses, options.thunderbird, fetches_in(log)))
    else:
        print("skipped: Thunderbird (--thunderbird names none)")
    missing = [name for name in Evolution.needed if not shutil.which(name) and not pathlib.Path(name).exists()]
    if missing:
        print("skipped: Evolution,", ", ".join(missing), "not installed")
    else:
        found.append(Evolution(directory, addresses, fetches_in(log)))
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("daemon", "ctl", "folder"):
        arguments.add_argument(f"--{name}", required=True)
    arguments.add_argument("--thunderbird", type=pathlib.Path)
    arguments.add_argument("--now", default="2027-09-14T08:00:00Z")
    options = arguments.parse_args()
    directory = pathlib.Path(tempfile.mkdtemp(prefix="rooster-subscribers-"))
    daemon = Daemon(options, str(directory))
    subscribed = []
    try:
        today = datetime.date.fromisoformat(options.now[:10])
        story = Story(directory / "folder", today)
        feeds = [daemon.issue("--participant", story.person, "--language", "nl"),
                 daemon.issue("--staff", story.teacher, "--language", "nl")]
        addresses = {feed["id"]: daemon.base + feed["path"] for feed in feeds}
        subscribed = clients(options, directory, addresses, daemon.log)

        def look():
            for client in subscribed:
                client.refresh()
            return [[client.shown(feed, today, DAYS) for feed in addresses] for client in subscribed]

        before = look()
        story.happen()
        daemon.run("import", str(story.folder))
        after = look()
        for client, old, new in zip(subscribed, before, after):
            compare(client, story, old, new)
        check(len({frozenset(own) for own, _ in after}) <= 1, "all show the same of the newcomer's lessons")
        check(look() == after, "a refresh without a change changes nothing")
        shown = ", ".join(f"{client.name}: {len(own)} and {len(other)} events"
                          for client, (own, other) in zip(subscribed, after))
    finally:
        for client in subscribed:
            client.close()
        daemon.close()
    print(f"{len(failures)} of the checks failed" if failures else f"every check holds ({shown})")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
