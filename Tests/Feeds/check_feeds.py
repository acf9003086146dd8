#!/usr/bin/env python3
"""Reads feeds with parsers that nobody here wrote, and compares what they understood.

    check_feeds.py DIRECTORY [--icaljs MODULE] [--python PYTHON] [--work FOLDER] [--without PARSER]

Every .ics file of DIRECTORY, as fetch_feeds.py fetched them, goes through icalendar, recurring-ical-events, vobject, ical
(Home Assistant's strict parser) and ics (PyPI), libical with icalrestriction_check, sabre/vobject (Nextcloud) and ical.js
(Thunderbird). Each parser reads all files in one process, beside the others. None may report an error or a warning, and
all must give the same list of (uid, start, end, summary, status). The README in ../Pages says how to get them; one
that is not there is named and skipped.
"""

import argparse
import concurrent.futures
import collections
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent / "Parsers"
# What must be broken over two lines somewhere, or the comparison says nothing of it.
SIGNS = {
    "Arabic": r"[\u0600-\u06ff]", "Tigrinya": r"[\u1200-\u137f]", "emoji of several signs": "\u200d",
}


def commands(options):
    """The parsers: their names, and the commands that read the directory."""
    python = [options.python, HERE / "read_with.py"]
    found = {name: [*python, parser, options.directory] for name, parser in [
        ("icalendar", "icalendar"), ("recurring-ical-events", "recurring"), ("vobject", "vobject"), ("ical", "ical"),
        ("ics", "ics"), ("libical", "libical")]}
    if shutil.which("php"):
        found["sabre/vobject"] = ["php", HERE / "sabre.php", options.directory]
    else:
        print("skipped: sabre/vobject (php is not installed)")
    if options.icaljs and shutil.which("node"):
        found["ical.js"] = ["node", HERE / "icaljs.mjs", options.icaljs, options.directory]
    else:
        print("skipped: ical.js (no --icaljs, or node is not installed)")
    for name in options.without:
        print(f"skipped: {name} (--without)")
        found.pop(name, None)
    return found


def read(name, command, work):
    """Runs one parser: its name, its status, its answers by file, what it printed besides, and its processor seconds."""
    out, said = work / f"{name.replace('/', '-')}.json", work / f"{name.replace('/', '-')}.err"
    with out.open("w") as answers, said.open("w") as errors:
        process = subprocess.Popen([str(part) for part in command], stdout=answers, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    found = {}
    for line in out.read_text().splitlines():
        file, events, problem = json.loads(line)
        found[file] = (sorted(tuple(event) for event in events), problem)
    return name, process.returncode, found, said.read_text().strip(), usage.ru_utime + usage.ru_stime


def sundays(year):
    """The days on which clocks change: the last Sundays of March and October."""
    for month in (3, 10):
        last = datetime.date(year, month, 31)
        yield last - datetime.timedelta(days=(last.weekday() + 1) % 7)


def cover(files, answers):
    """Says what the feeds hold of all that is difficult; false when something is missing."""
    events = [event for found, _ in answers.values() for event in found]
    times = collections.Counter(event[1][:10] for event in events)
    changes = []
    for year in sorted({int(day[:4]) for day in times}):
        for sunday in sundays(year):
            week = [(sunday + datetime.timedelta(days=number)).isoformat() for number in range(-7, 8)]
            before, after = sum(times[day] for day in week[:7]), sum(times[day] for day in week[7:])
            if before and after:
                changes.append(f"{sunday} ({before} events in the week before, {after} from it on)")
    print("clock changes crossed:", "; ".join(changes) or "none")
    folded = collections.Counter()
    for file in files:
        for line in re.split(r"\r\n(?! )", file.read_bytes().decode()):
            if "\r\n " in line:
                folded.update(name for name, sign in SIGNS.items() if re.search(sign, line))
    print("folded lines with", ", ".join(f"{name}: {folded[name]}" for name in SIGNS))
    return bool(changes) and all(folded[name] for name in SIGNS)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("directory", type=pathlib.Path)
    arguments.add_argument("--icaljs", type=pathlib.Path, help="ical.js as a module")
    arguments.add_argument("--python", default=sys.executable, help="a Python that has the parsers of PyPI")
    arguments.add_argument("--without", action="append", default=[], help="a parser to leave out; ics is slow")
    arguments.add_argument("--work", type=pathlib.Path, help="folder in which the answers are kept")
    options = arguments.parse_args()
    files = sorted(options.directory.glob("*.ics"))
    if not files:
        print("skipped: no feeds in", options.directory)
        return 1
    work = options.work or pathlib.Path(tempfile.mkdtemp(prefix="rooster-parsers-"))
    work.mkdir(parents=True, exist_ok=True)
    wrong, expected, rows = 0, None, []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(read, name, command, work) for name, command in commands(options).items()]
        for name, status, found, said, seconds in (job.result() for job in jobs):
            if status == 3:
                print(f"skipped: {name} ({said.splitlines()[-1] if said else 'not installed'})")
                continue
            refused = {file: problem for file, (_, problem) in found.items() if problem}
            for file, problem in list(refused.items())[:5]:
                print(f"{file}: {name}: {problem}")
            lost = {file.name for file in files} - set(found)
            if status or lost or said:
                print(f"{name}: status {status}, {len(lost)} files without an answer {said[-300:]}")
            expected = expected or found
            different = [file for file in found if file not in refused and found[file][0] != expected[file][0]]
            for file in different[:5]:
                print(f"{file}: {name} reads {sorted(set(found[file][0]) ^ set(expected[file][0]))[:2]} otherwise")
            wrong += len(refused) + len(different) + len(lost) + bool(status or said)
            events = sum(len(events) for events, _ in found.values())
            rows.append(f"| {name} | {len(found)} | {events} | {len(refused)} | {len(different)} | {seconds:.1f} |")
    if not rows:
        print("skipped: no parsers")
        return 1
    print("| parser | files | events | refused or warned of | read otherwise | processor s |")
    print("|" + " --- |" * 6)
    print("\n".join(rows))
    wrong += not cover(files, expected)
    print(f"{wrong} faults" if wrong else "all parsers read the same, without complaint")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
