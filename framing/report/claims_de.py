"""Key findings in German. A rule whose measure is missing, or whose numbers carry nothing, returns None."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.report import articles_de
from framing.report.evidence import Claim, Contrast, Estimate, Evidence, common_words
from framing.report.words import cardinal, sentence_start, times
from framing.style import listed, quoted

__all__ = ["claims"]

_TONE = "sensationalism"


def claims(evidence: Evidence) -> list[Claim]:
    """Return the key findings, the most important first."""
    if not evidence.comparison.ranks:
        return articles_de.claims(evidence)
    found = (rule(evidence) for rule in (_tone, _words, _headlines, _attribution, _hedges))
    return [Claim(sentence_start(claim.lead), claim.body) for claim in found if claim is not None]


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
    first = "Der Mittelwert liegt bei" if len(level) == 1 else f"{sentence_start(names[0])} erreicht"
    body = [f"{first} {e.value(top, _TONE)} von 100 Punkten{e.bracketed(top, _TONE, named=True)}"]
    body += [f"{name} {e.numbers(row, _TONE)}" for name, row in zip(names[1:3], level[1:3], strict=False)]
    sentences = [f"{', '.join(body)}; bei {e.with_reference} sind es {e.numbers(baseline, _TONE)}."]
    if len(level) == 2:
        sentences.append("Wer von beiden vorn liegt, ist offen: Ihre Intervalle überschneiden sich.")
    if len(level) > 2:
        sentences.append("Ihre Reihenfolge ist offen: Die Intervalle überschneiden sich.")
    sentences.extend(_same_events(e, top))
    sentences.extend(_how_many_above(e, rows))
    if len(level) > 3:
        amount = sentence_start(e.noun.count(len(level)))
        lead = f"Eine klare Spitze gibt es nicht: {amount} liegen im Ton gleichauf."
    else:
        lead = f"Am reißerischsten {'schreibt' if len(level) == 1 else 'schreiben'} {listed(names)}."
    return Claim(lead, " ".join(sentences))


def _same_events(e: Evidence, top: Estimate) -> Iterator[str]:
    """What is left where both tell the same events: the one comparison that no choice of subjects can explain."""
    if not top.paired:
        return
    yield (
        f"Wo beide über dasselbe Ereignis berichten ({cardinal(top.n_shared)}\u2011mal), liegt "
        f"{e.name(top.group)} {e.difference(top, _TONE)} Punkte {'höher' if top.difference > 0 else 'niedriger'} "
        f"({e.difference_range(top, _TONE, word=False)})."
    )


def _how_many_above(e: Evidence, rows: Sequence[Estimate]) -> Iterator[str]:
    above = sum(row.direction > 0 for row in rows)
    if len(rows) == 1:
        return
    if above == len(rows):
        all_of_them = f"Beide {e.noun.many}" if above == 2 else f"Alle {e.noun.count(above)}"
        yield f"{all_of_them} liegen nachweisbar über {e.with_reference}."
    elif above == 1:
        yield f"Nur {e.noun.this} von {e.noun.count(len(rows))} liegt nachweisbar über {e.with_reference}."
    else:
        yield f"Nachweisbar über {e.with_reference} liegen {cardinal(above)} von {e.noun.count(len(rows))}."


def _nobody_louder(e: Evidence, rows: Sequence[Estimate], baseline: Estimate) -> Claim:
    top = rows[0]
    name = e.name(top.group)
    mean = f"{e.value(top, _TONE)} von 100 Punkten{e.bracketed(top, _TONE, named=True)}"
    if len(rows) == 1:
        lead = f"{name} schreibt nicht nachweisbar reißerischer als {e.reference_name}."
        body = f"{sentence_start(name)} erreicht {mean}"
    else:
        lead = f"{e.noun.none} schreibt nachweisbar reißerischer als {e.reference_name}."
        body = f"Am höchsten liegt {name} mit {mean}"
    body += f", bei {e.with_reference} sind es {e.numbers(baseline, _TONE)}."
    if top.direction == 0:
        holds_zero = top.difference_low <= 0 <= top.difference_high
        why = "schließt die Null ein" if holds_zero else "hält der Korrektur für mehrere Vergleiche nicht stand"
        body += f" Das Intervall des Unterschieds reicht von {e.difference_range(top, _TONE)} und {why}."
        hint = e.comparison.power_hint(top.group, _TONE)
        body += f" {hint}" if hint else ""
    return Claim(lead, body)


def _tone_without_reference(e: Evidence, rows: Sequence[Estimate]) -> Claim | None:
    if len(rows) < 2:
        return None
    top, bottom = rows[0], rows[-1]
    high, low = e.names((top, bottom))
    if top.low > bottom.high:
        lead = f"{high} schreibt reißerischer als {low}."
        if len(rows) > 2 and top.low > rows[1].high:
            soberest = f", am nüchternsten {low}" if bottom.high < rows[-2].low else ""
            lead = f"Am reißerischsten schreibt {high}{soberest}."
        return Claim(
            lead,
            f"{sentence_start(high)} erreicht {e.value(top, _TONE)} von 100 Punkten{e.bracketed(top, _TONE, named=True)}, "
            f"{low} {e.numbers(bottom, _TONE)}.",
        )
    high, low = e.names((top, bottom), dative=True)
    return Claim(
        f"Im Ton unterscheiden sich die {e.noun.many} nicht nachweisbar.",
        f"Die Mittelwerte reichen von {e.numbers(bottom, _TONE)} bei {low} bis {e.numbers(top, _TONE)} bei {high}; "
        "die Intervalle der beiden überschneiden sich.",
    )


def _words(e: Evidence) -> Claim | None:
    measure = "loaded_per_100"
    rows, baseline = e.ranked(measure), e.reference(measure)
    if not rows or rows[0].mean < 0.1:
        return None
    top = rows[0]
    lead = f"Bei {e.name(top.group, dative=True)} wertet etwa jedes {e.one_in(top.mean)}. Wort"
    body = f"Das sind {e.value(top, measure)} je 100 Wörter{e.bracketed(top, measure)}"
    if baseline is not None:
        lead += (
            f", bei {e.with_reference} jedes {e.one_in(baseline.mean)}."
            if baseline.mean >= 0.1
            else f", bei {e.with_reference} so gut wie keines."
        )
        body += f" gegenüber {e.numbers(baseline, measure)}"
        if not top.direction:
            body += "; nachweisbar ist der Unterschied nicht"
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
    name = e.name(top.group, dative=True)
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
        lead = f"Bei {listed(e.names(above, dative=True))} trägt die Überschrift dicker auf als der Text darunter."
    else:
        lead = (
            f"Bei {cardinal(len(above))} von {e.noun.count(len(rows))} trägt die Überschrift dicker auf als der Text."
        )
    where = f"Bei {name} liegt die Überschrift" if len(above) > 1 else "Sie liegt dort"
    body = f"{where} im Mittel {_points(gap)} über dem Text{e.bracketed(top, measure)}"
    if baseline is not None:
        body += f", bei {e.with_reference} {_points(e.value(baseline, measure))}{e.bracketed(baseline, measure)}"
    return Claim(lead, body + ".")


def _attribution(e: Evidence) -> Claim | None:
    measure = "attribution_share"
    found = e.contrast(measure)
    if found is None:
        return None
    first = found.rows[0]
    name = e.name(first.group, dative=True)
    if found.kind in {"less", "more"} and found.reference is not None:
        return Claim(
            f"{e.name(first.group)} gibt {'weniger' if found.kind == 'less' else 'mehr'} Aussagen anderer wieder als "
            f"{e.reference_name}.",
            f"Als Aussage anderer gekennzeichnet sind dort {e.value(first, measure)} Prozent der Wörter "
            f"{e.bracketed(first, measure).strip()}, bei {e.with_reference} {e.value(found.reference, measure)} Prozent "
            f"{e.bracketed(found.reference, measure).strip()}.{_others(e, found)}",
        )
    last = found.rows[-1]
    if found.kind == "spread":
        return Claim(
            f"Aussagen anderer bekommen bei {name} mehr Raum als bei {e.name(last.group, dative=True)}.",
            f"Als solche gekennzeichnet sind {e.value(first, measure)} Prozent der Wörter{e.bracketed(first, measure)} "
            f"gegenüber {e.value(last, measure)} Prozent{e.bracketed(last, measure)}.",
        )
    lead = "Wie viel Raum Aussagen anderer bekommen, unterscheidet sich nicht nachweisbar."
    return Claim(lead, f"{_alike(e, found, measure, 'der Wörter gehören dazu', ' Prozent')}")


def _hedges(e: Evidence) -> Claim | None:
    measure = "hedges_per_100_sentences"
    found = e.contrast(measure)
    if found is None:
        return None
    first = found.rows[0]
    name = e.name(first.group, dative=True)
    such = [quoted(word) for _, word, _ in common_words(e.findings("hedge"), 2)]
    hedges = f"Einschränkungen wie {listed(such)}" if such else "Einschränkungen"
    if found.kind in {"less", "more"} and found.reference is not None:
        return Claim(
            f"{hedges} sind bei {name} {'seltener' if found.kind == 'less' else 'häufiger'} als bei {e.with_reference}.",
            f"Auf 100 Sätze kommen dort {e.numbers(first, measure)}, bei {e.with_reference} "
            f"{e.numbers(found.reference, measure)}.{_others(e, found)}",
        )
    last = found.rows[-1]
    if found.kind == "spread":
        return Claim(
            f"{hedges} sind bei {name} häufiger als bei {e.name(last.group, dative=True)}.",
            f"Auf 100 Sätze kommen {e.numbers(first, measure)} gegenüber {e.numbers(last, measure)}.",
        )
    lead = f"Wie häufig {hedges} sind, unterscheidet sich nicht nachweisbar."
    return Claim(lead, _alike(e, found, measure, "kommen auf 100 Sätze", ""))


def _others(e: Evidence, found: Contrast) -> str:
    """Say of whom else a contrast is true."""
    others = e.names(found.rows[1:], dative=True)
    if not others:
        return ""
    less = "weniger" if found.kind == "less" else "mehr"
    if len(others) > 3:
        return f" Auch bei {cardinal(len(others))} weiteren {e.noun.many} sind es {less}."
    return f" Auch bei {listed(others)} sind es {less}."


def _alike(e: Evidence, found: Contrast, measure: str, what: str, unit: str) -> str:
    first, last = found.rows[0], found.rows[-1]
    if found.reference is None:
        return f"{_range_of_means(e, last, first, measure, unit)} {what}; die Intervalle der äußeren Werte überschneiden sich."
    of_reference = f"bei {e.with_reference} {e.numbers(found.reference, measure)}"
    if len(found.rows) == 1:
        return f"{e.value(first, measure)}{unit}{e.bracketed(first, measure)} {what}, {of_reference}."
    return (
        f"{_range_of_means(e, last, first, measure, unit)} {what}, {of_reference}; "
        f"{e.noun.none} weicht davon nachweisbar ab."
    )


def _range_of_means(e: Evidence, low: Estimate, high: Estimate, measure: str, unit: str) -> str:
    if e.value(low, measure) == e.value(high, measure):
        return f"Jeweils {e.value(low, measure)}{unit}"
    return f"{e.value(low, measure)} ({e.label(low.group)}) bis {e.value(high, measure)}{unit} ({e.label(high.group)})"


def _points(value: str) -> str:
    return f"{value} {'Punkt' if value == '1' else 'Punkte'}"
