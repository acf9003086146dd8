"""Every figure of requirements.csv is what the meetings show."""

from ..fields import show_number
from ..kinds import counter
from ..requirements import cases_by_person

NAME = "requirements-figures"
SENTENCE = "due, planned, done and missing of every requirement are those that done.csv and the plan's meetings give"


def check(context, report):
    by_person = cases_by_person(context)
    for row in context.folder.plan["requirements"]:
        case = by_person.get(row.participant, {}).get(row.requirement)
        kind = counter(case.requirement.kind) if case else None
        if kind is None or case.horizon_end is None or case.start is None:
            continue
        report.fact()
        claimed = tuple(value or 0 for value in (row.due, row.planned, row.done, row.missing))
        if abs(claimed[3] - max(0, claimed[0] - claimed[1] - claimed[2])) > 0.02:
            report.breach(f"{_label(row)}: missing {show_number(claimed[3])} is not due − done − planned")
            continue
        settled = None
        for index, figures in enumerate(kind.figures(case)):
            settled = settled or figures
            if _agrees(claimed, figures):
                if index:
                    report.warn(_sentence(row, claimed, settled))
                break
        else:
            report.breach(_sentence(row, claimed, settled))


def _agrees(claimed, figures):
    values = (figures.due, figures.planned, figures.done, figures.missing)
    return all(value is None or abs(float(value) - given) <= 0.02 for value, given in zip(values, claimed))


def _label(row):
    return f"{row.participant} {row.requirement}"


def _sentence(row, claimed, figures):
    names = ("due", "planned", "done", "missing")
    values = (figures.due, figures.planned, figures.done, figures.missing)
    parts = [f"{name} is {show_number(given)}, counted {show_number(value)}"
             for name, given, value in zip(names, claimed, values)
             if value is not None and abs(float(value) - given) > 0.02]
    return f"{_label(row)}: {'; '.join(parts)}"
