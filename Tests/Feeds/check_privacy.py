#!/usr/bin/env python3
"""Looks in every feed and page for what must not stand there (FEEDS, section 2).

    check_privacy.py DIRECTORY

DIRECTORY is what fetch_feeds.py made. Nobody's key or first name stands in a feed that is not for them to see:
a newcomer's holds no person at all, staff see the first name of a one-to-one match and client supporters the keys of
their own clients, everybody else nobody. No level, route, law, stage, absence or nine-digit number stands anywhere, a
newcomer's feed has exactly the meetings they attend or help at, and an employer's only shifts.
"""

import argparse
import csv
import html
import json
import pathlib
import re
import sys

FORBIDDEN = ["alfa-a", "pre-a1", "onderwijsroute", "z-route", "b1-route", "wet inburgering", "inburgeraar", "wi2021",
             "leerbaar", "absent", "afwezig", "no-show", "verzuim", "excused", "ziek", "traum", "uitkering",
             "duo_notice", "asiel", "client_supporter"]
LEVEL = re.compile(r"\b(a1|a2|b1|b2)\b")
NUMBER = re.compile(r"(?<![\d.])\d{9}(?![\d.])")


def rows(folder, table):
    file = pathlib.Path(folder, f"{table}.csv")
    if not file.exists():
        return []
    with file.open(newline="") as handle:
        return list(csv.DictReader(handle))


def unfolded(calendar):
    """The content lines of a calendar."""
    assert "\r\n" in calendar and "\n " not in calendar.replace("\r\n ", "")
    return calendar.replace("\r\n ", "").split("\r\n")


def words(file):
    """What a reader sees, unfolded, without addresses, UIDs, style and pictures."""
    # As bytes: read as text, the line ends would no longer be those that folding is undone by.
    text = file.read_bytes().decode()
    if file.suffix == ".ics":
        lines = unfolded(text)
        lines = [line for line in lines if not line.startswith(("UID", "SOURCE", "URL", "PRODID"))]
        return "\n".join(lines)
    text = re.sub(r"<(style|svg)\b.*?</\1>", " ", text, flags=re.S)
    text = re.sub(r"<code.*?</code>", " ", text, flags=re.S)
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


def finder(wanted):
    """A function that gives which of many words stand in a text by themselves.

    A text is cut into words once; thousands of alternatives in one pattern would be tried at every place of it.
    """
    single = {word for word in wanted if re.fullmatch(r"[\w-]+", word)}
    others = [re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])") for word in wanted if word not in single]
    return lambda text: (single & set(re.findall(r"[\w-]+", text))) | {
        found.group() for pattern in others if (found := pattern.search(text))}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("feeds")
    options = arguments.parse_args()
    options.folder = f"{options.feeds}/folder"
    people = {row["id"]: row for row in rows(options.folder, "participants")}
    staff = {row["id"]: row for row in rows(options.folder, "staff")}
    activities = {row["id"]: row for row in rows(options.folder, "activities")}
    meetings = {row["id"]: row for row in rows(f"{options.folder}/plan", "meetings")}
    organisations = {row["id"]: row for row in rows(options.folder, "organisations")}
    attends, attendees, staffs = {}, {}, {}
    for row in rows(f"{options.folder}/plan", "attending"):
        attends.setdefault(row["participant"], set()).add(row["meeting"])
        attendees.setdefault(row["meeting"], set()).add(row["participant"])
    for row in rows(f"{options.folder}/plan", "staffing"):
        staffs.setdefault(row["staff"], set()).add(row["meeting"])
    # Words that stand in names of places, titles and organisations anyway are nobody's first name here.
    common = " ".join(
        value for table in ("locations", "rooms", "organisations", "activities", "rides", "groups")
        for row in rows(options.folder, table) for value in row.values() if value).lower()
    names = {row["first_name"] for row in people.values() if row["first_name"]}
    names |= {row["first_name"] for row in staff.values() if row.get("first_name")}
    common_words = set(re.findall(r"\w+", common))
    names = {name for name in names if not set(re.findall(r"\w+", name.lower())) <= common_words}
    find_names, find_keys = finder(names), finder(people)
    found, counts, allowed_seen = [], {}, 0
    # Listed once: a calendar, its page, its print sheet, and its parts by location.
    files = {}
    for file in sorted(pathlib.Path(options.feeds).iterdir()):
        name = file.name.removesuffix(".html").removesuffix(".print").removesuffix(".ics")
        files.setdefault(name.partition("@")[0], []).append(file)
    for entry in json.loads(pathlib.Path(options.feeds, "manifest.json").read_text()):
        kind, reader = entry["kind"], entry["reader"]
        allowed_names, allowed_keys = set(), set()
        if kind == "staff":
            for meeting in staffs.get(reader, ()):
                one = attendees.get(meeting, set())
                individual = activities[meetings[meeting]["activity"]]["enrolment"] == "individual"
                if len(one) == 1 and (individual or not meetings[meeting]["group"]):
                    allowed_names |= {people[person]["first_name"] for person in one}
            allowed_keys = {key for key, row in people.items() if row["client_supporter"] == reader}
        for file in files[entry["stem"]]:
            counts[kind] = counts.get(kind, 0) + 1
            text = words(file)
            lower = text.lower()
            allowed_seen += len(find_names(text) & allowed_names)
            allowed_seen += len(find_keys(text) & allowed_keys)
            for match in find_names(text) - allowed_names:
                found.append(f"{file.name} names {match}")
            for match in find_keys(text) - allowed_keys:
                found.append(f"{file.name} names the key {match}")
            for word in FORBIDDEN:
                if word in lower and word not in common:
                    found.append(f"{file.name} says {word}")
            if kind in ("participant", "employer") and LEVEL.search(lower):
                found.append(f"{file.name} says {LEVEL.search(lower).group()}")
            for number in NUMBER.findall(text):
                if number not in common:
                    found.append(f"{file.name} has a number of nine digits: {number}")
        calendar = "\n".join(unfolded(pathlib.Path(options.feeds, f"{entry['stem']}.ics").read_bytes().decode()))
        starts = re.findall(r"DTSTART;TZID=Europe/Amsterdam:(\d{8})T(\d{4})00", calendar)
        if kind == "participant":
            own = attends.get(reader, set()) | {
                m for s, row in staff.items() if row["participant"] == reader for m in staffs.get(s, ())}
            expected = {(meetings[m]["date"].replace("-", ""), meetings[m]["start"].replace(":", "")) for m in own}
            for start in set(starts) - expected:
                found.append(f"{entry['stem']} has a meeting at {start} that is not theirs")
        if kind == "organisation" and organisations[reader]["kind"] == "employer":
            summaries = {line.partition(":")[2] for line in calendar.split("\n") if line.startswith("SUMMARY")}
            if summaries - {"Werkplek", "Gaat niet door: Werkplek"}:
                found.append(f"{entry['stem']} shows more than shifts: {summaries}")
    if not allowed_seen:
        found.append("staff see no match and no client: the names are not looked for in the right place")
    for sentence in found[:40]:
        print("NOT:", sentence)
    print(", ".join(f"{number} of {kind}" for kind, number in sorted(counts.items())), f"({len(names)} names looked for, {allowed_seen} seen by those who may)")
    print(f"{len(found)} findings" if found else "nothing forbidden stands in any of them")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
