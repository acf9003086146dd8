"""The files can be read as the specification says."""

from ..schema import VALUES

NAME = "reading"
SENTENCE = "every table can be read: columns, dates, times, numbers, ids"


def check(context, report):
    report.fact(context.folder.rows_read)
    for problem in context.folder.problems:
        report.breach(problem)
    for (table, column), allowed in VALUES.items():
        strange = {getattr(row, column) for row in context.folder.plan[table]} - set(allowed)
        for value in sorted(strange):
            report.breach(f"plan/{table}.csv: {column}: {value or '(empty)'} is none of "
                          f"{', '.join(filter(None, allowed))}")
