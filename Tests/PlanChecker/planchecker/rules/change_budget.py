"""A plan that publishes itself touches no more people than the budget."""

import math

from ..folder import is_empty

NAME = "budget"
SENTENCE = "what is published by rule touches no more people than budgetShare allows; touched is their number"


def week_of(rows):
    """What a published week consists of: meeting, date, times and place."""
    return {(row.id, row.date, row.start, row.end, row.location, row.room) for row in rows}


def check(context, report):
    folder, today = context.folder, context.settings.today or 0
    if not folder.has_previous:
        return
    old_meetings = {row.id: row for row in folder.previous["meetings"] if row.status != "cancelled"}
    before, after = {}, {}
    for row in folder.previous["attending"]:
        meeting = old_meetings.get(row.meeting)
        if meeting is not None and (meeting.date or 0) >= today:
            before.setdefault(row.participant, []).append(meeting)
    end = (max((row.date for row in old_meetings.values() if row.date), default=0))
    for person, rows in context.rows_of.items():
        mine = [row.meeting.row for row in rows if row.meeting.day >= today and not row.synthetic]
        if mine:
            after[person] = mine
    changed = [person for person in context.participants
               if week_of(before.get(person, ())) != week_of(r for r in after.get(person, ()) if r.date <= end)]
    report.fact(len(context.participants))
    share = context.settings.budget_share
    publisher = str(folder.summary.get("publishedBy") or "")
    allowed = math.floor((share or 0) * len(context.participants) + 1e-9)
    people = [person for person in changed if person in before]
    touched = folder.summary.get("touched")
    if publisher.startswith("rule") and share is not None and len(people) > allowed:
        claimed = None if is_empty(touched) else float(touched)
        report.found(claimed is None or claimed > allowed, f"{len(people)} people have another week than before, the "
                     f"budget of {share:g} allows {allowed}, and the plan was published by rule")
    if not is_empty(touched) and not isinstance(touched, dict) and float(touched) not in (len(people), len(changed)):
        report.warn(f"summary.yaml says {touched} people touched, {len(people)} of those planned before have another "
                    f"week ({len(changed)} with those newly planned)")
