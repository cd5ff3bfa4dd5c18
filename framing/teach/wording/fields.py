"""The texts an exercise needs, one field each; the fields of both languages are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Explanations", "Wording"]

#: Level → text. Younger pupils get shorter sentences; the oldest are addressed as "Sie".
ByLevel = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanations:
    """What pupils are told after they have answered.

    Attributes
    ----------
    loaded, loaded_simple
        Category of a loaded word → what such words do; the simple one for the youngest.
    cue
        Sign of reported speech → how it works: "direct", "phrase", "document", "verb", "dass",
        "konjunktiv", "question".
    status, status_simple
        "fact", "claim", "rumour" → why it is one; {speaker} says so, {sign} shows it.
    hedge
        Category of a hedge → what it does, where the word itself has no note.
    outlet
        Kind of an outlet → what its headlines are like.
    naming
        "name", "role", "label" → what the expression does.
    verb
        Rule of `framing.teach.indirect` → why the verb has this form; {before} and {after} are the two forms.
    """

    loaded: Mapping[str, str]
    loaded_simple: Mapping[str, str]
    cue: Mapping[str, str]
    status: Mapping[str, str]
    status_simple: Mapping[str, str]
    hedge: Mapping[str, str]
    outlet: Mapping[str, str]
    naming: Mapping[str, str]
    verb: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """All texts of a language.

    Attributes
    ----------
    sheet
        Title of a sheet whose articles have no headline in common; {headline} otherwise.
    titles, hints, teacher
        Kind → heading, help for pupils, note for the teacher.
    hints_simple
        Kind → help for the youngest, where the other one is too long for them.
    instructions
        Kind → level → what to do.
    refusals
        Reason → why a kind could not be made.
    phrases
        Short pieces: prompts, labels, options.
    explanations
        See `Explanations`.
    """

    sheet: str
    titles: Mapping[str, str]
    instructions: Mapping[str, ByLevel]
    hints: Mapping[str, str]
    hints_simple: Mapping[str, str]
    teacher: Mapping[str, str]
    refusals: Mapping[str, str]
    phrases: Mapping[str, str]
    explanations: Explanations
