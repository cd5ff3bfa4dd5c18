"""Noun phrases, read from their tags: "Ministerin Eva Lamm (SPD)", "ein Sprecher der Stadt", "die „Nordhagener Post“"."""

from __future__ import annotations

from framing.annotate.clauses import Sentence
from framing.german import Words

__all__ = ["Phrase", "is_age", "phrase_at", "phrase_before", "subject_between"]

Phrase = tuple[int, int]

_DETERMINERS = frozenset({"ART", "PPOSAT", "PDAT", "PIAT", "PWAT"})
_MODIFIERS = frozenset({"ADJA", "CARD", "TRUNC", "PIDAT"})
_NOUNS = frozenset({"NN", "NE", "FM", "XY"})
_PRONOUNS = frozenset(
    """niemand jemand keiner einer er sie man wir ich dieser diese beide letzterer letztere jener jene einige viele andere manche""".split()
)
_GENITIVE = frozenset("des der eines einer dieses dieser seines seiner ihres ihrer deren dessen unserer jener".split())
_JOINING = frozenset(["von", "vom", "aus", "für"])
_PARTICLES_OF_NAMES = frozenset("von van de der den zu al el bin ibn da di del la le".split())
_NOT_NOMINATIVE = frozenset(
    """dem den des einem einen eines seinem seinen ihrem ihren diesem diesen unserem unseren keinem keinen""".split()
)
#: Adverbs that stand before a subject without taking its place: "Auch die Stadt sagte …".
_FOCUS = frozenset(["auch", "selbst", "sogar", "nur", "doch", "aber", "denn", "allein", "bereits", "schon", "gerade"])
_LONGEST = 30
#: Ends of nouns that stand behind a nominative "der", never behind a genitive: "der Ausfall", "der Verkehr".
_MASCULINE = tuple(
    """ausfall verkehr bedarf preis schaden umsatz gewinn verlust anteil betrieb unterricht bau zustand pegel bestand
    vertrag verkauf brand unfall strom mann täter fahrer verdacht antrag plan start beginn streik ausstand anstieg
    rückgang zugang eingang druck wert verbrauch haushalt etat vorfall angriff einsatz rückruf umzug ausbau abbau
    umbau neubau aufbau schlüssel sprengstoff motor zug bus lastwagen wagen flug termin vorrat absatz handel""".split()
)


def phrase_at(words: Words, region: list[int], i: int, end: int, *, attach: bool = True) -> int:
    """Return where the noun phrase that begins at `i` ends; `i` if none begins there."""
    end = min(end, i + _LONGEST)
    j = i
    if j < end and words.tag[j] in ("PPER", "PDS", "PIS") and words.lower[j] in _PRONOUNS:
        return _attached_end(words, region, j + 1, end) if words.tag[j] == "PIS" and attach else j + 1
    while j < end and (words.tag[j] in _DETERMINERS or _modifies(words, j, end)):
        j += 1
    j = _nouns_end(words, region, j, end)
    if j == i or not _has_noun(words, region, i, j):
        return i
    return _attached_end(words, region, j, end) if attach else j


def _modifies(words: Words, j: int, end: int) -> bool:
    tag = words.tag[j]
    if tag in _MODIFIERS:
        return not (is_age(words.form[j]) and words.tag[j + 1 : j + 2] == ["ART"])  # "die 46-Jährige der Zeitung"
    follows = words.tag[j + 1] if j + 1 < end else ""
    if tag in ("ADJD", "ADV", "VVPP") and follows in ("ADJA", "CARD"):  # "rund 50 Zeugen", "lange geplanten Bau"
        return not words.form[j][0].isupper() or words.lower[j] in ("rund", "mehrere", "etwa")
    if tag == "ADJD" and follows == "NN" and j > 0 and words.tag[j - 1] == "ART":
        return words.lower[j].endswith(("er", "e", "es", "en"))  # "ein enger Vertrauter"
    return tag in ("KON", "$,") and follows == "ADJA" and j > 0 and words.tag[j - 1] == "ADJA"


def _nouns_end(words: Words, region: list[int], j: int, end: int) -> int:
    """End of the run of nouns and names, names in quotation marks and party brackets included."""
    begin = j
    while j < end:
        tag, form = words.tag[j], words.form[j]
        if (
            tag in _NOUNS
            or (is_age(form) and words.tag[j + 1 : j + 2] not in (["NN"], ["NE"], ["ADJA"]))
            or (tag == "ADJA" and form[0].isupper() and j > begin)
        ):
            j += 1
        elif region[j] >= 0 and (j == begin or region[j - 1] != region[j]):
            after = _skip_region(region, j, end)
            if after - j > 8 or not _name_in_marks(words, j, after):
                break
            j = after
        elif (
            tag == "ADJA" and j > begin and words.tag[j - 1] == "NE" and form[0].islower() and _next_noun(words, j, end)
        ):
            j += 1  # "Nordhagens städtischer Sender"
        elif j > begin and form == "(":
            after = _skip_bracket(words, j, end)
            if after == j:
                break
            j = after
        elif (
            (
                tag == "CARD"
                and j > begin
                and words.tag[j - 1] in ("NE", "NN")
                and form.isdigit()
                and len(form) <= 2
                and words.tag[j + 1 : j + 2] != ["NN"]  # "laut Behörden 62 Menschen"
            )
            or (
                form[0].isupper()
                and tag not in _DETERMINERS
                and not tag.startswith(("PP", "AP", "KO", "$"))
                and j > begin
            )
            or (
                j > begin
                and words.lower[j] in _PARTICLES_OF_NAMES
                and words.tag[j - 1] == "NE"
                and _next_is(words, j, end, "NE")
            )
        ):
            j += 1
        elif (
            j > begin
            and form in ("-", "/", "&", "–", "’", "'")
            and j + 1 < end
            and words.start[j + 1] == words.end[j] == words.start[j] + 1
        ):
            j += 2
        else:
            break
    return min(j, end)


def is_age(form: str) -> bool:
    """Say whether a word is like "52-Jährige", which the tagger takes for a number or an adjective."""
    return form[0].isdigit() and "-jährige" in form.lower()


def _next_is(words: Words, j: int, end: int, tag: str) -> bool:
    return j + 1 < end and words.tag[j + 1] == tag and words.form[j + 1][0].isupper()


def _next_noun(words: Words, j: int, end: int) -> bool:
    return words.lower[j - 1].endswith(("s", "’", "'")) and j + 1 < end and words.tag[j + 1] in _NOUNS


def _skip_region(region: list[int], j: int, end: int) -> int:
    inside = region[j]
    while j < end and region[j] == inside:
        j += 1
    return j


def _skip_bracket(words: Words, j: int, end: int) -> int:
    for k in range(j + 1, min(end, j + 9)):
        if words.form[k] == ")":
            return k + 1
    return j


def _name_in_marks(words: Words, first: int, last: int) -> bool:
    return not any(tag.endswith("FIN") for tag in words.tag[first:last])


def _has_noun(words: Words, region: list[int], i: int, j: int) -> bool:
    return any(
        words.tag[k] in _NOUNS
        or region[k] >= 0
        or (words.form[k][0].isupper() and words.tag[k] not in _DETERMINERS)
        or is_age(words.form[k])
        for k in range(i, j)
    )


def _attached_end(words: Words, region: list[int], j: int, end: int) -> int:
    """Take in a genitive or a prepositional phrase, then a second name after "und"."""
    for _ in range(3):
        if j >= end or region[j] >= 0:
            return j
        low, tag = words.lower[j], words.tag[j]
        genitive = low in _GENITIVE and tag in _DETERMINERS and not _is_next_phrase(words, j, end)
        if genitive or _bare_genitive(words, j, end):
            after = phrase_at(words, region, j, end, attach=False)
        elif (low in _JOINING and tag in ("APPR", "APPRART")) or (low in ("und", "sowie") and tag == "KON"):
            after = phrase_at(words, region, j + 1, end, attach=False)
            after = j if after == j + 1 else after
        else:
            return j
        if after == j:
            return j
        j = after
    return j


def _is_next_phrase(words: Words, j: int, end: int) -> bool:
    """Whether "der" opens a phrase of its own: "sagte die 46-Jährige der Zeitung", "ist nach Angaben des Amts der Bedarf …"."""
    if words.lower[j] != "der":
        return False
    if is_age(words.form[j - 1]):
        return True
    head = j + 1
    while head < end and words.tag[head] in _MODIFIERS:
        head += 1
    if head >= end or words.tag[head] != "NN" or words.tag[j + 1] == "ADJA":
        return False
    form, lemma = words.form[head], words.lemma[head]
    return form == lemma and form.lower().endswith(_MASCULINE)


def _bare_genitive(words: Words, j: int, end: int) -> bool:
    """Whether a genitive without an article follows: "Angaben libanesischer Sicherheitskreise"."""
    return (
        words.tag[j] == "ADJA"
        and words.lower[j].endswith("er")
        and words.tag[j - 1] == "NN"
        and j + 1 < end
        and words.tag[j + 1] == "NN"
    )


def phrase_before(words: Words, region: list[int], begin: int, k: int) -> int:
    """Return where the dative phrase that ends before `k` ("Angaben der Stadt" zufolge) begins; `k` if none."""
    begin = max(begin, k - _LONGEST)
    i = k
    while i > begin:
        start = _base_start(words, region, begin, i)
        if start == i:
            return i
        before = words.lower[start - 1] if start > begin else ""
        joined = words.tag[start - 1] in ("APPR", "APPRART") if start > begin else False
        if joined and before in _JOINING:
            i = start - 1
            continue
        genitive = words.lower[start] in _GENITIVE or (region[start] >= 0 and words.tag[start] == "$(")
        if genitive and start > begin and (words.tag[start - 1] in _NOUNS or region[start - 1] >= 0):
            i = start
            continue
        return start
    return i


def _base_start(words: Words, region: list[int], begin: int, i: int) -> int:
    j = i
    while j > begin and (
        words.tag[j - 1] in _NOUNS
        or region[j - 1] >= 0
        or words.form[j - 1] in ("(", ")")
        or words.form[j - 1][0].isupper()
    ):
        if words.tag[j - 1] in _DETERMINERS or words.tag[j - 1].startswith(("V", "AP", "PP", "K")):
            break
        j -= 1
    if j == i:
        return i
    while j > begin and words.tag[j - 1] in _MODIFIERS:
        j -= 1
    if j > begin and words.tag[j - 1] in _DETERMINERS:
        j -= 1
    return j


def subject_between(sentence: Sentence, first: int, last: int, *, at_start: bool = False) -> Phrase | None:
    """Return the first noun phrase in a stretch that can be a subject.

    Parameters
    ----------
    sentence
        Gives the words.
    first, last
        The stretch.
    at_start
        Whether the phrase must open the stretch (the field before the verb holds one phrase only).
    """
    words, region = sentence.words, sentence.region
    i = first
    while i < last:
        tag, low = words.tag[i], words.lower[i]
        if tag in ("APPR", "APPRART"):
            if at_start and i > first:
                return None
            after = phrase_at(words, region, i + 1, last, attach=False)
            if at_start:
                return None
            i = max(after, i + 1)
            continue
        blocked = tag in _DETERMINERS and (low in _NOT_NOMINATIVE or _is_oblique(words, i))
        after = phrase_at(words, region, i, last)
        if after > i:
            if blocked or _is_time(words, i, after):
                if at_start:
                    return None
                i = after
                continue
            return i, _with_apposition(sentence, after, last)
        if at_start and tag not in ("KON", "$,") and low not in _FOCUS:
            return None
        i += 1
    return None


_TIMES = frozenset(
    """montag dienstag mittwoch donnerstag freitag samstag sonntag abend morgen mittag nachmittag nacht vormittag januar
    februar märz april mai juni juli august september oktober november dezember jahr jahre tag tage woche ende anfang
    mitte uhr minuten stunden""".split()
)


def _is_time(words: Words, first: int, last: int) -> bool:
    return any(words.lower[k] in _TIMES for k in range(first, min(last, first + 4))) and not any(
        words.tag[k] == "NE" for k in range(first, last)
    )


def _is_oblique(words: Words, i: int) -> bool:
    """Whether "der" opens a genitive or dative ("der kleinen Zeitung"), no subject ("der kleine Laden")."""
    after = i + 1
    return (
        words.lower[i] == "der"
        and after < len(words)
        and words.tag[after] == "ADJA"
        and words.lower[after].endswith("en")
    )


def _with_apposition(sentence: Sentence, after: int, last: int) -> int:
    """Take in ", Sprecherin der Stadt," when the comma after it comes before `last`."""
    words = sentence.words
    if after + 1 >= last or words.form[after] != ",":
        return after
    end = phrase_at(words, sentence.region, after + 1, last)
    if end > after + 1 and (end == last or words.form[end] == ","):
        return end
    return after
