"""The clause a word stands in, appositions and inserted subclauses included: "Der Wirt, der das sah, [soll] schweigen"."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.annotate.predicate import OPENERS
from framing.german import Words

__all__ = ["Clauses", "Stretch"]

_BREAKS = frozenset(",;:–—()")
_WALLS = frozenset(";:()")
_DASHES = frozenset("–—")
_WINDOW = 120  # words to each side; a text without full stops must not cost square time
_CONNECTIVES = frozenset(
    """dass daß ob weil obwohl während wenn falls sofern nachdem da damit sodass bevor denn und oder aber doch sondern sowie
    allerdings wonach""".split()
)
_SEPARATE = frozenset({"so", "denn"})  # ", so die Polizei", ", denn …": no appositions


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two breaks.

    Attributes
    ----------
    first, last
        Word positions, `last` exclusive.
    kind
        "sub" (opened by a subordinating word), "main" (finite verb), "inf" (zu-infinitive) or "frag" (no verb).
    finite
        Whether a finite verb stands in it.
    mark
        The break before it, "" at the start.
    """

    first: int
    last: int
    kind: str
    finite: bool
    mark: str


@dataclass(slots=True)
class Clauses:
    """The clauses of a text, found when asked for.

    Attributes
    ----------
    words
        Words of the text.
    """

    words: Words
    _cut: dict[tuple[int, int], list[Stretch]] = field(default_factory=dict)

    def stretch(self, i: int) -> Stretch:
        """The stretch a word stands in."""
        stretches = self._stretches(i)
        return stretches[self._index(stretches, i)]

    def after(self, stretch: Stretch) -> Stretch | None:
        """The stretch behind, None at the end of the sentence."""
        stretches = self._stretches(stretch.first)
        k = self._index(stretches, stretch.first) + 1
        return stretches[k] if k < len(stretches) and stretches[k].mark not in _WALLS else None

    def beside(self, stretch: Stretch) -> tuple[int, int]:
        """The clause into which a frame (", wie es heißt,") is put: before it, else behind it."""
        stretches = self._stretches(stretch.first)
        k = self._index(stretches, stretch.first)
        if k == 0:
            return self.complete(stretches[1]) if len(stretches) > 1 else self._trimmed(stretch.first, stretch.last)
        begin, end = self.complete(stretches[k - 1])
        behind = stretches[k + 1] if k + 1 < len(stretches) else None
        if behind is not None and behind.kind in ("frag", "inf") and behind.mark == ",":
            end = behind.last
        return self._trimmed(begin, end)

    def around(self, i: int) -> tuple[int, int]:
        """Word positions (first, last + 1) of the clause around a word, without connective and end punctuation."""
        stretches = self._stretches(i)
        k = self._index(stretches, i)
        first, last = self._extent(stretches, k)
        if first == stretches[k].first and last == stretches[k].last:
            first, last = self._conjunct(first, last, i)
        return self._trimmed(first, last)

    def complete(self, stretch: Stretch) -> tuple[int, int]:
        """As `around`, for a stretch."""
        stretches = self._stretches(stretch.first)
        return self._trimmed(*self._extent(stretches, self._index(stretches, stretch.first)))

    # ------------------------------------------------------------------ cutting

    def _stretches(self, i: int) -> list[Stretch]:
        low, high = self.words.sentences[self.words.sentence[i]]
        if high - low > 2 * _WINDOW:  # fixed pieces, so that each is cut once
            low += (i - low) // _WINDOW * _WINDOW
            high = min(high, low + _WINDOW)
        if (low, high) not in self._cut:
            self._cut[low, high] = self._read(low, high)
        return self._cut[low, high]

    def _read(self, low: int, high: int) -> list[Stretch]:
        words = self.words
        stretches: list[Stretch] = []
        begin, mark = low, ""
        for k in range(low, high + 1):
            if k < high and words.form[k] not in _BREAKS:
                continue
            if k > begin:
                stretches.append(self._describe(begin, k, mark))
            begin, mark = k + 1, words.form[k] if k < high else ""
        return stretches or [Stretch(low, high, "frag", finite=False, mark="")]

    def _describe(self, first: int, last: int, mark: str) -> Stretch:
        words = self.words
        finite = any(words.tag[k].endswith("FIN") or words.mood[k] for k in range(first, last))
        zu = any(words.tag[k] in ("PTKZU", "VVIZU") for k in range(first, last))
        opener = first + (words.tag[first] in ("KON", "ADV") and first + 1 < last)
        opens = any(
            words.tag[k] in OPENERS
            or words.lower[k] in ("dass", "daß", "ob")
            or (words.tag[k] == "APPR" and k + 1 < last and words.tag[k + 1].startswith(("PREL", "PW")))
            for k in {first, opener}
        )
        if opens and (finite or not zu):
            return Stretch(first, last, "sub", finite=finite, mark=mark)
        if finite:
            return Stretch(first, last, "main", finite=True, mark=mark)
        return Stretch(first, last, "inf" if zu else "frag", finite=False, mark=mark)

    @staticmethod
    def _index(stretches: list[Stretch], i: int) -> int:
        low, high = 0, len(stretches) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if stretches[middle].first <= i:
                low = middle
            else:
                high = middle - 1
        return low

    # ------------------------------------------------------------------ joining

    def _extent(self, stretches: list[Stretch], k: int) -> tuple[int, int]:
        begin = self._first_of(stretches, k)
        end = self._last_of(stretches, k, finite=any(s.finite for s in stretches[begin : k + 1] if s.kind == "main"))
        return stretches[begin].first, stretches[end].last

    def _first_of(self, stretches: list[Stretch], k: int) -> int:
        """Back over what stands before the verb: "In Wiesenau, einem Ort am See, [soll] …"."""
        here = stretches[k]
        if here.kind in ("sub", "inf") or here.mark in _WALLS:
            return k
        if here.mark in _DASHES and k > 1 and stretches[k - 1].mark in _DASHES:  # "Der Preis – drei Euro – [soll] …"
            joins = not (stretches[k - 2].finite and here.finite)
            return self._first_of(stretches, k - 2) if joins else k
        lacks_start = not here.finite or self._verb_first(here)
        j = k
        while lacks_start and j > 0 and stretches[j].mark == "," and stretches[j - 1].mark not in _WALLS:
            before = stretches[j - 1]
            if before.kind == "frag":
                j -= 1
                continue
            if before.kind == "main" and not here.finite:
                return j - 1
            # Over an inserted subclause only to the beginning of this clause.
            q = j - 1
            while q > 0 and stretches[q].kind in ("sub", "inf") and stretches[q].mark == ",":
                q -= 1
            joins = stretches[q].kind == "frag" or (stretches[q].kind == "main" and not here.finite)
            return q if joins and q < j - 1 else j
        return j

    def _last_of(self, stretches: list[Stretch], k: int, *, finite: bool) -> int:
        """On over appositions and, behind a subclause, to the rest of the clause."""
        j = k
        complete = finite or stretches[k].finite
        while j + 1 < len(stretches) and stretches[j + 1].mark == ",":
            following = stretches[j + 1]
            if following.kind == "frag" and self.words.lower[following.first] not in _SEPARATE:
                j += 1
                continue
            if complete and stretches[k].kind != "main":
                return j
            q = j + 1
            while q < len(stretches) and stretches[q].kind in ("sub", "inf") and stretches[q].mark == ",":
                q += 1
            goes_on = q > j + 1 and q < len(stretches) and stretches[q].mark == ","
            if not goes_on or (stretches[q].kind == "main") == complete:
                return j
            if stretches[q].kind == "frag" and self.words.lower[stretches[q].first] in _SEPARATE:
                return j
            complete = complete or stretches[q].finite
            j = q
        return j

    def _verb_first(self, stretch: Stretch) -> bool:
        return self.words.tag[stretch.first].endswith("FIN") or bool(self.words.mood[stretch.first])

    def _conjunct(self, first: int, last: int, i: int) -> tuple[int, int]:
        """Of two clauses joined by "und" the one the word stands in: "Er floh und soll in Spanien leben"."""
        words = self.words
        finite = [k for k in range(first, last) if words.tag[k].endswith("FIN") or words.mood[k]]
        for k in range(first + 1, last - 1):
            if words.tag[k] != "KON" or words.lower[k] not in ("und", "oder", "aber"):
                continue
            if any(f < k for f in finite) and any(f > k for f in finite) and words.lower[first] != "dass":
                if i > k:
                    first = k + 1
                else:
                    return first, k
        return first, last

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        words = self.words
        while last - 1 > first and words.tag[last - 1][0] == "$":
            last -= 1
        while first + 1 < last and (words.lower[first] in _CONNECTIVES or words.tag[first][0] == "$"):
            first += 1
        return first, last
