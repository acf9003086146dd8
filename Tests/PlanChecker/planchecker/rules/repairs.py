"""Repairs have the form FILE:ID.COLUMN=VALUE."""

import re

from ..schema import INPUT

NAME = "repairs"
SENTENCE = "a repair is a list of FILE:ID.COLUMN=VALUE for a file and column that exist"
_FORM = re.compile(r"([a-z./-]+\.(?:csv|yaml)):([^=]+)\.([A-Za-z_]+)=(.*)\Z")


def check(context, report):
    for row in context.folder.plan["unplaced"]:
        for repair in row.repair:
            report.fact()
            match = _FORM.match(repair)
            if not match:
                report.breach(f"{row.participant} {row.requirement}: {repair} is not FILE:ID.COLUMN=VALUE")
                continue
            file, column = match.group(1), match.group(3)
            name = file[:-4] if file.endswith(".csv") else None
            if name in INPUT and column not in INPUT[name]:
                report.breach(f"{row.participant} {row.requirement}: {repair}: {file} has no column {column}")
