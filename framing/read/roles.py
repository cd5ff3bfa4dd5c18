"""The roles of the blocks of a page: first what a line alone tells, then what its neighbours tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from framing.read.credits import closing_credit, dateline, is_photo_credit, photo_credit
from framing.read.furniture import furniture_role, is_caption, is_navigation, is_person, is_pure_photo_credit, opener
from framing.read.headline import is_kicker_like, is_variant, normal
from framing.read.lines import Block, words

__all__ = ["assign_roles"]

#: "LANDBOTE: Wie geht es weiter?", "Frage: …"
_INTERVIEWER = re.compile(r"(?:[A-ZÄÖÜ][A-ZÄÖÜ .-]{1,25}|Frage|Reporter(?:in)?)\s?:\s")
#: End openers that announce articles; the others ("Kommentare", "Meistgelesen") are furniture.
_TEASING = re.compile(r"artikel|interess|empf|weitere|meldung|nachricht", re.IGNORECASE)
_ADDRESS = {"Sie", "Ihr", "Ihre", "Ihnen", "Ihren", "Ihrem", "Ihrer", "du", "dir", "dich"}
_LEAD_LIMIT = 600
_PLAIN_LEAD_LIMIT = 330
_ALT_TEXT_LIMIT = 170
_TOPIC_WORDS = 4


def assign_roles(blocks: Sequence[Block], known: Mapping[int, str]) -> list[str]:
    """Return one role for each block.

    Parameters
    ----------
    blocks
        The blocks of a text, in order.
    known
        Roles that are certain: start of a block → role.
    """
    page = _Page(blocks, known)
    page.read_openers()
    page.read_pictures()
    page.read_top()
    page.read_body()
    return [role or "body" for role in page.roles]


class _Page:
    """The blocks of a page, and the roles found so far; the steps fill them in order of certainty."""

    def __init__(self, blocks: Sequence[Block], known: Mapping[int, str]) -> None:
        self.blocks = blocks
        self.known = known
        self.roles: list[str | None] = [known.get(block.start) or furniture_role(block) for block in blocks]
        # The last block that is open and prose, and the next open block after each: looked up often, computed once.
        self.last_prose = -1
        questions = [b for b in blocks if b.tail.endswith("?") and b.size < 300 and _ADDRESS & set(b.words)]
        self.is_interview = len(questions) >= 2 or any(
            role in ("byline", None) and b.size < 80 and b.head.casefold().startswith("interview") for b, role in zip(blocks, self.roles, strict=True)
        )

    def open(self, place: int) -> bool:
        """Whether the block exists and has no role yet."""
        return 0 <= place < len(self.blocks) and self.roles[place] is None

    def open_places(self) -> list[int]:
        return [place for place, role in enumerate(self.roles) if role is None]

    # Step 1: lines that announce what stands below them.

    def read_openers(self) -> None:
        place = 0
        while place < len(self.blocks):
            block = self.blocks[place]
            role = self.roles[place]
            kind = None
            if block.size < 90 and role in (None, "boilerplate", "agency_credit"):
                kind = opener(block.head)
            if kind == "byline" and (place + 1 >= len(self.blocks) or not is_person(self.blocks[place + 1].head)):
                kind = None
            place = self._read_list(place, kind) if kind else place + 1

    def _read_list(self, place: int, kind: str) -> int:
        """Give the lines of a list their role; return the place after it."""
        if kind == "summary":
            return self._read_summary(place)
        if kind == "credit":
            return self._mark_run(place, "agency_credit", titles=8)
        if kind == "byline":
            self.roles[place] = self.roles[place + 1] = "byline"
            return place + 2
        if kind == "contents":
            return self._mark_run(place, "boilerplate", titles=12, bullets_only=True)
        if kind == "topics":
            return self._read_topics(place)
        # "Lesen Sie auch:" and the line under it; plural openers at the end have more.
        alone = self.blocks[place].head.rstrip(" +*").endswith(":") or kind == "end"
        if kind == "teaser" and not alone and not self._title_after(place):
            self.roles[place] = self.roles[place] or "teaser"
            return place + 1
        if kind == "end" and not _TEASING.search(self.blocks[place].head):
            self.roles[place] = "boilerplate"
        return self._mark_run(place, "teaser", titles=10 if kind == "end" else 3, first_any=kind == "teaser")

    def _title_after(self, place: int) -> bool:
        following = place + 1
        return self.open(following) and (self.blocks[following].is_title or self.blocks[following].is_bullet)

    def _read_summary(self, place: int) -> int:
        self.roles[place] = self.known.get(self.blocks[place].start, "crosshead")
        end = place + 1
        count = self._bullets(end) or self._tight_items(end) or self._loose_items(end)
        for here in range(end, end + count):
            self.roles[here] = "summary"
        return end + count

    def _bullets(self, place: int) -> int:
        """How many items of a list follow."""
        count = 0
        while self.open(place + count) and self.blocks[place + count].is_bullet and count < 12:
            count += 1
        return count

    def _tight_items(self, place: int) -> int:
        """How many lines follow without an empty line between them, if they are few, short and set off from the text."""
        count = 1
        while self.open(place + count) and not self.blocks[place + count].gap and count < 8:
            count += 1
        short = all(self.open(place + i) and self.blocks[place + i].size <= _PLAIN_LEAD_LIMIT for i in range(count))
        set_off = place + count >= len(self.blocks) or self.blocks[place + count].gap
        return count if 2 <= count <= 6 and short and set_off else 0

    def _loose_items(self, place: int) -> int:
        """How many short single sentences follow, at most four."""
        count = 0
        while self.open(place + count) and count < 4:
            block = self.blocks[place + count]
            if block.size > 180 or block.has_sentence_break or dateline(block.head) or opener(block.head):
                break
            count += 1
        return max(1, count) if self.open(place) else 0

    def _read_topics(self, place: int) -> int:
        self.roles[place] = "boilerplate"
        end = place + 1
        run = self._title_run(end)
        for here in run:
            tags = len(self.blocks[here].words) <= _TOPIC_WORDS or self.blocks[here].head.count(",") > 1
            self.roles[here] = "boilerplate" if tags else "teaser"
        return run[-1] + 1 if run else end

    def _mark_run(self, place: int, role: str, *, titles: int, first_any: bool = False, bullets_only: bool = False) -> int:
        """Mark an opener and up to `titles` titles below it."""
        self.roles[place] = self.roles[place] or role
        end = place + 1
        if first_any and self.open(end) and self.blocks[end].size <= 220 and not self.blocks[end].is_title:
            # The line under "Lesen Sie auch" may be a whole sentence, if it is one and short.
            if not self.blocks[end].has_sentence_break and not (self.blocks[end].gap and self.blocks[end].size > 160):
                self.roles[end] = role
            return end + 1
        while role == "agency_credit" and end < len(self.blocks) and self.roles[end] == role:
            end += 1
        run = self._title_run(end)[:titles]
        if bullets_only:
            run = [here for here in run if self.blocks[here].is_bullet]
        for here in run:
            self.roles[here] = role
        return run[-1] + 1 if run else end

    def _title_run(self, place: int) -> list[int]:
        """Places of the titles and list items that follow; a crosshead in front of running text is left out."""
        run: list[int] = []
        while self.open(place) and len(run) < 40:
            block = self.blocks[place]
            if not (block.is_title or block.is_bullet) or (block.is_bullet and block.size > 200):
                break
            run.append(place)
            place += 1
        followed_by_prose = self.open(place) and self.blocks[place].is_prose
        if followed_by_prose and len(run) > 1 and not self.blocks[run[-1]].is_bullet:
            run.pop()
        elif followed_by_prose and len(run) == 1 and self.blocks[run[0]].gap and not self.blocks[place].gap:
            run = run if len(self.blocks[run[0]].words) > 5 else []
        return run

    # Step 2: what belongs to a picture or a video besides the line with its credit.

    def read_pictures(self) -> None:
        for place in range(len(self.blocks) - 1, -1, -1):
            role = self.roles[place]
            if role == "agency_credit" and self._is_picture_source(place):
                self.roles[place] = role = "caption"
            elif role == "caption" and self._is_text_source(place):
                self.roles[place] = role = None
            if role not in ("caption", "teaser") or not self.open(place - 1):
                continue
            below = self.blocks[place]
            if role == "teaser":
                if not below.gap and self._describes_picture(place - 1) and below.tail[-3:].casefold() in ("min", "in.", "ten"):
                    self.roles[place - 1] = "caption"
            elif self._is_alt_text(place - 1, place) or (
                is_pure_photo_credit(below.head) and below.size < 120 and self._is_caption_above(place - 1)
            ):
                self.roles[place - 1] = "caption"

    def _is_picture_source(self, place: int) -> bool:
        """Whether "Quelle: dpa" or "dpa" stands under a picture: running text still follows, and none ends right above."""
        text = self.blocks[place].head
        if "/" in text[:1] or len(text) > 60 or not self._prose_after(place):
            return False
        if not text.startswith("Quelle:") and (not is_photo_credit(text) or "dpa-" in text):
            return False
        if self.blocks[place].gap and place and self.blocks[place - 1].is_prose:
            return False
        return not text.startswith("(") and ":" not in text.removeprefix("Quelle:")

    def _is_text_source(self, place: int) -> bool:
        """Whether the last paragraph ends with the source of the text, "(Quelle: dpa)", and is no caption."""
        block = self.blocks[place]
        return block.head[:1] != "(" and block.tail.endswith(")") and closing_credit(block.tail) != "" and not self._prose_after(place)

    def _prose_after(self, place: int) -> bool:
        return any(self.roles[here] is None and self.blocks[here].size > 140 for here in range(place + 1, min(place + 12, len(self.blocks))))

    def _describes_picture(self, place: int) -> bool:
        block = self.blocks[place]
        return block.size <= 200 and not block.has_sentence_break and not any(mark in block.head for mark in "„“\"«»")

    def _is_alt_text(self, place: int, caption: int) -> bool:
        """Whether a line above a caption is the picture's alternative text."""
        alt, text = self.blocks[place], self.blocks[caption].head
        if alt.size > 2 * _ALT_TEXT_LIMIT:
            return False
        if alt.size >= 12 and normal(text).startswith(normal(alt.head)[:40]):
            return True
        shared = {w.casefold() for w in alt.words if len(w) > 3} & {w.casefold() for w in words(text) if len(w) > 3}
        has_prose_before = any(self.blocks[here].is_prose for here in range(max(0, place - 6), place))
        if alt.is_prose and shared and has_prose_before and alt.size <= 100 and not self.blocks[caption].gap and not alt.has_sentence_break:
            return True
        if self.blocks[caption].gap or alt.is_prose or alt.is_bullet or alt.size > _ALT_TEXT_LIMIT:
            return False
        if alt.head[0].isdigit():
            return False  # "3. Altenbrück": an item of a numbered text
        if alt.head[0].islower() and len(alt.words) <= 8:
            return True
        if not self._text_before(place):
            return False
        return alt.head[-1] not in "?!:" and (bool(shared) or has_prose_before or len(alt.words) <= 3)

    def _text_before(self, place: int) -> bool:
        """Whether a line that may be the headline stands before `place`."""
        return any(
            self.roles[here] == "headline" or (self.roles[here] is None and (len(self.blocks[here].words) >= 3 or self.blocks[here].is_prose))
            for here in range(max(0, place - 8), place)
        )

    def _is_caption_above(self, place: int) -> bool:
        """Whether the line above a bare photo credit is the caption, and not headline, lead or the end of a paragraph."""
        block = self.blocks[place]
        if block.size > 300 or not self._text_before(place) or dateline(block.head):
            return False
        before = [here for here in range(place) if self.roles[here] is None][-8:] if place < 12 else [0]
        prose_before = any(self.blocks[here].is_prose for here in before) if place < 12 else True
        if not prose_before:
            # Headline, then this line: the lead, unless a further lead follows after the credit.
            titles = [here for here in range(place) if self.open(here) and self.blocks[here].is_title]
            return len(titles) >= 2 if block.is_title else self._short_prose_after(place + 1)
        return (not block.has_sentence_break and block.size <= 220) or block.size <= 120

    def _short_prose_after(self, credit: int) -> bool:
        """Whether a lead-like paragraph and then more text follow a bare credit."""
        following = [here for here in range(credit + 1, min(credit + 8, len(self.blocks))) if self.roles[here] is None]
        prose = [here for here in following if self.blocks[here].is_prose]
        return len(prose) >= 2 and self.blocks[prose[0]].size <= _PLAIN_LEAD_LIMIT and self.blocks[prose[1]].size > self.blocks[prose[0]].size

    # Step 3: kicker, headline, lead.

    def read_top(self) -> None:
        places = self.open_places()
        first_prose = next((p for p in places if self._is_text(p, places[0])), len(self.blocks))
        if "headline" in self.roles:
            headline = self.roles.index("headline")
            self._read_known_top(headline)
        else:
            titles = [p for p in places if p < first_prose and self._may_be_headline(p)]
            titles = self._before_gap_of_text(titles)
            headline = self._choose_headline(titles) if titles else -1
            if headline >= 0:
                self._read_titles(titles, headline)
        self._mark_repeats(headline)
        if "lead" not in self.roles:
            self._read_lead(headline)

    def _is_text(self, place: int, top: int) -> bool:
        """Whether the text starts here; the topmost line may hold several sentences and still be a headline."""
        block = self.blocks[place]
        return block.is_prose and not block.is_bullet and not (place == top and self._may_be_headline(place))

    def _may_be_headline(self, place: int) -> bool:
        block = self.blocks[place]
        if place == self.open_places()[0] and block.is_prose:
            return block.size <= 180 and block.tail.rstrip("\"“”«»)")[-1:] not in ".:…" and not dateline(block.head)
        if block.tail[-1] in ".!?" and dateline(block.head):
            return False
        return (block.is_title or (not block.has_letters and not block.is_bullet)) and block.size <= 200

    def _before_gap_of_text(self, titles: list[int]) -> list[int]:
        """Titles before the summary: what follows "Das Wichtigste in Kürze" is no headline any more."""
        summary = self.roles.index("summary") if "summary" in self.roles else len(self.blocks)
        return [place for place in titles if place < summary]

    def _read_known_top(self, headline: int) -> None:
        for place in range(headline):
            if self.roles[place] is None and self.blocks[place].is_title:
                self.roles[place] = "kicker" if place == headline - 1 and not is_navigation(self.blocks[place].head) else "boilerplate"

    def _choose_headline(self, titles: list[int]) -> int:
        texts = {place: self.blocks[place].head for place in titles}
        heads = titles[:12]
        for here in heads:
            if len(words(texts[here])) >= 3 and not is_navigation(texts[here]) and any(
                is_variant(texts[here], texts[other]) for other in heads if other > here
            ):
                return here
        for index, here in enumerate(heads):
            text = texts[here]
            following = heads[index + 1] if index + 1 < len(heads) else None
            if is_navigation(text) and following is not None:
                continue
            if following is None:
                return here
            longer = len(words(texts[following])) >= 4 and len(texts[following]) > len(text)
            verbal = len(words(texts[following])) >= 3 and not is_kicker_like(texts[following])
            quoted = texts[following][0] in "„“\"»«" and text[0] not in "„“\"»«" and len(text) <= 60 and ":" not in text
            if not (quoted or (is_kicker_like(text) and (longer or verbal))) or self.blocks[here].head.startswith("#"):
                return here
        return heads[0]

    def _read_titles(self, titles: list[int], headline: int) -> None:
        self.roles[headline] = "headline"
        above = [place for place in titles if place < headline]
        for place in above:
            self.roles[place] = "kicker" if place == above[-1] else "boilerplate"
        top = self.blocks[headline].head
        below = [place for place in titles if place > headline]
        next_prose = next((p for p in self.open_places() if p > headline and self.blocks[p].is_prose), None)
        for place in below:
            block = self.blocks[place]
            if is_variant(top, block.head) and not self._heads_body(place, below):
                self.roles[place] = "headline"
            elif is_navigation(block.head):
                self.roles[place] = "boilerplate"
            elif is_person(block.head):
                self.roles[place] = "byline"
            elif next_prose is None or (len(block.words) >= 4 and "lead" not in self.roles and place == below[0]):
                self.roles[place] = "lead"
            elif len(block.words) <= 2:
                self.roles[place] = "boilerplate"

    def _heads_body(self, place: int, below: list[int]) -> bool:
        """Whether other titles stand between headline and this line, so that it is a crosshead that takes up its words."""
        return any(other < place and self.roles[other] == "lead" for other in below)

    def _mark_repeats(self, headline: int) -> None:
        """A line that repeats the headline word for word is one for another layout, wherever it stands."""
        if headline < 0:
            return
        wanted = normal(self.blocks[headline].head)
        if len(wanted) < 8:
            return
        for place in self.open_places():
            block = self.blocks[place]
            if block.size <= 220 and place != headline and normal(block.head) == wanted:
                self.roles[place] = "headline"

    def _read_lead(self, headline: int) -> None:
        prose = [p for p in self.open_places() if p > headline and self.blocks[p].is_prose and not self.blocks[p].is_bullet][:6]
        if not prose:
            return
        first, rest = prose[0], prose[1:]
        block = self.blocks[first]
        if dateline(block.head) or block.size > _LEAD_LIMIT or closing_credit(block.tail) or block.tail.endswith(":"):
            return
        if any(self.open(p) and self.blocks[p].is_bullet for p in range(headline + 1, first)):
            return
        titles_between = [p for p in range(headline + 1, first) if self.open(p) and self.blocks[p].is_title]
        if headline >= 0 and titles_between:
            return
        if not rest:
            # One more paragraph may be a list or a summary.
            if any(self.roles[p] == "summary" for p in range(first + 1, len(self.blocks))) and block.size <= _PLAIN_LEAD_LIMIT:
                self.roles[first] = "lead"
            return
        second = rest[0]
        between = {self.roles[p] for p in range(first + 1, second)}
        parted = bool(between & {"caption", "byline", "summary", "boilerplate", "headline"}) and not between & {"teaser"}
        if (dateline(self.blocks[second].head) and block.size <= _LEAD_LIMIT) or (parted and block.size <= 450) or (headline >= 0 and block.size <= _PLAIN_LEAD_LIMIT and len(rest) >= 2):
            self.roles[first] = "lead"

    # Step 4: body, crossheads, lists, and what is left at the end.

    def read_body(self) -> None:
        places = self.open_places()
        self.last_prose = max((p for p in places if self.blocks[p].is_prose or self.blocks[p].is_bullet), default=-1)
        seen_body = False
        after_lead = "lead" in self.roles or "headline" in self.roles
        run: list[int] = []
        for place in places:
            block = self.blocks[place]
            if block.is_title and not (block.tail[-1] in ".!?" and dateline(block.head)):
                run.append(place)
                continue
            self._read_titles_in_body(run, place)
            run = []
            if block.is_bullet and not seen_body and after_lead and block.size <= 300 and self._prose_follows_list(place):
                self.roles[place] = "summary"
                continue
            self.roles[place] = "body"
            seen_body = True
        self._read_titles_in_body(run, None)

    def _prose_follows_list(self, place: int) -> bool:
        return self.last_prose > place and any(
            self.open(p) and not self.blocks[p].is_bullet and self.blocks[p].is_prose for p in range(place + 1, min(place + 10, len(self.blocks)))
        )

    def _read_titles_in_body(self, run: list[int], following: int | None) -> None:
        """Give roles to titles that stand one after the other, followed by running text or by the end."""
        if not run:
            return
        if following is None:
            for place in run:
                self.roles[place] = self._role_at_end(place)
            return
        if len(run) >= 3:
            # A table, a list without dots, results: text of the article, the last line may head what follows.
            for place in run[:-1]:
                self.roles[place] = "body"
            self.roles[run[-1]] = "crosshead" if self.blocks[run[-1]].gap else "body"
            return
        for place in run:
            self.roles[place] = "crosshead" if self._is_crosshead(place) else "body"

    def _is_crosshead(self, place: int) -> bool:
        block = self.blocks[place]
        following = self.blocks[place + 1].head[0] if place + 1 < len(self.blocks) else ""
        if block.size > 130 or block.head[0].islower() or following.islower():
            return False  # torn text, not a title
        last = block.tail.rstrip("\"“”«»")[-1:]
        if last == "?" and _INTERVIEWER.match(block.head):
            return False
        if last == "?":
            # A question to "Sie" is the interviewer's, and part of the interview.
            return not self.is_interview or not _ADDRESS & set(block.words)
        if last == "!":
            return len(block.words) <= 7
        return last not in ".,;" or len(block.words) <= 3

    def _role_at_end(self, place: int) -> str:
        """The role of a title with no running text below it."""
        block = self.blocks[place]
        if place > 0 and self.last_prose < 0 and "headline" not in self.roles[:place]:
            return "body"
        if is_caption(block) or photo_credit(block.head) is not None:
            return "caption"
        if block.head[-1] in "!?" and place == self.last_prose + 1:
            return "body"
        if len(block.words) >= 5:
            return "teaser" if self.last_prose >= 0 and place > self.last_prose else "body"
        return "boilerplate" if place > 0 else "headline"
