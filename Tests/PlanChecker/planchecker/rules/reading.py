"""The files can be read as the specification says."""

NAME = "reading"
SENTENCE = "every table can be read: columns, dates, times, numbers, ids"


def check(context, report):
    report.fact(context.folder.rows_read)
    for problem in context.folder.problems:
        report.breach(problem)
