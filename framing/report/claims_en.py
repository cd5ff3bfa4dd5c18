"""Key findings in English, by the same rules as `framing.report.claims_de`, told more briefly."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare import MIN_ARTICLES, UNKNOWN
from framing.finding import Analysis
from framing.report.evidence import Claim, Contrast, Estimate, Evidence, common_words
from framing.report.words import article_count, cardinal, count, outlet_count, sentence_start, times
from framing.style import kind_label, listed, number, quoted

__all__ = ["claims"]

_TONE = "sensationalism"


def claims(evidence: Evidence) -> list[Claim]:
    """Return the key findings, the most important first."""
    enough = (_tone, _words, _headlines, _attribution, _hedges)
    too_few = (_too_few, _loudest, _marked)
    found = (rule(evidence) for rule in (enough if evidence.comparison.ranks else too_few))
    return [claim for claim in found if claim is not None]


def reference(e: Evidence) -> str:
    """Return what the reference is called in a sentence."""
    groups = e.comparison.reference_groups
    if len(groups) == 1:
        return e.name(groups[0])
    if e.comparison.reference == "agency":
        return "the agencies"
    return f"the outlets of kind {quoted(kind_label(e.comparison.reference or '', 'en'), 'en')}"


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
            return Claim(f"{name} is the most sensational, {e.name(bottom.group)} the soberest.", other)
        return Claim("No outlet is demonstrably more sensational than another.", f"{other} The intervals overlap.")
    score += f", {reference(e)} {e.numbers(baseline, _TONE)}."
    above = sum(row.direction > 0 for row in rows)
    if not above:
        return Claim(f"No outlet is demonstrably more sensational than {reference(e)}.", score)
    level = [row for row in rows if row.high >= top.low]
    if len(level) == 1:
        lead = f"{name} is the most sensational."
    else:
        lead = f"{_names(e.names(level[:3]))} are the most sensational; their order is open."
    if len(level) > 3:
        lead = f"{sentence_start(cardinal(len(level), 'en'))} outlets are level at the top."
    verb = "is" if above == 1 else "are"
    return Claim(lead, f"{score} {above} of {len(rows)} outlets {verb} demonstrably above {reference(e)}.")


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
            f", at {reference(e)} one in {e.one_in(baseline.mean)}"
            if baseline.mean >= 0.1
            else f", at {reference(e)} hardly any"
        )
        body += f" against {e.numbers(baseline, measure)}"
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
    body = f"At {e.name(top.group)} the headline is {e.numbers(top, measure)} points above the text"
    if baseline is not None:
        body += f", at {reference(e)} {e.numbers(baseline, measure)}"
    if not above:
        return Claim("Headlines are not demonstrably more sensational than the texts below them.", f"{body}.")
    return Claim(f"Headlines are more sensational than texts at {above} of {len(rows)} outlets.", f"{body}.")


def _attribution(e: Evidence) -> Claim | None:
    what = "percent of the words are marked as somebody’s statement"
    return _contrast(e, "attribution_share", what, "The share of others’ statements")


def _hedges(e: Evidence) -> Claim | None:
    return _contrast(e, "hedges_per_100_sentences", "hedges per 100 sentences", "The rate of hedges")


def _contrast(e: Evidence, measure: str, what: str, subject: str) -> Claim | None:
    found = e.contrast(measure)
    if found is None:
        return None
    first, last = found.rows[0], found.rows[-1]
    name = e.name(first.group)
    if found.reference is not None and found.kind in {"less", "more"}:
        side = "lower" if found.kind == "less" else "higher"
        lead = f"{subject} is {side} at {name} than at {reference(e)}."
        body = f"{name}: {e.numbers(first, measure)} {what}; {reference(e)}: {e.numbers(found.reference, measure)}."
        others = _names(e.names(found.rows[1:4]))
        return Claim(lead, f"{body} The same holds for {others}." if others else body)
    body = f"{name}: {e.numbers(first, measure)} {what}; {_other(e, found.reference or last, found, measure)}."
    if found.kind == "spread":
        return Claim(f"{subject} is highest at {name} and lowest at {e.name(last.group)}.", body)
    return Claim(f"{subject} does not differ demonstrably.", body)


def _other(e: Evidence, row: Estimate, found: Contrast, measure: str) -> str:
    name = reference(e) if found.reference is not None else e.name(row.group)
    return f"{name}: {e.numbers(row, measure)}"


def _too_few(e: Evidence) -> Claim:
    sizes = e.comparison.sizes()
    articles, outlets = sum(sizes.values()), len(sizes)
    amount = sentence_start(article_count(articles, "en"))
    of_outlets = "" if UNKNOWN in sizes else f" from {outlet_count(outlets, 'en')}"
    lead = f"{amount}{of_outlets} {'is' if articles == 1 else 'are'} not enough to compare outlets."
    return Claim(
        lead,
        f"A comparison needs at least {cardinal(MIN_ARTICLES, 'en')} articles from each of at least two outlets. This "
        "report therefore describes articles and ranks no outlet.",
    )


def _loudest(e: Evidence) -> Claim | None:
    scored = sorted(
        ((score, place) for place, (_, a) in enumerate(e.members) if (score := a.measures.get(_TONE, -1.0)) >= 0),
        key=lambda item: (-item[0], item[1]),
    )
    if not scored:
        return None
    (top, first), (bottom, last) = scored[0], scored[-1]
    if len(scored) == 1:
        return Claim(f"The article scores {number(top, 1, 'en')} of 100 points.", "0 is sober, 100 is sensational.")
    return Claim(
        f"The most sensational article is {_title(e, *e.members[first])}: {number(top, 1, 'en')} of 100 points.",
        f"The soberest is {_title(e, *e.members[last])}: {number(bottom, 1, 'en')}.",
    )


def _title(e: Evidence, group: str, analysis: Analysis) -> str:
    headline = analysis.article.headline
    return f"{quoted(headline)} ({e.name(group)})" if headline else f"a text without headline ({e.name(group)})"


def _marked(e: Evidence) -> Claim | None:
    if not e.members:
        return None
    loaded = list(e.findings("loaded"))
    common = [quoted(word, "en") for _, word, _ in common_words(loaded, 5)]
    amount = sentence_start(count(len(loaded), "one loaded word", "loaded words", "en"))
    lead = f"{amount} {'was' if len(loaded) == 1 else 'were'} found in the outlets’ own voice."
    return Claim(lead, f"The commonest: {_names(common)}." if common else "")
