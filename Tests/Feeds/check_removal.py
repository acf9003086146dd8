#!/usr/bin/env python3
"""Takes one room out of a published plan, and looks which calendars change: only those of its users may.

    check_removal.py --daemon roosterd --ctl roosterctl --folder DATA [--now MOMENT]

DATA is a data folder with a plan. A calendar may change when its reader attends, staffs, offers or houses a meeting that
was in the room, or supports a client who attends one; every other one must keep its entity tag, so that no feed tells
anything of what others do. The room is the one with the most meetings in the four weeks after MOMENT.
"""

import argparse
import collections
import csv
import datetime
import json
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Pages"))
from check_pages import Daemon, check, failures, fetch  # noqa: E402


def table(file):
    with file.open(newline="") as handle:
        reader = csv.DictReader(handle)
        return reader.fieldnames, list(reader)


def tags(daemon):
    """The entity tag of every calendar, by kind and id of its reader."""
    feeds = json.loads(daemon.run("feeds", "list", "--json"))
    return {(feed["readerKind"], feed["reader"]): fetch(daemon.base + feed["path"], method="HEAD")[1]["ETag"]
            for feed in feeds}


def take_out(plan, first):
    """Takes the room out of the plan's meetings; the room, and the meetings that were in it."""
    last = (datetime.date.fromisoformat(first) + datetime.timedelta(days=28)).isoformat()
    fields, meetings = table(plan / "meetings.csv")
    uses = collections.Counter(row["room"] for row in meetings if row["room"] and first <= row["date"] < last)
    room = uses.most_common(1)[0][0]
    touched = [row for row in meetings if row["room"] == room]
    for row in touched:
        row["room"] = ""
    with (plan / "meetings.csv").open("w", newline="") as handle:
        writer = csv.DictWriter(handle, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(meetings)
    return room, touched


def users(folder, meetings):
    """Who has to do with meetings."""
    ids = {row["id"] for row in meetings}
    activities = {row["id"]: row for row in table(folder / "activities.csv")[1]}
    attending = {row["participant"] for row in table(folder / "plan" / "attending.csv")[1] if row["meeting"] in ids}
    found = {("participant", person) for person in attending}
    people = table(folder / "participants.csv")[1]
    found |= {("staff", row["client_supporter"]) for row in people if row["id"] in attending}
    staff = {row["staff"] for row in table(folder / "plan" / "staffing.csv")[1] if row["meeting"] in ids}
    found |= {("staff", member) for member in staff}
    # A participant who helps has the meetings in their own calendar too.
    found |= {("participant", row["participant"]) for row in table(folder / "staff.csv")[1] if row["id"] in staff}
    found |= {("organisation", activities[row["activity"]]["organisation"]) for row in meetings}
    places = {row["location"] for row in meetings}
    return found | {(kind, place) for place in places for kind in ("location", "childcare")} | {
        ("municipality", "municipality")}


def main():
    arguments = argparse.ArgumentParser()
    for name in ("daemon", "ctl", "folder"):
        arguments.add_argument(f"--{name}", required=True)
    arguments.add_argument("--now", default="2027-09-14T08:00:00Z")
    options = arguments.parse_args()
    directory = tempfile.mkdtemp(prefix="rooster-removal-")
    daemon = Daemon(options, directory)
    try:
        print(daemon.run("feeds", "issue", "--all").strip())
        before = tags(daemon)
        folder = pathlib.Path(directory, "next")
        shutil.copytree(pathlib.Path(directory, "folder"), folder)
        summary = folder / "plan" / "summary.yaml"
        summary.write_text(summary.read_text().replace("version: 1", "version: 2", 1))
        room, touched = take_out(folder / "plan", options.now[:10])
        daemon.run("import", str(folder))
        after = tags(daemon)
    finally:
        daemon.close()
    changed = {reader for reader in before if before[reader] != after.get(reader)}
    allowed = users(pathlib.Path(directory, "next"), touched)
    print(f"{room} taken from {len(touched)} meetings: {len(changed)} of {len(before)} calendars change")
    check(changed, "some calendar changes")
    for reader in sorted(changed - allowed)[:10]:
        check(False, f"the calendar of {' '.join(reader)} stays as it was")
    print(f"{len(failures)} of the checks failed" if failures else "every check holds")
    shutil.rmtree(directory, ignore_errors=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
