"""`hours`: hours attended; `how: physical` counts those only."""

from . import totals

UNIT = "hours"


def figures(case):
    physical = case.requirement.raw.get("how") == "physical"

    def hours(items):
        return sum(item.minutes for item in items if not (physical and item.online)) / 60

    return totals.figures(case, hours, case.asked_hours())
