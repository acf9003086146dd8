"""Damages to requirements, orders, sums and what people are told."""

from ..fields import DAY, show_date, show_number
from ..orders import conditioned, met_moments, other_case, planned_for, reference, selected
from ..requirements import cases_by_person
from .copy import attendances


def complete(copy, context):
    for row in context.folder.plan["requirements"]:
        copy.remove("plan/requirements", participant=row.participant, requirement=row.requirement)
        return f"{row.participant} has no row for {row.requirement}"
    return None


def figures(copy, context):
    for row in context.folder.plan["requirements"]:
        if row.unit in ("meetings", "hours") and row.status != "short":
            entry = copy.row("plan/requirements", participant=row.participant, requirement=row.requirement)
            planned = (row.planned or 0) + 7
            entry["planned"] = show_number(planned)
            entry["missing"] = show_number(max(0, (row.due or 0) - (row.done or 0) - planned))
            return f"{row.participant} {row.requirement} has 7 more planned"
    return None


def status(copy, context):
    for row in context.folder.plan["requirements"]:
        entry = copy.row("plan/requirements", participant=row.participant, requirement=row.requirement)
        entry["status"] = "short" if row.status != "short" else "met"
        return f"{row.participant} {row.requirement} is {entry['status']}"
    return None


def unplaced(copy, context):
    for row in context.folder.plan["unplaced"]:
        copy.remove("plan/unplaced", participant=row.participant, requirement=row.requirement)
        return f"{row.participant} {row.requirement} is not in unplaced.csv"
    for row in context.folder.plan["requirements"]:
        copy.add("plan/unplaced", participant=row.participant, requirement=row.requirement, missing=1, reasons="busy",
                 repair="")
        return f"{row.participant} {row.requirement} is in unplaced.csv"
    return None


def repairs(copy, context):
    for row in context.folder.plan["unplaced"]:
        copy.row("plan/unplaced", participant=row.participant, requirement=row.requirement)["repair"] = "more of all"
        return f"{row.participant} {row.requirement} has a repair that says nothing"
    return None


def _certain(context, has):
    """(case, sure planned items) of requirements with a condition."""
    for case in conditioned(context, has):
        items = [item for item, certain in planned_for(context, case)
                 if certain and not item.meeting.pinned]
        if items:
            yield case, items


def window(copy, context):
    for case, items in _certain(context, lambda r: r.within is not None and r.kind != "start"):
        if case.window is None or case.window[1] is None or case.window[1] < case.today:
            continue
        for item in items:
            if not item.group and item.listed and len(item.listed) == 1:
                copy.move(item.meeting, (case.window[1] + 3) * DAY + item.start % DAY)
                return f"{item.meeting.id} moves three days behind the window of {case.requirement.name}"
    return None


def order_after(copy, context):
    for case, items in _certain(context, lambda r: r.raw.get("after")):
        other = other_case(context, case, case.requirement.raw["after"])
        lenient = met_moments(other)[1] if other else None
        if lenient is not None:
            copy.move(items[0].meeting, (int(lenient) // DAY - 1) * DAY + items[0].start % DAY)
            return f"{items[0].meeting.id} moves before {other.requirement.name} is met"
    return None


def order_after_hours(copy, context):
    for case, items in _certain(context, lambda r: isinstance(r.raw.get("afterHours"), dict)):
        copy.requirement(case.requirement)["afterHours"]["atLeast"] = "9999"
        return f"{case.requirement.name} asks for 9999 hours before"
    return None


def order_first(copy, context):
    for case, items in _certain(context, lambda r: r.raw.get("firstOf")):
        own = {id(item) for item in case.fitting()}
        _, fits = reference(context, case, case.requirement.raw["firstOf"])
        others = [item for item in selected(context, case, fits) if id(item) not in own]
        inside = case.window[1] if case.window and case.window[1] is not None else 10 ** 7
        later = [o for o in others if o.start > items[0].start and o.day + 1 <= inside]
        if later and len(case.fitting()) == 1 and not any(o.done for o in others):
            copy.move(items[0].meeting, (later[0].day + 1) * DAY + items[0].start % DAY)
            return f"{items[0].meeting.id} moves behind {later[0].meeting.id}"
    return None


def order_last(copy, context):
    for case, items in _certain(context, lambda r: r.raw.get("lastOf")):
        own = {id(item) for item in case.fitting()}
        _, fits = reference(context, case, case.requirement.raw["lastOf"])
        others = [item for item in selected(context, case, fits) if id(item) not in own and not item.done]
        if others and len(items) == 1:
            copy.move(items[0].meeting, (others[0].day - 1) * DAY + items[0].start % DAY)
            return f"{items[0].meeting.id} moves before {others[0].meeting.id}"
    return None


def order_at(copy, context):
    for case, items in _certain(context, lambda r: isinstance(r.raw.get("at"), dict)):
        if any(item.done for item in case.fitting()):
            continue
        copy.requirement(case.requirement)["at"].update(fromShare="50", toShare="60")
        return f"{case.requirement.name} comes at fifty times what is due"
    return None


def order_apart(copy, context):
    for case, items in _certain(context, lambda r: r.raw.get("everyDayApart")):
        if len(items) > 1:
            copy.requirement(case.requirement)["everyDayApart"] = "9999"
            return f"{case.requirement.name} asks for 9999 days between"
    return None


def order_recurring(copy, context):
    for case, items in _certain(context, lambda r: r.kind == "recurring" and r.raw.get("everyWeeks")):
        if len(items) > 1:
            copy.requirement(case.requirement)["everyWeeks"] = "999"
            return f"{case.requirement.name} allows one every 999 weeks"
    return None


def once(copy, context):
    for case, items in _certain(context, lambda r: r.kind in ("once", "each")):
        item = items[0]
        others = [name for name, other in cases_by_person(context)[case.participant.id].items()
                  if name != case.requirement.name and other.requirement.kind not in ("start", "once", "each")
                  and other.requirement.fits(item.activity, case.participant)]
        if others or item.group or item.listed and set(item.listed) != {case.requirement.name}:
            continue
        row = copy.row("plan/meetings", id=item.meeting.id)
        copy.add("plan/meetings", **{**row, "id": "mutant-1", "date": show_date(item.day + 7)})
        attending = copy.row("plan/attending", participant=case.participant.id, meeting=item.meeting.id)
        copy.add("plan/attending", **{**attending, "meeting": "mutant-1"})
        return f"{item.meeting.id} of {case.requirement.name} comes a second time"
    return None


def summary(copy, context):
    document = copy.document("plan/summary.yaml")
    short = document.get("short")
    if isinstance(short, dict):
        short["must"] = str(int(float(short.get("must") or 0)) + 1)
    else:
        document["short"] = str(int(float(short or 0)) + 1)
    return "one more is short"


def tell(copy, context):
    for row in attendances(context):
        if context.folder.has_previous:
            copy.add("plan/tell", subject_kind="participant", subject=row.person, reach_by="feed", language="nl",
                     meeting=row.meeting.id, change="cancelled", before="", after="", text="")
            return f"{row.person} is told that {row.meeting.id} is cancelled"
    return None


def budget(copy, context):
    for row in context.folder.previous["attending"]:
        meeting = context.meetings.get(row.meeting)
        old = next((m for m in context.folder.previous["meetings"] if m.id == row.meeting), None)
        if meeting is None or old is None or old.status == "cancelled" or old.date < (context.settings.today or 0):
            continue
        copy.row("plan/previous/meetings", id=row.meeting)["location"] = "mutant-place"
        copy.document("plan/summary.yaml").update(publishedBy="rule", touched="1")
        copy.document("municipality.yaml").setdefault("planning", {})["budgetShare"] = "0"
        return f"{row.meeting} was elsewhere, the budget is zero and a rule published it"
    return None


MUTATIONS = {"requirements-complete": complete, "requirements-figures": figures, "requirements-status": status,
             "unplaced": unplaced, "repairs": repairs, "window": window, "order-after": order_after,
             "order-after-hours": order_after_hours, "order-first": order_first, "order-last": order_last,
             "order-at": order_at, "order-apart": order_apart, "order-recurring": order_recurring, "once": once,
             "summary": summary, "tell": tell, "budget": budget}
