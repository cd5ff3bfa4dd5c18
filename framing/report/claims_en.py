"""Key findings in English, by the same rules as `framing.report.claims_de`, told more briefly."""

from __future__ import annotations

from collections.abc import Sequence

from framing.report import articles_en
from framing.report.evidence import Claim, Contrast, Evidence, common_words
from framing.report.words import cardinal, sentence_start, times
from framing.style import listed, quoted

__all__ = ["claims"]

_TONE = "sensationalism"


def claims(evidence: Evidence) -> list[Claim]:
    """Return the key findings, the most important first."""
    if not evidence.comparison.ranks:
        return articles_en.claims(evidence)
    found = (rule(evidence) for rule in (_tone, _words, _headlines, _attribution, _hedges))
    return [Claim(sentence_start(claim.lead), sentence_start(claim.body)) for claim in found if claim is not None]


def _names(names: Sequence[str]) -> str:
    return listed(names, "en")


def _tone(e: Evidence) -> Claim | None:
    rows, baseline = e.ranked(_TONE), e.reference(_TONE)
    if not rows or (baseline is None and len(rows) < 2):
        return None
    top, bottom = rows[0], rows[-1]
    name = e.name(top.group)
    score = f"{name} scores {e.value(top, _TONE)} of 100 points{e.bracketed(top, _TONE, named=True)}"
    if baseline is None:
        other = f"{score}, {e.name(bottom.group)} {e.numbers(bottom, _TONE)}."
        if top.low > bottom.high:
            if len(rows) == 2 or top.low <= rows[1].high:
                return Claim(f"{name} is more sensational than {e.name(bottom.group)}.", other)
            soberest = f", {e.name(bottom.group)} the soberest" if bottom.high < rows[-2].low else ""
            return Claim(f"{name} is the most sensational{soberest}.", other)
        return Claim(f"{e.noun.none} is demonstrably more sensational than another.", f"{other} The intervals overlap.")
    score += f", {e.reference_name} {e.numbers(baseline, _TONE)}."
    above = sum(row.direction > 0 for row in rows)
    if not above:
        hint = e.comparison.power_hint(top.group, _TONE, "en")
        return Claim(
            f"{e.noun.none} is demonstrably more sensational than {e.reference_name}.", f"{score} {hint}".strip()
        )
    level = [row for row in rows if row.high >= top.low]
    if len(level) == 1:
        lead = f"{name} is the most sensational."
    else:
        lead = f"{_names(e.names(level[:3]))} are the most sensational; their order is open."
    if len(level) > 3:
        lead = f"{sentence_start(e.noun.count(len(level), 'en'))} are level at the top."
    if top.paired:
        times_told = cardinal(top.n_shared, "en")
        score += (
            f" On the {times_told} events that both report, {e.name(top.group)} is {e.difference(top, _TONE)} points "
            f"{'higher' if top.difference > 0 else 'lower'} ({e.difference_range(top, _TONE, word=False)})."
        )
    verb = "is" if above == 1 else "are"
    many = sentence_start(cardinal(above, "en"))
    if len(rows) == 1:
        return Claim(lead, score)
    of_them = f"All {e.noun.count(above, 'en')}" if above == len(rows) else f"{many} of {e.noun.count(len(rows), 'en')}"
    return Claim(lead, f"{score} {of_them} {verb} demonstrably above {e.reference_name}.")


def _words(e: Evidence) -> Claim | None:
    measure = "loaded_per_100"
    rows, baseline = e.ranked(measure), e.reference(measure)
    if not rows or rows[0].mean < 0.1:
        return None
    top = rows[0]
    lead = f"At {e.name(top.group)}, about one word in {e.one_in(top.mean)} is loaded"
    body = f"That is {e.numbers(top, measure)} per 100 words"
    if baseline is not None:
        lead += (
            f", at {e.reference_name} one in {e.one_in(baseline.mean)}"
            if baseline.mean >= 0.1
            else f", at {e.reference_name} hardly any"
        )
        body += f" against {e.numbers(baseline, measure)}"
        if not top.direction:
            body += "; the difference is not demonstrable"
    common = [
        f"{quoted(word, 'en')} ({times(n, 'en')})"
        for _, word, n in common_words(e.findings("loaded", top.group), 4)
        if n > 1
    ]
    if common:
        body += f". The commonest there: {_names(common)}"
    return Claim(f"{lead}.", f"{body}.")


def _headlines(e: Evidence) -> Claim | None:
    measure = "headline_gap"
    rows, baseline = e.ranked(measure), e.reference(measure)
    if not rows:
        return None
    top = rows[0]
    above = sum(row.low > 0 for row in rows)
    name = e.name(top.group)
    body = f"At {name} the headline is {e.numbers(top, measure)} points above the text"
    if baseline is not None:
        body += f", at {e.reference_name} {e.numbers(baseline, measure)}"
    if not above:
        return Claim("Headlines are not demonstrably more sensational than the texts below them.", f"{body}.")
    where = f"{cardinal(above, 'en')} of {e.noun.count(len(rows), 'en')}" if len(rows) > 1 else name
    if above == len(rows) > 1:
        where = f"all {e.noun.many}"
    return Claim(f"Headlines are more sensational than the texts below them at {where}.", f"{body}.")


def _attribution(e: Evidence) -> Claim | None:
    measure = "attribution_share"
    found = e.contrast(measure)
    if found is None:
        return None
    first, other = found.rows[0], found.reference or found.rows[-1]
    numbers = (
        f"{e.name(first.group)} marks {e.numbers(first, measure)} percent of its words as somebody’s statement, "
        f"{_other(e, found)} {e.numbers(other, measure)}."
    )
    return _contrast(e, found, "The share of others’ statements", numbers)


def _hedges(e: Evidence) -> Claim | None:
    measure = "hedges_per_100_sentences"
    found = e.contrast(measure)
    if found is None:
        return None
    first, other = found.rows[0], found.reference or found.rows[-1]
    numbers = (
        f"At {e.name(first.group)} there are {e.numbers(first, measure)} per 100 sentences, at {_other(e, found)} "
        f"{e.numbers(other, measure)}."
    )
    such = [quoted(word, "en") for _, word, _ in common_words(e.findings("hedge"), 2)]
    return _contrast(e, found, f"The rate of hedges such as {_names(such)}" if such else "The rate of hedges", numbers)


def _contrast(e: Evidence, found: Contrast, subject: str, numbers: str) -> Claim:
    name = e.name(found.rows[0].group)
    if found.reference is not None and found.kind in {"less", "more"}:
        side = "lower" if found.kind == "less" else "higher"
        others = e.names(found.rows[1:])
        same = f"{cardinal(len(others), 'en')} more {e.noun.many}" if len(others) > 3 else _names(others)
        return Claim(
            f"{subject} is {side} at {name} than at {e.reference_name}.",
            f"{numbers} The same holds for {same}." if others else numbers,
        )
    if found.kind == "spread":
        return Claim(f"{subject} is higher at {name} than at {_other(e, found)}.", numbers)
    return Claim(f"{subject} does not differ demonstrably.", numbers)


def _other(e: Evidence, found: Contrast) -> str:
    return e.reference_name if found.reference is not None else e.name(found.rows[-1].group)
