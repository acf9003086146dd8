"""`once` and `each`: none twice."""

from ..orders import bound_items, conditioned
from ..requirements import cases_by_person, is_series
from ..report import at

NAME = "once"
SENTENCE = "nothing of a `once` or `each` is planned twice, unless another requirement counts it"


def check(context, report):
    for case in conditioned(context, lambda requirement: requirement.kind in ("once", "each")):
        by_activity = {}
        for item in case.fitting():
            by_activity.setdefault(item.activity.id, []).append(item)
        for activity_id, listing in by_activity.items():
            planned = [item for item in listing if not item.done]
            if not planned:
                continue
            report.fact()
            units = _units(listing)
            if units <= 1:
                continue
            others = [name for name, other in cases_by_person(context)[case.participant.id].items()
                      if name != case.requirement.name and other.requirement.kind not in ("start", "once", "each")
                      and other.requirement.fits(planned[-1].activity, case.participant)]
            named = any(n != case.requirement.name for item in planned for n in item.listed)
            report.found(not others and not named, f"{case.participant.id} {case.requirement.name}: {activity_id} "
                         f"stands {units} times, last at {at(planned[-1].meeting)}")
        _any_of(context, report, case, by_activity)


def _units(listing):
    """Meetings, or for a series the groups in which it is attended."""
    if not is_series(listing[0].activity):
        return sum(int(item.meetings) for item in listing)
    return max(1, len({item.group for item in listing if not item.done}))


def _any_of(context, report, case, by_activity):
    """`once` of several activities asks for one of them."""
    if case.requirement.kind != "once" or len(by_activity) < 2:
        return
    certain = {item.activity.id for item, sure in bound_items(context, case) if sure}
    if len(certain) > 1:
        report.warn(f"{case.participant.id} {case.requirement.name}: {', '.join(sorted(certain))} are all "
                    "planned for it")
