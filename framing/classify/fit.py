"""Learns the weights, in three steps that build on each other: headlines, headlines under a kicker, articles.

Headlines come by the ten thousand and carry the fine features. Kickers and running texts are learned on top, with the
headline's log-odds as one more feature. Those always come from a model that has not seen the headline, so that the later
steps find them as good as they will be on new articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags, hstack

from framing.article import Article
from framing.classify.headline import IN_TEXT, Features, headline_features, kicker_features
from framing.classify.logistic import ContrastLogistic
from framing.classify.profile import profile, traits
from framing.classify.tagging import Tagging, without_kicker
from framing.classify.weights import Weights, values
from framing.classify.wording import headline_parts, own_kicker
from framing.finding import Finding

__all__ = ["Sample", "Settings", "learn"]

Numbers = NDArray[np.float64]
#: Group → feature → (number of training headlines with it, weight).
Table = dict[str, dict[str, tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to learn.

    Attributes
    ----------
    strength, kicker_strength, text_strength
        Inverse of the regularisation of the features of headlines, kickers and running texts.
    contrast
        How strongly features that tell the classes apart are favoured, 0 (not at all) to 1.
    seen
        Number of training headlines a feature must occur in.
    folds
        Parts for the log-odds of headlines a model has not seen.
    smallest
        Weights nearer to 0 than this are dropped.
    """

    strength: float = 0.6
    contrast: float = 0.4
    kicker_strength: float = 0.3
    text_strength: float = 0.03
    seen: int = 20
    folds: int = 5
    smallest: float = 0.0


@dataclass(slots=True)
class _Titles:
    """Headlines, one a line: row of the article, features of headline and kicker, share of the weight."""

    rows: list[int] = field(default_factory=list)
    headlines: list[Features] = field(default_factory=list)
    kickers: list[Features] = field(default_factory=list)
    factors: list[float] = field(default_factory=list)

    def add(self, row: int, headline: Features, kicker: Features | None = None, factor: float = 1.0) -> None:
        self.rows.append(row)
        self.headlines.append(headline)
        self.kickers.append(kicker or {})
        self.factors.append(factor)


class Sample(NamedTuple):
    """An article to learn from, with its findings and what the tagger says of it."""

    article: Article
    findings: Sequence[Finding]
    tagging: Tagging


def learn(
    samples: Sequence[Sample],
    labels: Sequence[bool],
    weights: Sequence[float],
    *,
    names: frozenset[str],
    settings: Settings,
) -> Weights:
    """Return what can be learned from articles and their labels (True: tabloid).

    Parameters
    ----------
    samples, labels, weights
        One each an article. An article may be a headline only, a text only, or both.
    names
        Words to take for names.
    settings
        How to learn.
    """
    y = np.asarray(labels, dtype=bool)
    w = np.asarray(weights, dtype=float)
    bare, under = _titles(samples, names)
    learner = _HeadlineLearner(bare, y, w, settings)
    constants = learner.calibrate()
    known, extra = _learn_kickers(under, learner.unseen(under), y, w, settings)
    constants |= extra
    rates = [profile(s.article, s.findings, s.tagging.tags) for s in samples]
    learned, extra = _learn_texts(rates, learner.unseen_in_text(), y, w, settings)
    fitted = Weights(
        features=_without_small({**learner.table, **known}, settings.smallest),
        headlines=len(bare.rows),
        names=names,
        constants=constants | extra,
        traits=learned,
    )
    return fitted.rounded()


def _titles(samples: Sequence[Sample], names: frozenset[str]) -> tuple[_Titles, _Titles]:
    """Return all headlines without what stands above them, and all headlines with the kicker above them.

    "Wetter: Sturm zieht auf" may be a kicker glued to a headline, as feeds deliver them, or a headline with a colon, as
    agencies write them. Nearly every headline of a corpus has a kicker and few have a colon, but who asks about a single
    line will as often mean the one as the other: so kickers count less.
    """
    bare, under = _Titles(), _Titles()
    for row, (article, found, (title, _)) in enumerate(samples):
        kicker, headline = headline_parts(article)
        glued, rest = own_kicker(article)
        if not rest:
            continue
        below = [f for f in found if f.section == "headline"]
        plain = f"{glued}: {rest}" if glued else rest
        bare.add(row, headline_features(plain, below, tagged=title, names=names), factor=0.0 if glued else 1.0)
        if glued:
            under.add(
                row,
                headline_features(rest, below, tagged=without_kicker(title), names=names),
                kicker_features(glued, names=names),
            )
        if kicker and kicker != glued:
            features = headline_features(headline, found, tagged=title, names=names)
            under.add(row, features, kicker_features(kicker, names=names), _ON_TOP)
    return bare, under


#: What a kicker counts against a headline with a colon of its own.
_ON_TOP = 0.03


# ---------------------------------------------------------------------- headlines


class _HeadlineLearner:
    """The first step: headlines alone, and their sums from models that have not seen them."""

    def __init__(self, titles: _Titles, y: NDArray[np.bool_], w: Numbers, settings: Settings) -> None:
        self.rows = np.asarray(titles.rows, dtype=int)
        self.y, self.w = y[self.rows], w[self.rows]
        self.plain = np.asarray(titles.factors)
        self.folds = settings.folds
        self.matrix = _Matrix(titles.headlines, settings.seen)
        self.x = self.matrix.of(titles.headlines)
        model = ContrastLogistic(strength=settings.strength, contrast=settings.contrast)
        self.weights = [
            _regression(self.x[keep], self.y[keep], self.w[keep], model)[0]
            for keep in (self.rows % self.folds != fold for fold in range(self.folds))
        ]
        self.table = self.matrix.table(_regression(self.x, self.y, self.w, model)[0])
        self.sums = self._unseen(self.x, self.rows)

    def unseen(self, titles: _Titles) -> Numbers:
        """Sums of the headlines under models that were fitted without their articles."""
        return self._unseen(self.matrix.of(titles.headlines), np.asarray(titles.rows, dtype=int))

    def unseen_in_text(self) -> dict[int, float]:
        """The same for the headlines learned from, by row of their article, of the groups that speak in whole articles."""
        wanted = np.array([float(group in IN_TEXT) for group, _ in self.matrix.column])
        sums = self._unseen(csr_matrix(self.x @ diags(wanted)), self.rows)
        return dict(zip(self.rows.tolist(), sums.tolist(), strict=True))

    def calibrate(self) -> dict[str, float]:
        """Slope and shift from sums to log-odds (Platt 1999), for headlines with nothing glued to them."""
        slope, shift = _logistic(self.sums[:, None], self.y, self.plain, 1e4)
        return {"headline_slope": float(slope[0]), "headline_shift": shift}

    def _unseen(self, x: csr_matrix, rows: NDArray[np.int_]) -> Numbers:
        sums = np.zeros(len(rows))
        for fold, weights in enumerate(self.weights):
            inside = rows % self.folds == fold
            sums[inside] = x[inside] @ weights
        return sums


class _Matrix:
    """Turns features into rows of numbers; the columns are the features seen often enough."""

    def __init__(self, features: Sequence[Features], seen: int) -> None:
        counts: dict[str, Counter[str]] = {}
        for one in features:
            for group, found in one.items():
                counts.setdefault(group, Counter()).update(found.keys())
        self.headlines = len(features)
        self.known = {
            group: {name: (n, 0.0) for name, n in sorted(found.items()) if n >= seen} for group, found in counts.items()
        }
        names = [(group, name) for group, known in self.known.items() for name in known]
        self.column = {key: number for number, key in enumerate(names)}

    def of(self, features: Sequence[Features]) -> csr_matrix:
        data: list[float] = []
        columns: list[int] = []
        ends = [0]
        for one in features:
            for group, found in one.items():
                for name, value in values(group, found, self.known.get(group, {}), self.headlines):
                    data.append(value)
                    columns.append(self.column[group, name])
            ends.append(len(data))
        return csr_matrix((data, columns, ends), shape=(len(features), len(self.column)))

    def table(self, weights: Numbers) -> Table:
        return {
            group: {name: (seen, float(weights[self.column[group, name]])) for name, (seen, _) in known.items()}
            for group, known in self.known.items()
        }


def _logistic(x: csr_matrix | Numbers, y: NDArray[np.bool_], w: Numbers, strength: float) -> tuple[Numbers, float]:
    """Weights and intercept; without two classes or without features there is nothing to weigh."""
    return _regression(x, y, w, ContrastLogistic(strength=strength))


def _regression(
    x: csr_matrix | Numbers, y: NDArray[np.bool_], w: Numbers, model: ContrastLogistic
) -> tuple[Numbers, float]:
    if x.shape[1] == 0 or len(set(y)) < 2:
        return np.zeros(x.shape[1]), 0.0
    model.fit(x, y, w)
    return np.asarray(model.coef_[0], dtype=float), float(model.intercept_[0])


# ---------------------------------------------------------------------- kickers


#: The column of the headline's sum is stretched, so that regularisation leaves it nearly alone.
_STRETCH = 10.0


def _learn_kickers(
    titles: _Titles, sums: Numbers, y: NDArray[np.bool_], w: Numbers, settings: Settings
) -> tuple[Table, dict[str, float]]:
    """The second step: what a kicker adds to the headline below it."""
    rows = np.asarray(titles.rows, dtype=int)
    if len(set(y[rows])) < 2:
        return {}, {"headline_with_kicker": 1.0, "kicker_shift": 0.0}
    matrix = _Matrix(titles.kickers, settings.seen)
    x = hstack([csr_matrix(_STRETCH * sums[:, None]), matrix.of(titles.kickers)]).tocsr()
    target, weight = y[rows], w[rows] * np.asarray(titles.factors)
    unseen = np.zeros(len(rows))
    for fold in range(settings.folds):
        keep = rows % settings.folds != fold
        weights, shift = _logistic(x[keep], target[keep], weight[keep], settings.kicker_strength)
        unseen[~keep] = x[~keep] @ weights + shift
    slope, offset = _logistic(unseen[:, None], target, np.asarray(titles.factors), 1e4)
    weights, shift = _logistic(x, target, weight, settings.kicker_strength)
    weights, shift = weights * slope[0], shift * float(slope[0]) + offset
    return matrix.table(weights[1:]), {"headline_with_kicker": float(_STRETCH * weights[0]), "kicker_shift": shift}


# ---------------------------------------------------------------------- running text


def _learn_texts(
    rates: Sequence[Sequence[float] | None],
    sums: dict[int, float],
    y: NDArray[np.bool_],
    w: Numbers,
    settings: Settings,
) -> tuple[dict[str, float], dict[str, float]]:
    """The third step: how much each trait of the running text counts, none against its known direction."""
    rows = np.asarray([row for row, r in enumerate(rates) if r is not None], dtype=int)
    if len(set(y[rows])) < 2:
        return {}, {"headline_in_text": 1.0, "text_shift": 0.0}
    table = np.array([[sums.get(int(row), 0.0), *(rates[row] or ())] for row in rows])
    least = [_LEAST_SPREAD, *(_LEAST_SPREAD_OF_TAGS if t.tags else _LEAST_SPREAD for t in traits())]
    spread = np.maximum(table.std(axis=0), least)
    signs = np.array([1, *(t.sign for t in traits())])
    weights, shift = _signed_logistic(table / spread * signs, y[rows], w[rows], settings.text_strength)
    weights = weights * signs / spread
    learned = {t.id: float(value) for t, value in zip(traits(), weights[1:], strict=True)}
    return learned, {"headline_in_text": float(weights[0]), "text_shift": shift}


#: Least spread a trait is taken to have, so that what was nearly never seen gets no large weight.
_LEAST_SPREAD = 0.4
#: Every text has nouns, so their shares differ less from text to text than those of what may be absent.
_LEAST_SPREAD_OF_TAGS = 0.2
#: What a trait counts (per unit of its spread) before any text is seen: its direction is known from how newspapers write.
_EXPECTED = 0.2


def _signed_logistic(x: Numbers, y: NDArray[np.bool_], w: Numbers, strength: float) -> tuple[Numbers, float]:
    """Logistic regression with weights drawn to `_EXPECTED` and never negative; the intercept is free."""
    target = np.where(y, 1.0, -1.0)

    def loss(parameters: Numbers) -> tuple[float, Numbers]:
        weights, shift = parameters[:-1], parameters[-1]
        margin = target * (x @ weights + shift)
        slope = -w * target / (1 + np.exp(np.clip(margin, -500, 500)))
        away = weights - _EXPECTED
        value = float(w @ np.logaddexp(0, -margin) + away @ away / (2 * strength))
        return value, np.append(x.T @ slope + away / strength, slope.sum())

    bounds = [(0.0, None)] * x.shape[1] + [(None, None)]
    found = minimize(loss, np.append(np.full(x.shape[1], _EXPECTED), 0.0), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x[:-1], dtype=float), float(found.x[-1])


def _without_small(table: Table, smallest: float) -> Table:
    return {
        group: {name: entry for name, entry in known.items() if abs(entry[1]) >= smallest}
        for group, known in table.items()
    }
