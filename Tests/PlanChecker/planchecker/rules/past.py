"""What lies before the day of the publication is as it was published."""

from ..report import at

NAME = "past"
SENTENCE = "before the day of the publication no meeting is added or moved"


def check(context, report):
    today = context.settings.today
    if today is None:
        return
    before = {old.id: (old.date, old.start, old.end) for old in context.folder.previous["meetings"]
              if old.status != "cancelled"}
    for meeting in context.active_meetings():
        report.fact()
        if meeting.day >= today:
            continue
        was = before.get(meeting.id)
        if was is None:
            # Of versions before the last nothing is known, when that one is not in the folder.
            if before or context.folder.summary.get("version") == 1:
                report.breach(f"{at(meeting)} lies before the day of the publication and was never published")
        elif was != (meeting.day, meeting.row.start, meeting.row.end):
            report.breach(f"{at(meeting)} lies before the day of the publication and was published for another time")
