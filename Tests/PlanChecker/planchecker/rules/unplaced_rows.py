"""unplaced.csv holds the short ones again, with reasons."""

NAME = "unplaced"
SENTENCE = "unplaced.csv has exactly the short requirements, with what is missing and reasons from the list"
REASONS = set("""busy not-available out-of-reach no-mode bus-hours ride child-uncovered group-full group-too-small
max-groups room-missing room-capacity staff-missing staff-hours audience women-only ceiling-week activities-per-day
free-weekday ramp-up closed-day daylight season pool order window min-share relation freeze budget declined
not-offered""".split())


def check(context, report):
    short = {(row.participant, row.requirement): row.missing or 0
             for row in context.folder.plan["requirements"] if row.status == "short"}
    seen = set()
    for row in context.folder.plan["unplaced"]:
        report.fact()
        key = (row.participant, row.requirement)
        label = f"{row.participant} {row.requirement}"
        if key in seen:
            report.breach(f"{label} stands twice in unplaced.csv")
        seen.add(key)
        if key not in short:
            report.breach(f"{label} stands in unplaced.csv and is not short")
        elif abs((row.missing or 0) - short[key]) > 0.02:
            report.breach(f"{label}: unplaced.csv says {row.missing or 0:g} missing, requirements.csv {short[key]:g}")
        strange = [reason for reason in row.reasons if reason not in REASONS]
        if strange:
            report.breach(f"{label}: {', '.join(strange)} is no reason of the list")
        if not row.reasons:
            report.breach(f"{label}: has no reason")
    for key in sorted(short.keys() - seen):
        report.fact()
        report.breach(f"{key[0]} {key[1]} is short and not in unplaced.csv")
