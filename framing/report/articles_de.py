"""Key findings in German where outlets cannot be compared: the articles are described, one by one."""

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
    articles, nameless = sum(sizes.values()), sizes.get(UNKNOWN, 0)
    needed = f"{cardinal(MIN_ARTICLES)} Artikel"
    if e.comparison.unit == "story":
        needed += f" über {cardinal(MIN_STORIES)} verschiedene Ereignisse"
    from_each = f"{needed} aus {'jedem' if e.noun.one == 'Medium' else 'jeder'} von mindestens zwei {e.noun.many}"
    if articles == 1:
        return Claim(
            "Ein einzelner Artikel sagt nichts über ein Medium.",
            "Dieser Bericht beschreibt, wie dieser eine Text formuliert ist. Für einen Vergleich braucht es mindestens "
            f"{from_each}.",
        )
    amount = sentence_start(article_count(articles))
    one = "einem einzigen Medium" if e.noun.one == "Medium" else "einer einzigen Gruppe"
    if nameless:
        lead = f"{amount} reichen nicht, um {e.noun.many} zu vergleichen."
    elif len(sizes) == 1:
        lead = f"{amount} aus {one} lassen keinen Vergleich zu."
    else:
        lead = f"{amount} aus {e.noun.count(len(sizes))} reichen nicht, um {e.noun.many} zu vergleichen."
    body = f"Nötig sind mindestens {from_each}"
    if nameless:
        missing = "keines" if e.noun.one == "Medium" else "keine"
        body += f"; bei {'allen' if nameless == articles else cardinal(nameless)} ist {missing} angegeben"
    elif len(sizes) > 1:
        enough = e.comparison.rankable
        body += f"; hier erreicht das {f'nur {e.name(enough[0])}' if enough else e.noun.none}"
    return Claim(lead, f"{body}. Deshalb beschreibt dieser Bericht einzelne Artikel und stellt keine Rangliste auf.")


def _loudest(e: Evidence) -> Claim | None:
    scored = sorted(
        ((score, place) for place, (_, a) in enumerate(e.members) if (score := a.measures.get(_TONE, -1.0)) >= 0),
        key=lambda item: (-item[0], item[1]),
    )
    if not scored:
        return None
    (top, first), (bottom, last) = scored[0], scored[-1]
    loud, calm = e.members[first], e.members[last]
    if len(scored) == 1:
        return Claim(
            f"Der Artikel erreicht {number(top, 1)} von 100 Punkten.",
            _made_of(loud[1]) or "Kaum ein Wort fällt aus dem Rahmen.",
        )
    if round(top) - round(bottom) < 10:
        return Claim(
            "Die Artikel klingen ähnlich.",
            f"Auf der Skala von 0 (nüchtern) bis 100 (reißerisch) liegen sie zwischen {number(bottom, 1)} und {number(top, 1)} Punkten.",
        )
    return Claim(
        f"Am reißerischsten klingt {_title(e, *loud)}: {number(top, 1)} von 100 Punkten.",
        f"{_made_of(loud[1])} Am nüchternsten ist {_title(e, *calm)} mit {number(bottom, 1)} Punkten.".strip(),
    )


def _title(e: Evidence, group: str, analysis: Analysis) -> str:
    headline = analysis.article.headline
    return f"{quoted(headline)} ({e.label(group)})" if headline else f"ein Text ohne Überschrift ({e.label(group)})"


def _made_of(analysis: Analysis) -> str:
    """Name the words that earn most of the points."""
    words = dict.fromkeys(
        c.finding.text for c in analysis.contributions if c.finding.kind == "loaded" and c.points >= 0.5
    )
    if not words:
        return ""
    shown = [quoted(word) for word in list(words)[:3]]
    return f"Am meisten {'trägt' if len(shown) == 1 else 'tragen'} dazu {listed(shown)} bei."


def _marked(e: Evidence) -> Claim | None:
    if not e.members:
        return None
    loaded = list(e.findings("loaded"))
    in_quotes = sum(len(a.of_kind("loaded", voice="quoted")) for _, a in e.members)
    if not loaded:
        lead = "Wertende Wörter in eigenen Worten der Redaktion fanden sich nicht."
        return Claim(lead, _in_quotes(in_quotes))
    above = sum(f.section in {"headline", "kicker"} for f in loaded)
    if above * 2 >= len(loaded) > 2:
        share = "Alle" if above == len(loaded) else f"{sentence_start(cardinal(above))} von"
        lead = f"{share} {cardinal(len(loaded))} wertenden Wörtern stehen in der Überschrift."
        if above == len(loaded):
            lead = f"Alle {cardinal(len(loaded))} wertenden Wörter stehen in der Überschrift."
    else:
        amount = count(len(loaded), "Ein wertendes Wort", "wertende Wörter")
        lead = f"{sentence_start(amount)} {'fand' if len(loaded) == 1 else 'fanden'} sich insgesamt."
    common = [quoted(word) for _, word, _ in common_words(loaded, 5)]
    return Claim(
        lead, f"Darunter {'ist' if len(common) == 1 else 'sind'} {listed(common)}. {_in_quotes(in_quotes)}".strip()
    )


def _in_quotes(amount: int) -> str:
    if not amount:
        return ""
    if amount == 1:
        return "Ein weiteres steht in einem Zitat; es zählt nicht für das Medium."
    return f"{sentence_start(cardinal(amount))} weitere stehen in Zitaten; sie zählen nicht für die Medien."


def _voices(e: Evidence) -> Claim | None:
    table = e.comparison.table
    if not {"attribution_share", "hedges_per_100_sentences"} <= set(table.columns):
        return None
    shares = (table["attribution_share"].dropna() * 100).round()
    rates = table["hedges_per_100_sentences"].dropna()
    if shares.empty or rates.empty:
        return None
    such = [quoted(word) for _, word, _ in common_words(e.findings("hedge"), 3)]
    hedges = f"Einschränkungen wie {listed(such)}" if such else "Einschränkungen"
    if len(shares) == 1 and shares.iloc[0]:
        lead = f"{number(shares.iloc[0])} Prozent der Wörter sind als Aussage anderer gekennzeichnet."
        rate = f"Auf 100 Sätze kommen {number(rates.iloc[0], 1)} {hedges}."
        return Claim(lead, rate if rates.iloc[0] else "Einschränkungen fanden sich nicht.")
    if not shares.max():
        lead = "Aussagen anderer sind nirgends gekennzeichnet."
    elif shares.min() == shares.max():
        lead = f"In jedem Artikel sind {number(shares.min())} Prozent der Wörter als Aussage anderer gekennzeichnet."
    else:
        span = f"{number(shares.min())} bis {number(shares.max())}"
        lead = f"Je nach Artikel sind {span} Prozent der Wörter als Aussage anderer gekennzeichnet."
    if not rates.max():
        return Claim(lead, "Einschränkungen fanden sich nicht.")
    return Claim(
        lead, f"{hedges} kommen {number(rates.min(), 1)}\u2011 bis {number(rates.max(), 1)}\u2011mal auf 100 Sätze vor."
    )
