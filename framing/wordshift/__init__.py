r"""Word shift: which words make the difference between two groups of articles, with examples in context.

A word's log-odds ratio with informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, Fightin' Words, Political Analysis 16,
eqs. 16, 20, 22): with :math:`y_w` its count and n the number of words in a group, and :math:`\alpha_w = \alpha_0 \, p_w` of the
prior, where :math:`p_w` is its share of both groups together,

.. math::
    \hat\delta_w = \log\frac{y_w + \alpha_w}{n + \alpha_0 - y_w - \alpha_w} - \log\frac{y'_w + \alpha_w}{n' + \alpha_0 - y'_w -
    \alpha_w}, \qquad z_w = \hat\delta_w \Big/ \sqrt{\frac{1}{y_w + \alpha_w} + \frac{1}{y'_w + \alpha_w}}.

The prior pulls rare words and everyday words towards no difference, so no list of stop words is needed: an "und" that stands in
the list does tell. By default :math:`\alpha_0` is a tenth of the words of both groups.

Words are counted as lemmas; halves of compounds ("-Lawine", "Horror-") that stand in two compounds or more are counted once
again. A word must occur in several articles of its group, because one article repeats its subject.
"""

from framing.wordshift.scoring import log_odds
from framing.wordshift.shift import Line, Shift, WordShift
from framing.wordshift.shifting import word_shift

__all__ = ["Line", "Shift", "WordShift", "log_odds", "word_shift"]
