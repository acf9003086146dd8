"""Programmes and their requirements, to whom they apply, and what fits them."""

from fractions import Fraction

from .folder import is_empty

DEFAULT_PRIORITY = "must"


def items_of(value):
    """A YAML list or a text with bars as a list of texts."""
    if is_empty(value):
        return []
    if isinstance(value, list):
        return [str(item).strip() for item in value]
    return [item.strip() for item in str(value).split("|") if item.strip()]


def number(value, otherwise=None):
    """An exact number of a YAML value."""
    if is_empty(value):
        return otherwise
    try:
        return Fraction(str(value).replace(",", "."))
    except ValueError:
        return otherwise


class Selection:
    """`of`: any of activities, kinds, themes, countsFor."""

    __slots__ = ("activities", "kinds", "themes", "counts_for", "_cache")

    def __init__(self, raw):
        raw = raw or {}
        self.activities = items_of(raw.get("activities"))
        self.kinds = set(items_of(raw.get("kinds")))
        self.themes = set(items_of(raw.get("themes")))
        self.counts_for = set(items_of(raw.get("countsFor")))
        self._cache = {}

    def fits(self, activity):
        """Whether meetings of an activity belong to the selection."""
        known = self._cache.get(activity.id)
        if known is None:
            known = self._cache[activity.id] = (
                activity.id in self.activities or activity.kind in self.kinds or activity.theme in self.themes
                or not self.counts_for.isdisjoint(activity.counts_for))
        return known


class Requirement:
    """One requirement of a programme."""

    __slots__ = ("programme", "id", "name", "kind", "of", "at_least", "within", "priority", "raw", "match")

    def __init__(self, programme, raw):
        self.programme, self.raw = programme, raw
        self.id, self.kind = str(raw.get("id")), str(raw.get("kind"))
        self.name = f"{programme.id}/{self.id}"
        self.of = Selection(raw.get("of"))
        self.at_least = number(raw.get("atLeast"), Fraction(1))
        self.within = raw.get("within") if isinstance(raw.get("within"), dict) else None
        self.priority = str(raw.get("priority") or DEFAULT_PRIORITY)
        self.match = raw.get("match")

    def fits(self, activity, participant):
        """Whether meetings of an activity count for this requirement of a participant."""
        if self.kind == "start":
            return self.programme.fits(activity, participant)
        if not self.of.fits(activity):
            return False
        if self.match == "talents":
            return not participant.talents or bool(set(participant.talents) & set(activity.talents))
        if self.match == "wishes":
            return not participant.wishes or activity.id in participant.wishes or activity.kind in participant.wishes
        return True


class Programme:
    """A programme file."""

    def __init__(self, raw):
        self.raw, self.id = raw, str(raw.get("id"))
        self.audience = raw.get("for") if isinstance(raw.get("for"), dict) else {}
        self.requirements = [Requirement(self, entry) for entry in raw.get("requirements") or []]
        self.start = raw.get("start") if isinstance(raw.get("start"), dict) else {}
        self.start_requirement = None
        if not is_empty(self.start.get("withinDays")):
            within = {"from": self.start.get("from") or "settled", "days": self.start["withinDays"]}
            self.start_requirement = Requirement(self, {"id": "start", "kind": "start", "within": within})
        self.by_id = {requirement.id: requirement for requirement in self.requirements}

    def all_requirements(self):
        """Every requirement, the start included."""
        return self.requirements + ([self.start_requirement] if self.start_requirement else [])

    def fits(self, activity, participant):
        """Whether an activity counts for any requirement."""
        return any(requirement.fits(activity, participant) for requirement in self.requirements)

    def applies(self, participant, neighbourhood):
        """Whether a participant belongs to `for`; who has no value does not fit what is asked for."""
        asked = self.audience
        stage = "" if participant.stage is None else str(participant.stage)
        for key, value in (("routes", participant.route), ("laws", participant.law), ("stages", stage),
                           ("levels", participant.level), ("neighbourhoods", neighbourhood),
                           ("ageBands", participant.age_band)):
            allowed = items_of(asked.get(key))
            if allowed and value not in allowed:
                return False
        for key, values in (("goals", participant.goals), ("tags", participant.tags)):
            allowed = items_of(asked.get(key))
            if allowed and not set(allowed) & set(values):
                return False
        without = asked.get("without")
        if isinstance(without, dict) and set(items_of(without.get("mode"))) & set(participant.modes):
            return False
        return True


def programmes(context):
    """Id → programme of the folder."""
    if "_programmes" not in context.__dict__:
        context._programmes = {key: Programme(raw) for key, raw in context.folder.programmes.items()}
    return context._programmes


def programmes_of(context, participant):
    """(certain, possible) programmes of a participant: who moves may fit a neighbourhood's before or after."""
    known = programmes(context)
    if participant.programme:
        return [known[name] for name in participant.programme if name in known], []
    today = context.settings.today or 0
    now = context.neighbourhood(participant.id, today)
    ever = {place.neighbourhood for _, place in context.homes[participant.id]}
    certain, possible = [], []
    for programme in known.values():
        fits = {neighbourhood: programme.applies(participant, neighbourhood) for neighbourhood in ever | {now}}
        if all(fits.values()):
            certain.append(programme)
        elif any(fits.values()):
            possible.append(programme)
    return certain, possible
