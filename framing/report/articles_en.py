"""Key findings in English where outlets cannot be compared, by the same rules as `framing.report.articles_de`."""

from __future__ import annotations

from framing.compare import MIN_ARTICLES, MIN_STORIES, UNKNOWN
from framing.finding import Analysis
from framing.report.evidence import Claim, Evidence, common_words
from framing.report.words import article_count, cardinal, count, sentence_start
from framing.style import listed, number, quoted

__all__ = ["claims"]

_TONE = "sensationalism"


def claims(evidence: Evidence) -> list[Claim]:
    """Return the key findings, the most important first."""
    found = (rule(evidence) for rule in (_too_few, _loudest, _marked, _voices))
    return [claim for claim in found if claim is not None]


def _too_few(e: Evidence) -> Claim:
    sizes = e.comparison.sizes()
    articles = sum(sizes.values())
    amount = sentence_start(article_count(articles, "en"))
    of_groups = "" if UNKNOWN in sizes else f" from {e.noun.count(len(sizes), 'en')}"
    needed = f"{cardinal(MIN_ARTICLES, 'en')} articles"
    if e.comparison.unit == "story":
        needed += f" on {cardinal(MIN_STORIES, 'en')} different events"
    return Claim(
        f"{amount}{of_groups} {'is' if articles == 1 else 'are'} not enough to compare {e.noun.many}.",
        f"A comparison needs at least {needed} from each of at least two {e.noun.many}. This report therefore describes "
        "articles and ranks nobody.",
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
    return f"{quoted(headline, 'en')} ({e.label(group)})" if headline else f"a text without headline ({e.label(group)})"


def _marked(e: Evidence) -> Claim | None:
    if not e.members:
        return None
    loaded = list(e.findings("loaded"))
    common = [quoted(word, "en") for _, word, _ in common_words(loaded, 5)]
    amount = sentence_start(count(len(loaded), "one loaded word", "loaded words", "en"))
    lead = f"{amount} {'was' if len(loaded) == 1 else 'were'} found in the outlets’ own voice."
    return Claim(lead, f"The commonest: {listed(common, 'en')}." if common else "")


def _voices(e: Evidence) -> Claim | None:
    table = e.comparison.table
    if not {"attribution_share", "hedges_per_100_sentences"} <= set(table.columns):
        return None
    shares = (table["attribution_share"].dropna() * 100).round()
    rates = table["hedges_per_100_sentences"].dropna()
    if shares.empty or rates.empty:
        return None
    amount = number(shares.min(), 0, "en")
    if shares.min() != shares.max():
        amount += f" to {number(shares.max(), 0, 'en')}"
    lead = f"{amount} percent of the words are marked as somebody’s statement."
    if not shares.max():
        lead = "Nothing is marked as somebody else’s statement."
    if not rates.max():
        return Claim(lead, "There are no hedges.")
    span = number(rates.min(), 1, "en")
    if rates.min() != rates.max():
        span += f" to {number(rates.max(), 1, 'en')}"
    such = [quoted(word, "en") for _, word, _ in common_words(e.findings("hedge"), 3)]
    hedges = f"hedges such as {listed(such, 'en')}" if such else "hedges"
    return Claim(lead, f"Per 100 sentences there are {span} {hedges}.")
