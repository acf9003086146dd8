"""`at`: at a share of the dates of another requirement's meetings."""

from fractions import Fraction

from ..fields import show_number
from ..kinds import counter
from ..orders import conditioned, other_case, planned_for
from ..programmes import number
from ..report import at

NAME = "order-at"
SENTENCE = "what is `at` a share of another requirement has that share of its due before it, one meeting forgiven"


def check(context, report):
    for case in conditioned(context, lambda requirement: isinstance(requirement.raw.get("at"), dict)):
        condition = case.requirement.raw["at"]
        other = other_case(context, case, condition.get("of"))
        kind = counter(other.requirement.kind) if other is not None else None
        if kind is None or any(item.done for item in case.fitting()):
            continue
        low, high = number(condition.get("fromShare"), Fraction(0)), number(condition.get("toShare"), Fraction(1))
        figures = next(iter(kind.figures(other)), None)
        if figures is None or figures.due is None:
            continue
        hours = other.requirement.kind == "hours"
        counted = [item for item in other.counted()]
        forgiven = max((item.minutes / 60 if hours else Fraction(1) for item in counted), default=Fraction(1))
        if hours:
            forgiven = max((item.minutes / 60 for item in counted if not item.done), default=forgiven)
        for item, certain in planned_for(context, case):
            report.fact()
            before = sum(o.minutes / 60 if hours else o.meetings for o in counted if o.end <= item.start)
            amounts = [a for a in (figures.due, figures.asked) if a is not None]
            fits = [low * a - forgiven <= before <= high * a + forgiven for a in amounts]
            if not fits[0]:
                report.found(certain and not any(fits),
                             f"{case.participant.id} {case.requirement.name}: {at(item.meeting)} has "
                             f"{show_number(before)} of {show_number(figures.due)} of {other.requirement.name} before "
                             f"it, asked is {show_number(low * figures.due)} to {show_number(high * figures.due)}")
