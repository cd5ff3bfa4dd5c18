"""The measure `sensationalism`: what each loaded word and device adds to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from framing.article import Article
from framing.counting import count_words
from framing.finding import Contribution, Finding

__all__ = ["contributions"]

#: Points of a finding by severity. A drastic word weighs as much as four mild ones: "Scherge" against "Boss". A device is
#: measured on the same scale: "Diese Frau …" shapes a headline as much as a clearly loaded word in it does.
_LOADED_WEIGHT = MappingProxyType({0: 0.0, 1: 1.0, 2: 2.5, 3: 4.0})
#: Devices of severity 0 are traits of style: one alone says next to nothing, many together colour a text.
_DEVICE_WEIGHT = MappingProxyType({**_LOADED_WEIGHT, 0: 0.1})
#: Headline words are read by everybody, and often alone: they count twice, loaded and sober ones alike.
_ROLE_WEIGHT = MappingProxyType({"headline": 2.0, "kicker": 2.0, "crosshead": 1.5})
#: Sober words that outweigh one mild loaded word at a score of 50.
_SOBER_PER_POINT = 6.0
#: Sober words every text is taken to have besides its own, so that one loud word in three is not the maximum.
_HEAD_START = 8.0


def contributions(
    article: Article, findings: Iterable[Finding], roles: Callable[[str], bool] = lambda _: True
) -> tuple[Contribution, ...]:
    """Return what each loaded word and device adds to `sensationalism`, largest first.

    The score is ``100 · W / (W + (n + 8) / 6)`` where W sums the weights of the findings in the outlet's own voice
    (1, 2.5 or 4 by severity, for loaded words and devices alike; 0.1 for devices of severity 0) and n counts the other,
    sober words; what stands in headline and kicker is taken twice, in crossheads one and a half times, in W and in n. Each
    finding gets its share of the score. Loaded words are not among the sober ones, so a further one can never lower the score. The form is that of a
    saturating rate (Michaelis–Menten); the constants were set so that one clear word makes a headline of eight words score
    50, and checked on headlines.

    Parameters
    ----------
    article, findings
        The article and all its findings.
    roles
        Which section roles to look at; by default all that count.
    """
    weights = [(f, _weight(f)) for f in findings if f.voice == "outlet" and roles(f.section)]
    marked = [(f, w) for f, w in weights if w > 0]
    total = sum(w for _, w in marked)
    if not total:
        return ()
    sober = _sober_words(article, [f for f, _ in marked], roles)
    score = 100 * total / (total + (sober + _HEAD_START) / _SOBER_PER_POINT)
    made = [Contribution(points=score * w / total, finding=f) for f, w in marked]
    return tuple(sorted(made, key=lambda c: (-c.points, c.finding.start)))


def _weight(finding: Finding) -> float:
    if finding.kind == "loaded":
        return _LOADED_WEIGHT[finding.severity] * _ROLE_WEIGHT.get(finding.section, 1.0)
    if finding.kind == "device":
        return _DEVICE_WEIGHT[finding.severity] * _ROLE_WEIGHT.get(finding.section, 1.0)
    return 0.0


def _sober_words(article: Article, marked: list[Finding], roles: Callable[[str], bool]) -> float:
    def weighted(role: str, text: str) -> float:
        return count_words(text) * _ROLE_WEIGHT.get(role, 1.0)

    words = sum(weighted(s.role, s.text) for s in article.sections if s.counted and roles(s.role))
    return max(0.0, words - sum(weighted(f.section, f.text) for f in marked if f.kind == "loaded"))
