"""Priority, start, unit and status of every row of requirements.csv."""

from ..fields import show_date
from ..kinds import counter
from ..programmes import programmes
from ..requirements import cases_by_person, programme_start

NAME = "requirements-status"
SENTENCE = "priority, start, unit and status of every requirement are right: short, on-track or met"


def check(context, report):
    by_person = cases_by_person(context)
    known = programmes(context)
    starts = {}
    for row in context.folder.plan["requirements"]:
        case = by_person.get(row.participant, {}).get(row.requirement)
        if case is None:
            continue
        report.fact()
        label = f"{row.participant} {row.requirement}"
        if row.priority != case.requirement.priority:
            report.breach(f"{label}: priority is {row.priority or 'empty'}, the programme says "
                          f"{case.requirement.priority}")
        programme = known[case.requirement.programme.id]
        key = (row.participant, programme.id)
        if key not in starts:
            starts[key] = programme_start(context, case.participant, programme)
        start, others = starts[key]
        if row.start != start and start is not None:
            given = show_date(row.start) if row.start is not None else "empty"
            report.found(row.start not in others, f"{label}: start is {given}, done.csv and the version before say "
                                                  f"{show_date(start)}")
        kind = counter(case.requirement.kind)
        if kind is not None and row.unit != kind.UNIT:
            report.breach(f"{label}: unit is {row.unit or 'empty'}, {case.requirement.kind} has {kind.UNIT}")
        _status(report, label, row, case, kind)


def _status(report, label, row, case, kind):
    missing, due = row.missing or 0, row.due or 0
    if row.status not in ("met", "on-track", "short"):
        report.breach(f"{label}: status is {row.status or 'empty'}, not met, on-track or short")
        return
    if (missing > 1e-9) != (row.status == "short"):
        report.breach(f"{label}: status is {row.status} with {missing:g} missing")
        return
    if row.status == "short" or kind is None or case.horizon_end is None or case.start is None:
        return
    first = next(iter(kind.figures(case)), None)
    asked = None if first is None or first.asked is None else float(first.asked)
    if asked is None:
        return
    has = (row.planned or 0) + (row.done or 0)
    expected = "on-track" if due < asked - 1e-9 and has < asked - 1e-9 else "met"
    if row.status != expected:
        lenient = due < asked - 1e-9 and (has >= asked - 1e-9 or due == 0)
        report.found(not lenient, f"{label}: status is {row.status}, with {due:g} due of {asked:g} asked it is "
                                  f"{expected}")
