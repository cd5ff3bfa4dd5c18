"""Why a passage is marked, for readers: German reasons come with the finding, English ones from its category."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from framing.finding import Finding
from framing.plot.words import LOADED
from framing.style import Language

__all__ = ["reason"]

_SEVERITIES = {1: "Mildly", 2: "Clearly", 3: "Drastically"}

_ENGLISH: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "device": {
            "exclamation": "An exclamation mark raises the voice",
            "question": "A question in place of a statement",
            "capitals": "Capitals shout",
            "ellipsis": "Dots leave the rest open",
            "forward_reference": "Names nothing yet, so that one reads on",
            "promise": "Promises what the text is to bring",
            "address": "Speaks to the reader",
            "first_person": "Speaks as I or we",
            "bare_quote": "A quotation is the whole headline",
            "urgency": "Presses for time",
            "extreme": "Leaves no exception",
            "spoken": "Sounds like talk",
            "story": "Opens like a story",
            "personal": "Calls a private person by first name or age",
            "commentary": "Lets the writer’s own view show",
            "argument": "Argues in place of reporting; does not count",
            "narrative": "Narrates in place of reporting; does not count",
            "hyphenated": "Glues two nouns with a hyphen; does not count",
        },
        "hedge": {
            "adverb": "Limits how sure the statement is",
            "modal": "Says what may be, not what is",
            "reportative": "Reports hearsay",
            "rumour": "Rests on rumour",
            "suspicion": "Speaks of a suspicion, not of a fact",
            "approximator": "Gives a rough figure",
        },
        "booster": {
            "adverb": "Claims certainty",
            "phrase": "Claims certainty",
        },
        "source": {
            "person": "Names a person as source",
            "institution": "Names an institution as source",
            "media": "Names another medium as source",
            "anonymous": "Names a source that nobody can tell",
        },
        "quote": {
            "direct": "Somebody’s own words",
            "indirect": "Somebody’s statement, retold",
            "indirect_free_indirect": "Somebody’s statement, retold in the subjunctive",
            "free_indirect": "Somebody’s statement, marked by the subjunctive alone",
            "reported": "Reports that somebody said something",
        },
    }
)


def reason(finding: Finding, language: Language = "de") -> str:
    """Return why a passage is marked, "" if nothing is to be said."""
    if language == "de":
        return finding.reason
    if finding.kind != "loaded":
        return _ENGLISH.get(finding.kind, {}).get(finding.category, "")
    _, name = LOADED.get(finding.category, ("", finding.category))
    load = _SEVERITIES.get(finding.severity)
    return f"{load} loaded ({name})" if load else f"Loaded ({name})"
