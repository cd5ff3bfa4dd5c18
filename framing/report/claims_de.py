"""Key findings in German. A rule whose measure is missing, or whose numbers carry nothing, returns None."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.compare import MIN_ARTICLES, UNKNOWN
from framing.finding import Analysis
from framing.report.evidence import Claim, Contrast, Estimate, Evidence, common_words
from framing.report.words import article_count, cardinal, count, outlet_count, sentence_start, times
from framing.style import kind_label, listed, number, quoted

__all__ = ["claims"]


def claims(evidence: Evidence) -> list[Claim]:
    """Return the key findings, the most important first."""
    enough = (_tone, _words, _headlines, _attribution, _hedges)
    too_few = (_too_few, _loudest, _marked, _voices)
    found = (rule(evidence) for rule in (enough if evidence.comparison.ranks else too_few))
    return [claim for claim in found if claim is not None]


def reference(e: Evidence, *, dative: bool = True) -> str:
    """Return what the reference is called in a sentence."""
    groups = e.comparison.reference_groups
    if len(groups) == 1:
        return e.name(groups[0])
    if e.comparison.reference == "agency":
        return "den Agenturen" if dative else "die Agenturen"
    kind = quoted(kind_label(e.comparison.reference or ""))
    return f"den Medien der Gruppe {kind}" if dative else f"die Medien der Gruppe {kind}"


# ---- enough articles: outlets are compared -------------------------------------------------------------------------

_TONE = "sensationalism"


def _tone(e: Evidence) -> Claim | None:
    rows, baseline = e.ranked(_TONE), e.reference(_TONE)
    if not rows:
        return None
    if baseline is None:
        return _tone_without_reference(e, rows)
    if all(row.direction <= 0 for row in rows):
        return _nobody_louder(e, rows, baseline)
    top = rows[0]
    level = [row for row in rows if row.high >= top.low]
    names = e.names(level)
    first = "Der Mittelwert liegt bei" if len(level) == 1 else f"{names[0]} erreicht"
    body = [f"{first} {e.value(top, _TONE)} von 100 Punkten{e.bracketed(top, _TONE, named=True)}"]
    body += [f"{name} {e.numbers(row, _TONE)}" for name, row in zip(names[1:3], level[1:3], strict=False)]
    sentences = [f"{', '.join(body)}; bei {reference(e)} sind es {e.numbers(baseline, _TONE)}."]
    if len(level) == 2:
        sentences.append("Wer von beiden vorn liegt, ist offen: Ihre Intervalle überschneiden sich.")
    if len(level) > 2:
        sentences.append("Ihre Reihenfolge ist offen: Die Intervalle überschneiden sich.")
    sentences.extend(_how_many_above(e, rows))
    if len(level) > 3:
        lead = (
            f"Eine klare Spitze gibt es nicht: {sentence_start(cardinal(len(level)))} Medien liegen im Ton gleichauf."
        )
    else:
        lead = f"Am reißerischsten {'schreibt' if len(level) == 1 else 'schreiben'} {listed(names)}."
    return Claim(lead, " ".join(sentences))


def _how_many_above(e: Evidence, rows: Sequence[Estimate]) -> Iterator[str]:
    above = sum(row.direction > 0 for row in rows)
    if len(rows) == 1:
        return
    if above == len(rows):
        all_of_them = "Beide Medien" if above == 2 else f"Alle {cardinal(above)} Medien"
        yield f"{all_of_them} liegen nachweisbar über {reference(e)}."
    elif above == 1:
        yield f"Nur dieses eine von {cardinal(len(rows))} Medien liegt nachweisbar über {reference(e)}."
    else:
        yield f"Nachweisbar über {reference(e)} liegen {cardinal(above)} von {cardinal(len(rows))} Medien."


def _nobody_louder(e: Evidence, rows: Sequence[Estimate], baseline: Estimate) -> Claim:
    top = rows[0]
    name = e.name(top.group)
    than = reference(e, dative=False)
    mean = f"{e.value(top, _TONE)} von 100 Punkten{e.bracketed(top, _TONE, named=True)}"
    if len(rows) == 1:
        lead = f"{name} schreibt nicht nachweisbar reißerischer als {than}."
        body = f"{name} erreicht {mean}"
    else:
        lead = f"Kein Medium schreibt nachweisbar reißerischer als {than}."
        body = f"Am höchsten liegt {name} mit {mean}"
    body += f", bei {reference(e)} sind es {e.numbers(baseline, _TONE)}."
    if top.direction == 0:
        body += (
            f" Das Intervall des Unterschieds reicht von {e.difference_range(top, _TONE)} und schließt die Null ein."
        )
    return Claim(lead, body)


def _tone_without_reference(e: Evidence, rows: Sequence[Estimate]) -> Claim | None:
    if len(rows) < 2:
        return None
    top, bottom = rows[0], rows[-1]
    high, low = e.names((top, bottom))
    if top.low > bottom.high:
        return Claim(
            f"Am reißerischsten schreibt {high}, am nüchternsten {low}.",
            f"{high} erreicht {e.value(top, _TONE)} von 100 Punkten{e.bracketed(top, _TONE, named=True)}, "
            f"{low} {e.numbers(bottom, _TONE)}.",
        )
    return Claim(
        "Im Ton unterscheiden sich die Medien nicht nachweisbar.",
        f"Die Mittelwerte reichen von {e.numbers(bottom, _TONE)} bei {low} bis {e.numbers(top, _TONE)} bei {high}; "
        "die Intervalle der beiden überschneiden sich.",
    )


def _words(e: Evidence) -> Claim | None:
    measure = "loaded_per_100"
    rows, baseline = e.ranked(measure), e.reference(measure)
    if not rows or rows[0].mean < 0.1:
        return None
    top = rows[0]
    name = e.name(top.group)
    lead = f"Bei {name} wertet etwa jedes {e.one_in(top.mean)}. Wort"
    body = f"Das sind {e.value(top, measure)} je 100 Wörter{e.bracketed(top, measure)}"
    if baseline is not None:
        lead += (
            f", bei {reference(e)} jedes {e.one_in(baseline.mean)}."
            if baseline.mean >= 0.1
            else f", bei {reference(e)} so gut wie keines."
        )
        body += f" gegenüber {e.numbers(baseline, measure)}"
    common = [
        f"{quoted(word)} ({times(n)})" for _, word, n in common_words(e.findings("loaded", top.group), 4) if n > 1
    ]
    if common:
        body += f". Am häufigsten {'steht' if len(common) == 1 else 'stehen'} dort {listed(common)}"
    return Claim(lead.rstrip(".") + ".", body + ".")


def _headlines(e: Evidence) -> Claim | None:
    measure = "headline_gap"
    rows, baseline = e.ranked(measure), e.reference(measure)
    if not rows:
        return None
    top = rows[0]
    name = e.name(top.group)
    above = [row for row in rows if row.low > 0]
    gap = e.value(top, measure)
    if not above:
        return Claim(
            "Die Überschriften sind nicht nachweisbar reißerischer als die Texte darunter.",
            f"Am größten ist der Abstand bei {name}: {_points(gap)}{e.bracketed(top, measure)}.",
        )
    if len(above) == len(rows) > 1:
        lead = "Die Überschriften tragen dicker auf als die Texte darunter."
    elif len(above) <= 3:
        lead = f"Bei {listed(e.names(above))} trägt die Überschrift dicker auf als der Text darunter."
    else:
        lead = f"Bei {cardinal(len(above))} von {cardinal(len(rows))} Medien trägt die Überschrift dicker auf als der Text."
    where = f"Bei {name} liegt sie" if len(above) > 1 else "Sie liegt dort"
    body = f"{where} im Mittel {_points(gap)} über dem Text{e.bracketed(top, measure)}"
    if baseline is not None:
        body += f", bei {reference(e)} {_points(e.value(baseline, measure))}{e.bracketed(baseline, measure)}"
    return Claim(lead, body + ".")


def _attribution(e: Evidence) -> Claim | None:
    measure = "attribution_share"
    found = e.contrast(measure)
    if found is None:
        return None
    first = found.rows[0]
    name = e.name(first.group)
    if found.kind in {"less", "more"} and found.reference is not None:
        return Claim(
            f"{name} gibt {'weniger' if found.kind == 'less' else 'mehr'} Aussagen anderer wieder als "
            f"{reference(e, dative=False)}.",
            f"Als Aussage anderer gekennzeichnet sind dort {e.value(first, measure)} Prozent der Wörter "
            f"{e.bracketed(first, measure).strip()}, bei {reference(e)} {e.value(found.reference, measure)} Prozent "
            f"{e.bracketed(found.reference, measure).strip()}.{_others(e, found)}",
        )
    last = found.rows[-1]
    if found.kind == "spread":
        return Claim(
            f"Am meisten Raum bekommen Aussagen anderer bei {name}, am wenigsten bei {e.name(last.group)}.",
            f"Als solche gekennzeichnet sind {e.value(first, measure)} Prozent der Wörter{e.bracketed(first, measure)} "
            f"gegenüber {e.value(last, measure)} Prozent{e.bracketed(last, measure)}.",
        )
    lead = "Aussagen anderer nehmen überall ähnlich viel Raum ein."
    if len(found.rows) == 1:
        lead = f"Aussagen anderer nehmen bei {name} ähnlich viel Raum ein wie bei {reference(e)}."
    return Claim(lead, f"{_alike(e, found, measure, 'der Wörter gehören dazu', ' Prozent')}")


def _hedges(e: Evidence) -> Claim | None:
    measure = "hedges_per_100_sentences"
    found = e.contrast(measure)
    if found is None:
        return None
    first = found.rows[0]
    name = e.name(first.group)
    such = [quoted(word) for _, word, _ in common_words(e.findings("hedge"), 2)]
    hedges = f"Einschränkungen wie {listed(such)}" if such else "Einschränkungen"
    if found.kind in {"less", "more"} and found.reference is not None:
        return Claim(
            f"{hedges} sind bei {name} {'seltener' if found.kind == 'less' else 'häufiger'} als bei {reference(e)}.",
            f"Auf 100 Sätze kommen dort {e.numbers(first, measure)}, bei {reference(e)} "
            f"{e.numbers(found.reference, measure)}.{_others(e, found)}",
        )
    last = found.rows[-1]
    if found.kind == "spread":
        return Claim(
            f"{hedges} sind bei {name} am häufigsten, bei {e.name(last.group)} am seltensten.",
            f"Auf 100 Sätze kommen {e.numbers(first, measure)} gegenüber {e.numbers(last, measure)}.",
        )
    lead = f"{hedges} sind überall ähnlich häufig."
    if len(found.rows) == 1:
        lead = f"{hedges} sind bei {name} ähnlich häufig wie bei {reference(e)}."
    return Claim(lead, _alike(e, found, measure, "kommen auf 100 Sätze", ""))


def _others(e: Evidence, found: Contrast) -> str:
    """Say of whom else a contrast is true."""
    others = e.names(found.rows[1:])
    if not others:
        return ""
    less = "weniger" if found.kind == "less" else "mehr"
    if len(others) > 3:
        return f" Auch bei {cardinal(len(others))} weiteren Medien sind es {less}."
    return f" Auch bei {listed(others)} sind es {less}."


def _alike(e: Evidence, found: Contrast, measure: str, what: str, unit: str) -> str:
    first, last = found.rows[0], found.rows[-1]
    if found.reference is None:
        return f"{_range_of_means(e, last, first, measure, unit)} {what}; die Intervalle der äußeren Werte überschneiden sich."
    of_reference = f"bei {reference(e)} {e.numbers(found.reference, measure)}"
    if len(found.rows) == 1:
        return f"{e.value(first, measure)}{unit}{e.bracketed(first, measure)} {what}, {of_reference}."
    return (
        f"{_range_of_means(e, last, first, measure, unit)} {what}, {of_reference}; "
        "kein Medium weicht davon nachweisbar ab."
    )


def _range_of_means(e: Evidence, low: Estimate, high: Estimate, measure: str, unit: str) -> str:
    if e.value(low, measure) == e.value(high, measure):
        return f"Jeweils {e.value(low, measure)}{unit}"
    return f"{e.value(low, measure)} ({e.name(low.group)}) bis {e.value(high, measure)}{unit} ({e.name(high.group)})"


def _points(value: str) -> str:
    return f"{value} {'Punkt' if value == '1' else 'Punkte'}"


# ---- too few articles: the articles are described, not the outlets -------------------------------------------------


def _too_few(e: Evidence) -> Claim:
    sizes = e.comparison.sizes()
    articles, outlets, nameless = sum(sizes.values()), len(sizes), sizes.get(UNKNOWN, 0)
    threshold = cardinal(MIN_ARTICLES)
    if articles == 1:
        return Claim(
            "Ein einzelner Artikel sagt nichts über ein Medium.",
            "Dieser Bericht beschreibt, wie dieser eine Text formuliert ist. Für einen Vergleich braucht es mindestens "
            f"{threshold} Artikel aus jedem von mindestens zwei Medien.",
        )
    amount = sentence_start(article_count(articles))
    if nameless:
        lead = f"{amount} reichen nicht, um Medien zu vergleichen."
    elif outlets == 1:
        lead = f"{amount} aus einem einzigen Medium lassen keinen Vergleich zu."
    else:
        lead = f"{amount} aus {outlet_count(outlets, dative=True)} reichen nicht, um Medien zu vergleichen."
    enough = [group for group, size in sizes.items() if size >= MIN_ARTICLES]
    body = f"Nötig sind mindestens {threshold} Artikel aus jedem von mindestens zwei Medien"
    if nameless:
        body += f"; bei {'allen' if nameless == articles else cardinal(nameless)} ist keines angegeben"
    elif outlets > 1:
        body += f"; hier erreicht das {f'nur {e.name(enough[0])}' if enough else 'kein Medium'}"
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
    return f"{quoted(headline)} ({e.name(group)})" if headline else f"ein Text ohne Überschrift ({e.name(group)})"


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
        return Claim(lead, f"Auf 100 Sätze kommen {number(rates.iloc[0], 1)} {hedges}.")
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
