"""Staff fill only roles they have, and one role a meeting."""

from ..needs import base_role, interpreter_languages
from ..report import at

NAME = "staff-roles"
SENTENCE = "who fills a role has it, once a meeting; interpreters speak the language, client supporters are the own"


def check(context, report):
    for meeting in context.active_meetings():
        seen = set()
        for row in context.staffing[meeting.id]:
            staff = context.staff.get(row.staff)
            if staff is None:
                continue
            report.fact()
            if row.staff in seen:
                report.breach(f"{row.staff} fills two roles at {at(meeting)}")
            seen.add(row.staff)
            role = base_role(row.role)
            if role == "own-client-supporter":
                for attendance in meeting.rows:
                    own = context.participants[attendance.person].client_supporter
                    if not attendance.helper and own != row.staff:
                        report.breach(f"{at(meeting)}: {row.staff} is not the client supporter of {attendance.person}, "
                                      f"{own or 'nobody'} is", meeting.pinned_staff)
            elif role not in staff.roles and row.role not in staff.roles:
                report.breach(f"{at(meeting)}: {row.staff} is not {role} but {', '.join(staff.roles)}",
                              meeting.pinned_staff)
            if role == "interpreter" and _needs_language(meeting):
                every, wanted = interpreter_languages(context, meeting)
                if wanted and not (wanted <= set(staff.languages) if every else wanted & set(staff.languages)):
                    report.breach(f"{at(meeting)}: interpreter {row.staff} speaks {', '.join(staff.languages)}, not "
                                  f"{', '.join(sorted(wanted))}", meeting.pinned_staff)


def _needs_language(meeting):
    return any(need.startswith("interpreter@") for need in meeting.activity.staff_needs)
