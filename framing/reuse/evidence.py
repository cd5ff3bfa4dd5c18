"""What shared words prove: copy, or only a quotation or a stock phrase that anybody would use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from framing.reuse.anchors import Run
from framing.reuse.words import Words

__all__ = ["ENOUGH", "Evidence", "evidence"]

Evidence = Literal["copy", "quotation", "stock"]

#: Shared words, neither quoted nor stock, that make copy likely. In texts written apart on one subject such runs end
#: before the eighth word.
ENOUGH = 8
_LISTED = 5  # words of a quotation or stock phrase that are worth a line
_ANYBODYS = 12  # words of a quotation that anybody would print: a sentence
_MARGIN = 4  # words that may be missing at either end of a sentence
_SMALL = frozenset(
    """der die das den dem des ein eine einen einem einer eines in im an am auf aus bei beim mit nach von vom vor zu zum zur
    für gegen ohne um über unter durch zwischen und oder als wie bis seit wegen sowie dessen deren""".split()
)

#: Phrases of the trade, in lower case and without punctuation: what they say, every newsroom says in the same words.
#: "*" stands for one word, "…" for up to six, "a/b" for either, "(x)" for a word that may be missing.
_PHRASES = """
    (das/dies/wie) teilte/teilten (der/die/das/ein/eine) * (am) (gestern/heute/*) (in/*) (abend/*) mit
    das/dies/wie (der/die/das/ein/eine) * (am) (*) mitteilte/mitteilten/bestätigte/bestätigten
    (das/dies) sagte (der/die/ein/eine) * (der/des) (*) (am) (montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag)
    der * nachrichtenagentur *
    nach ersten/bisherigen/eigenen/offiziellen/vorläufigen/jüngsten angaben/erkenntnissen/informationen/ermittlungen
    nach/laut angaben der/des/von polizei/feuerwehr/staatsanwaltschaft/stadt/ministeriums/unternehmens/veranstalter
    die genaue/genauen/näheren ursache/umstände/hintergründe/höhe (der/des/*) (*) war/ist/sind/waren/blieb (zunächst/noch) (noch) unklar
    ist/sind/war/waren die (genaue/genauen/*) ursache/umstände/hintergründe/höhe (der/des) (*) (noch/zunächst/bislang) (noch) unklar
    die hintergründe der/des (*) tat/falls/unfalls/brandes sind/waren (noch/zunächst/bislang) unklar
    zur/die unfallursache/brandursache ist/war/blieb (noch/zunächst/bislang) (nichts/noch) (unklar/bekannt)
    wie es zu dem/der * kam ist/war (noch/zunächst/bislang) (noch) unklar
    (die) polizei/kripo/kriminalpolizei/staatsanwaltschaft hat die ermittlungen aufgenommen
    die ermittlungen (zur/zum/der/*) (*) dauern/dauerten/laufen/liefen an/noch/weiter
    (die) polizei bittet/sucht (nun/jetzt/*) (um) hinweise/zeugen (unter/*) (der/*) (telefonnummer/*)
    hinweise nimmt/nehmen … entgegen
    zeugen werden gebeten sich … zu melden
    bis zu einem/einer rechtskräftigen urteil/verurteilung gilt die unschuldsvermutung
    es/für gilt (die/*) (*) (die) unschuldsvermutung
    das urteil ist (noch) nicht rechtskräftig
    verletzt wurde (nach/*) (*) (*) niemand
    menschen wurden/kamen nicht verletzt/zu (schaden)
    (für/zu) (eine/einer) stellungnahme (zunächst/am/*) (*) nicht (zu) erreichen/erreichbar
    wollte/wollten/möchte/möchten sich (auf) (anfrage/dazu/zunächst) (zunächst) (zu/*) (*) (*) nicht äußern
    ließ/ließen eine/die anfrage (*) (zunächst/bislang) unbeantwortet
    wurde/wurden mit einem/dem rettungshubschrauber/rettungswagen in ein/eine (*) krankenhaus/klinik gebracht/geflogen
    kam/kamen/wurde/wurden (mit) (*) (*) ins/in (ein/eine) krankenhaus/klinik (gebracht)
    erlag (er/sie/der/*) (*) (noch) (am/an/*) (der/*) (*) seinen/ihren (*) verletzungen
    der sachschaden/schaden wird auf (*) * (*) euro geschätzt/beziffert
    der sachschaden/schaden beträgt/beläuft (sich) (auf) (nach/*) (*) (*) * euro
    dieser/der/dieses artikel/text/beitrag (…) agentur/agenturmaterial/nachrichtenagentur (…) (erstellt/übernommen)
    mit material der/des *
"""


def _pattern(phrase: str) -> str:
    parts = []
    for item in phrase.split():
        bare = item.strip("()")
        choices = {"*": r"\w+", "…": r"\w+(?: \w+){0,5}"}.get(bare) or "|".join(
            choice.replace("*", r"\w+") for choice in map(str.casefold, bare.split("/"))
        )
        parts.append(f"(?: (?:{choices}))?" if item.startswith("(") else f" (?:{choices})")
    return "".join(parts)


# A blank opens each word of the text that is searched, so that optional words need no blank of their own.
_STOCK = re.compile("|".join(rf"(?:{_pattern(line)})(?= |$)" for line in _PHRASES.strip().splitlines()))


def evidence(a: Words, b: Words, chain: Sequence[Run]) -> Evidence | None:
    """Say what the equal words of a chain prove; None if they are too few to be worth a line.

    Copy is eight words and more, phrases of the trade and names with their titles aside. A quotation counts from its
    thirteenth word on: a striking sentence is printed by everybody who heard it, but who cuts the same twenty words out
    of a speech read the same report.
    """
    words = sum(run.length for run in chain)
    quoted = sum(_quoted(a, b, run) for run in chain)
    stock = sum(_stock(a, run) for run in chain)
    telling = words - stock - min(quoted, _ANYBODYS)
    if telling >= ENOUGH and not (words < 2 * ENOUGH and _only_names(a, b, chain)):
        return "copy"
    if quoted >= _LISTED and quoted >= words / 2:
        return "quotation"
    return "stock" if words >= ENOUGH or stock >= _LISTED else None


def _quoted(a: Words, b: Words, run: Run) -> int:
    return sum(x and y for x, y in zip(a.quoted[run.a : run.a_end], b.quoted[run.b : run.b_end], strict=True))


def _stock(a: Words, run: Run) -> int:
    """How many words of a run belong to phrases of the trade, quotations aside."""
    words = zip(a.keys[run.a : run.a_end], a.quoted[run.a : run.a_end], strict=True)
    text = "".join(f" {key}" for key, quoted in words if not quoted)
    return sum(match.group().count(" ") for match in _STOCK.finditer(text))


def _only_names(a: Words, b: Words, chain: Sequence[Run]) -> bool:
    """Whether nothing is said but who somebody is: "die Ärztin Ute Lamm vom Klinikum Altenbrück"."""
    if _fills_sentences(a, chain[0].a, chain[-1].a_end) and _fills_sentences(b, chain[0].b, chain[-1].b_end):
        return False
    saying = 0
    for run in chain:
        for i in range(run.a, run.a_end):
            saying += a.article.text[a.starts[i]].islower() and a.keys[i] not in _SMALL
    return saying < 2


def _fills_sentences(words: Words, first: int, last: int) -> bool:
    """Whether a stretch reaches from about the beginning of a sentence to about the end of one."""
    return first - words.sentence_of(first)[0] <= _MARGIN and words.sentence_of(last - 1)[1] - last <= _MARGIN
