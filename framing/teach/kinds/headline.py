"""Kind 3: rewrite the headline soberly."""

from __future__ import annotations

from collections.abc import Sequence

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.finding import Finding
from framing.read.outlets import outlet_name
from framing.teach.answers import Criterion, Essay
from framing.teach.counterparts import counterparts
from framing.teach.exercise import Item, Task
from framing.teach.explain import why_loaded
from framing.teach.kinds.common import task
from framing.teach.kinds.mark import spread
from framing.teach.material import SURE, Material, Sentence, Source, shown, words_in
from framing.teach.passages import Passage, heading_text, whole
from framing.teach.sense import entry_of, settled

__all__ = ["loudness", "make"]

_SOBER = frozenset({"agency", "public"})
_BEGINNING = 70  # words of the article below the headline
_LOUD = frozenset({"exclamation", "capitals", "forward_reference", "promise", "bare_quote", "question"})


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make the task from the loudest headline; the model answer is the headline of an agency on the same event."""
    loudest = max(material.sources, key=loudness, default=None)
    if loudest is None or loudness(loudest) < 2:
        raise material.refuse("headline")
    passage = _passage(loudest)
    phrases = material.wording.phrases
    models, unsure, note = _models(material, loudest)
    loaded = _loaded(loudest)
    reasons = [why_loaded(material, loudest, f, () if spread(f) else settled(loudest, f)) for f in loaded]
    rubric = tuple(
        Criterion(phrases[f"rubric_{what}"], points)
        for what, points in (("loaded", 1), ("who", 1), ("what", 1), ("form", 1))
    )
    item = Item(
        id="headline-1",
        answer=Essay(rubric, models, lines=2),
        prompt=phrases["headline_prompt"] if passage.sentences else "",
        passage=passage.text,
        explanation=" ".join([phrases["headline_why"], *reasons]),
        difficulty=2 if models and not unsure else 3,
        points=sum(criterion.points for criterion in rubric),
        minutes=5.0,
        unsure=unsure,
        origins=(loudest.origin(loudest.headings[0].start, loudest.headings[-1].end),),
    )
    return task(material, "headline", (item,), teacher=note)


def _passage(source: Source) -> Passage:
    """The headline with the beginning of the article: whoever is to say who did what has to know it."""
    words = 0
    beginning: list[Sentence] = []
    for sentence in source.sentences:
        words += sentence.words
        if beginning and words > _BEGINNING:
            break
        beginning.append(sentence)
    return whole(source, beginning, headings=True) if beginning else heading_text(source)


def _loaded(source: Source) -> list[Finding]:
    headings = source.headings
    inside = [f for f in source.loaded if any(s.start <= f.start and f.end <= s.end for s in headings)]
    return [f for f in inside if f.voice == "outlet" and f.confidence >= SURE]


def loudness(source: Source) -> float:
    """How much there is to be made sober in a headline."""
    if not any(section.role == "headline" for section in source.headings):
        return 0
    loaded = sum(finding.severity for finding in _loaded(source))
    devices = [f for f in source.analysis.of_kind("device") if f.section == "headline" and f.category in _LOUD]
    return loaded + 0.5 * sum(finding.severity for finding in devices)


def _models(material: Material, loudest: Source) -> tuple[tuple[str, ...], str, str]:
    """Model answers, the doubt about them, and what the teacher is told about where they come from."""
    phrases = material.wording.phrases
    sober = [s for s in material.sources if s is not loudest and s.kind in _SOBER and s.article.headline]
    sober = [s for s in sober if loudness(s) == 0]
    if sober:
        models = tuple(dict.fromkeys(shown(source.article.headline) for source in sober))
        outlet = shown(outlet_name(sober[0].article.outlet or ""))
        return models, "", phrases["headline_model"].format(outlet=outlet, headline=_inside_marks(models[0]))
    made = _replaced(loudest)
    if made:
        return (made,), phrases["headline_unsure"], ""
    return (), "", phrases["headline_no_model"]


def _inside_marks(headline: str) -> str:
    """A headline as it stands within quotation marks: its own become single ones."""
    return headline.translate(str.maketrans("„“”", "‚‘’"))


def _replaced(source: Source) -> str:
    """The headline with each loaded word replaced, "" unless the result is a sober and surely a whole sentence.

    Only a verb that takes another's place, and a compound that loses its loaded half, leave the rest of a headline as it is.
    """
    headline = next(section for section in source.headings if section.role == "headline")
    inside = [f for f in source.loaded if headline.start <= f.start and f.end <= headline.end]
    if not inside or any(f.severity for f in source.analysis.of_kind("device") if f.section == "headline"):
        return ""
    text, at = "", headline.start
    for finding in inside:
        words = counterparts(source, headline, finding) if _keeps_the_sentence(finding) else ()
        # A verb that comes apart would need another order.
        if not words or "…" in words[0] or words_in(words[0]) > 1:
            return ""
        text += source.article.text[at : finding.start] + words[0]
        at = finding.end
    made = shown(text + source.article.text[at : headline.end])
    left = annotate(read_text(Article.from_parts(made)))
    return "" if any(f.kind in ("loaded", "device") and f.severity for f in left) else made


def _keeps_the_sentence(finding: Finding) -> bool:
    entry = entry_of(finding)
    return finding.entry.endswith("-") or (entry is not None and entry.pos == "verb")
