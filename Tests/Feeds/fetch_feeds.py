#!/usr/bin/env python3
"""Issues a feed to every reader of a municipality, and fetches all feeds and pages over HTTP.

    fetch_feeds.py --daemon roosterd --ctl roosterctl --folder DATA --output DIRECTORY [--now MOMENT]

Everybody without a first name is given one, so that it would be found, and some places and activities get long names in
Arabic, Tigrinya and emoji, so that they must be folded. DIRECTORY then holds the folder as it was
imported, KIND.ID.ics and KIND.ID.html for every reader, and manifest.json, which says whose they are.
"""

import argparse
import csv
import json
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Pages"))
from check_pages import Daemon, fetch  # noqa: E402


def rows(folder, table):
    file = pathlib.Path(folder, f"{table}.csv")
    if not file.exists():
        return []
    with file.open(newline="") as handle:
        return list(csv.DictReader(handle))


def plant_names(folder):
    for table in ("participants", "staff"):
        file = folder / f"{table}.csv"
        with file.open(newline="") as handle:
            reader = csv.DictReader(handle)
            fields, people = reader.fieldnames, list(reader)
        for number, row in enumerate(people):
            row["first_name"] = row.get("first_name") or f"Naam{table[0]}{number:04}"
        with file.open("w", newline="") as handle:
            writer = csv.DictWriter(handle, fields, lineterminator="\n")
            writer.writeheader()
            writer.writerows(people)


# Names as no municipality has them, and any may: of several bytes a sign and of several signs a letter.
SIGNS = " مكتبة الحي وقاعة الاجتماعات · ቤተ-መጻሕፍትን ናይ ኣኼባ ኣዳራሽን · 👩🏽‍🏫📚👨‍👩‍👧‍👦🏳️‍🌈🚲 é"


def plant_signs(folder):
    for table, column in (("locations", "name"), ("activities", "title_nl")):
        file = folder / f"{table}.csv"
        with file.open(newline="") as handle:
            reader = csv.DictReader(handle)
            fields, found = reader.fieldnames, list(reader)
        for row in found[::3]:
            row[column] += SIGNS
        with file.open("w", newline="") as handle:
            writer = csv.DictWriter(handle, fields, lineterminator="\n")
            writer.writeheader()
            writer.writerows(found)


def main():
    arguments = argparse.ArgumentParser()
    for name in ("daemon", "ctl", "folder", "output"):
        arguments.add_argument(f"--{name}", required=True)
    arguments.add_argument("--now", default="2027-09-14T08:00:00Z")
    options = arguments.parse_args()
    output = pathlib.Path(options.output)
    output.mkdir(parents=True, exist_ok=True)
    folder = output / "folder"
    shutil.copytree(options.folder, folder, dirs_exist_ok=True)
    plant_names(folder)
    plant_signs(folder)
    options.folder = str(folder)
    daemon = Daemon(options, tempfile.mkdtemp(prefix="rooster-fetch-"))
    manifest = []
    try:
        daemon.run("feeds", "issue", "--all")
        for feed in json.loads(daemon.run("feeds", "list", "--json")):
            kind, reader = feed["readerKind"], feed["reader"]
            stem = f"{kind}.{reader}"
            status, _, calendar = fetch(daemon.base + feed["path"])
            assert status == 200, (stem, status)
            (output / f"{stem}.ics").write_bytes(calendar)
            for part in feed["parts"]:
                (output / f"{stem}@{part['location']}.ics").write_bytes(fetch(daemon.base + part["path"])[2])
            status, _, page = fetch(daemon.base + feed["path"].removesuffix(".ics"))
            assert status == 200, (stem, status)
            (output / f"{stem}.html").write_bytes(page)
            if kind == "participant":
                (output / f"{stem}.print.html").write_bytes(
                    fetch(daemon.base + feed["path"].removesuffix(".ics") + "/print")[2])
            manifest.append({
                "stem": stem, "kind": kind, "reader": None if kind == "municipality" else reader,
                "language": feed["language"]})
        for name in ("catalogue", "catalogue.ics"):
            file = "catalogue.ics" if name.endswith("ics") else "catalogue.html"
            (output / file).write_bytes(fetch(f"{daemon.base}/{name}")[2])
        log = daemon.log.read_text()
    finally:
        daemon.close()
    (output / "manifest.json").write_text(json.dumps(manifest))
    print(f"{len(manifest)} readers; the log has {log.count(chr(10))} lines")


if __name__ == "__main__":
    main()
