"""Which passages articles share: agency copy, word for word or edited, and what an outlet wrote itself."""

from framing.reuse.alignment import Alignment, Passage, align
from framing.reuse.direction import Direction, direction
from framing.reuse.own import measure_own, own_text
from framing.reuse.script import Operation
from framing.reuse.story import ArticleCopy, CommonSentence, StoryCopy, copies, copy_in_story

__all__ = [
    "Alignment",
    "ArticleCopy",
    "CommonSentence",
    "Direction",
    "Operation",
    "Passage",
    "StoryCopy",
    "align",
    "copies",
    "copy_in_story",
    "direction",
    "measure_own",
    "own_text",
]
