"""The sums in summary.yaml."""

from collections import Counter

from ..folder import is_empty

NAME = "summary"
SENTENCE = "met, onTrack, short and the counts of summary.yaml are the sums of the files"


def check(context, report):
    summary, plan = context.folder.summary, context.folder.plan
    for key in ("version", "publishedAt", "publishedBy", "horizonStart", "horizonEnd"):
        report.fact()
        if is_empty(summary.get(key)):
            report.breach(f"summary.yaml has no {key}")
    by_status = {status: Counter() for status in ("met", "on-track", "short")}
    for row in plan["requirements"]:
        by_status.setdefault(row.status, Counter())[row.priority] += 1
    for key, status in (("met", "met"), ("onTrack", "on-track"), ("short", "short")):
        _compare(report, key, summary.get(key), by_status[status])
    counts = summary.get("counts")
    tables = {name: len(rows) for name, rows in plan.items()}
    tables.update(participants=len(context.participants), staff=len(context.staff), rooms=len(context.rooms),
                  activities=len(context.activities), children=len(context.children),
                  locations=len(context.locations))
    active = sum(1 for _ in context.active_meetings())
    for key, value in (counts.items() if isinstance(counts, dict) else ()):
        if key in tables and not isinstance(value, dict):
            report.fact()
            allowed = {tables[key]} | ({active} if key == "meetings" else set())
            if key in ("groups", "staff", "rooms", "activities"):
                continue  # may be those in use
            if float(value) not in allowed:  # what counts holds is described for none of its keys
                hard = key in ("meetings", "attending", "enrolments")
                report.found(hard, f"summary.yaml counts {value} {key}, there are {tables[key]}")


def _compare(report, key, value, counter):
    report.fact()
    if is_empty(value):
        if sum(counter.values()):
            report.breach(f"summary.yaml has no {key}, {sum(counter.values())} requirements are")
    elif isinstance(value, dict):
        for priority in sorted(set(value) | set(counter)):
            given = float(value.get(priority) or 0)
            if given != counter[priority]:
                report.breach(f"summary.yaml: {key} of {priority} is {given:g}, requirements.csv has "
                              f"{counter[priority]}")
    elif float(value) != sum(counter.values()):
        report.breach(f"summary.yaml: {key} is {value}, requirements.csv has {sum(counter.values())}")
