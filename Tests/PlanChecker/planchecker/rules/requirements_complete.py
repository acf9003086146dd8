"""Every requirement of everybody stands in requirements.csv, once, and nothing else."""

from ..requirements import cases

NAME = "requirements-complete"
SENTENCE = "requirements.csv has one row for every requirement of every programme of every participant, and no other"


def check(context, report):
    expected, optional = set(), set()
    for case, certain in cases(context):
        (expected if certain else optional).add((case.participant.id, case.requirement.name))
    seen = set()
    for row in context.folder.plan["requirements"]:
        key = (row.participant, row.requirement)
        if key in seen:
            report.breach(f"{row.participant} has two rows for {row.requirement}")
        elif key not in expected and key not in optional:
            report.breach(f"{row.participant} has a row for {row.requirement}, which is no requirement of theirs")
        seen.add(key)
    for key in sorted(expected):
        report.fact()
        if key not in seen:
            report.breach(f"{key[0]} has no row for {key[1]}")
