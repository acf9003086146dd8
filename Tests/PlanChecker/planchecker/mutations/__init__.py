"""One damage a rule: name → function(copy, context) that changes the copy and says what it did, or None."""

from .copy import Copy
from . import enrolment, figures, people, places, times, travel

MUTATIONS = {}
for _module in (enrolment, figures, people, places, times, travel):
    MUTATIONS.update(_module.MUTATIONS)

__all__ = ["MUTATIONS", "Copy"]
