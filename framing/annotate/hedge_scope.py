"""What a hedge or booster covers: its clause, the noun phrase it stands in, a number with its unit, or what it introduces.

- "Der Wirt hat offenbar geschlafen": the clause; a modal verb likewise, without the connective ("weil", "dass") before it;
- "der mutmaßliche Dieb", "der offenbar betrunkene Wirt": the noun phrase;
- "rund 300 Gäste": "300 Gäste";
- "Es wird befürchtet, dass der Hang rutscht": "der Hang rutscht"; "Gerüchten zufolge tritt er ab": "tritt er ab".
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.annotate.clause_of import Clauses, Stretch
from framing.article import Span
from framing.german import Words

__all__ = ["Scopes"]

_DETERMINERS = frozenset({"ART", "PPOSAT", "PDAT", "PIAT", "PWAT", "APPRART"})
_MODIFIERS = frozenset({"ADJA", "CARD", "TRUNC", "PIDAT"})
_NOUNS = frozenset({"NN", "NE", "FM", "XY"})
_INTRODUCED = frozenset({"dass", "daß", "ob", "wonach"})
_LONGEST_PHRASE = 16
#: Small words between a frame and what it introduces: "Es besteht der Verdacht der Untreue", "Gerüchte über Ostravien".
_LINKS = frozenset({"auf", "über", "um", "von", "wegen"})
_GENITIVES = frozenset({"der", "des", "einer", "eines", "seiner", "ihrer", "dieser", "dieses"})


@dataclass(frozen=True, slots=True)
class Scopes:
    """Finds the scopes in one text.

    Attributes
    ----------
    words
        Words of the text.
    clauses
        Its clauses.
    """

    words: Words
    clauses: Clauses

    @classmethod
    def of(cls, words: Words) -> Scopes:
        """Make the finder for a text."""
        return cls(words, Clauses(words))

    def clause(self, first: int) -> Span:
        """The clause around a word, without connective and final punctuation."""
        return self._span(*self.clauses.around(first))

    def of_mark(self, first: int, last: int, category: str, pos: str) -> Span:
        """What a hedge covers.

        Parameters
        ----------
        first, last
            Words of the hedge, `last` exclusive.
        category, pos
            From the lexicon.
        """
        if category == "approximator":
            return self._span(*self._number(first, last))
        phrase = self._own_phrase(first, last, pos)
        if phrase:
            return self._span(*phrase)
        if pos in ("phrase", "verb", "noun"):
            content = self._introduced(first, last, pos)
            if content:
                return self._span(*content)
        return self.clause(first)

    # ------------------------------------------------------------------ phrases

    def _own_phrase(self, first: int, last: int, pos: str) -> tuple[int, int] | None:
        """The noun phrase of an attribute ("mutmaßliche Diebe") or of a noun that is itself the hedge."""
        words = self.words
        attributive = words.tag[first] == "ADJA" and pos in ("adverb", "adjective")
        inside = (
            pos == "adverb"
            and last < len(words)
            and first > 0
            and words.tag[last] in ("ADJA", "CARD")
            and words.tag[first - 1] in _DETERMINERS
        )
        names_somebody = pos == "noun" and words.lower[first].endswith(("verdächtige", "verdächtiger", "verdächtigen"))
        if not (attributive or inside or names_somebody):
            return None
        begin = first
        low = max(words.sentences[words.sentence[first]][0], first - _LONGEST_PHRASE)
        while begin > low and (words.tag[begin - 1] in _MODIFIERS or words.tag[begin - 1] in ("ADV", "ADJD")):
            begin -= 1
        if begin > low and words.tag[begin - 1] in _DETERMINERS - {"APPRART"}:
            begin -= 1
        elif begin < first and words.tag[begin] in ("ADV", "ADJD"):
            begin = first  # "Gestern mutmaßliche Diebe gefasst": the adverb is none of theirs
        end = self._phrase_end(begin)
        return (begin, end) if end > first else None

    def _phrase_end(self, i: int) -> int:
        """Where the noun phrase that begins at `i` ends; `i` if there is none."""
        words = self.words
        high = min(words.sentences[words.sentence[i]][1], i + _LONGEST_PHRASE)
        j = i
        while j < high and words.tag[j] not in _NOUNS:
            before_adjective = words.tag[j] in ("ADV", "ADJD", "KON", "VVPP") or words.form[j] == ","
            if words.tag[j] not in _DETERMINERS and words.tag[j] not in _MODIFIERS and not before_adjective:
                return i
            j += 1
        begin = j
        while j < high and (words.tag[j] in _NOUNS or (j > begin and words.form[j] in ("-", "/"))):
            j += 1
        return j if j > begin else i

    def _number(self, first: int, last: int) -> tuple[int, int]:
        """The number behind the approximator, with its unit."""
        words = self.words
        if last >= len(words) or words.sentence[last] != words.sentence[first]:
            return self.clauses.around(first)
        end = self._phrase_end(last)
        if end > last:
            return last, end
        if words.tag[last] == "CARD" or words.form[last][0].isdigit():
            return last, last + 1
        return self.clauses.around(first)

    # ------------------------------------------------------------------ what is introduced

    def _introduced(self, first: int, last: int, pos: str) -> tuple[int, int] | None:
        """The clause that a frame opens or is put into, else the phrase a noun governs."""
        clauses, words = self.clauses, self.words
        here = clauses.stretch(first)
        if words.lower[here.first] in ("wie", "so") and here.first <= first and here.finite:
            return clauses.beside(here)
        following = clauses.after(here if last <= here.last else clauses.stretch(last - 1))
        if following is not None and self._is_content(following):
            return clauses.complete(following)
        if words.lower[last - 1] in ("zufolge", "nach") or words.lower[first] in ("laut", "nach"):
            return self._rest(here, first, last)
        if pos == "noun" or words.tag[last - 1] in _NOUNS:
            return self._governed(last)
        return None

    def _is_content(self, stretch: Stretch) -> bool:
        words = self.words
        if words.lower[stretch.first] in _INTRODUCED or stretch.kind == "inf":
            return True
        if words.tag[stretch.first] in ("PWS", "PWAV", "PWAT"):
            return True
        return stretch.kind == "main" and any(words.mood[k] for k in range(stretch.first, stretch.last))

    def _governed(self, last: int) -> tuple[int, int] | None:
        words = self.words
        if last + 1 >= len(words) or words.sentence[last] != words.sentence[last - 1]:
            return None
        begin = last + (words.lower[last] in _LINKS)
        if begin == last and words.lower[last] not in _GENITIVES:
            return None
        end = self._phrase_end(begin)
        return (begin, end) if end > begin else None

    def _rest(self, here: Stretch, first: int, last: int) -> tuple[int, int] | None:
        """The clause without the frame, where the frame opens it: "Gerüchten zufolge [tritt er ab]"."""
        begin, end = self.clauses.around(first)
        if first - begin > 1 or last >= end:
            return None
        return last, end

    def _span(self, first: int, last: int) -> Span:
        start, end = self.words.start[first], self.words.end[last - 1]
        return Span(start, end, self.words.text[start:end])
