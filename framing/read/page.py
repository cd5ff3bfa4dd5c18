"""The blocks of a page, and the roles found for them so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.read.furniture import furniture_role
from framing.read.lines import Block

__all__ = ["Page"]


class Page:
    """Blocks in order, each with a role or None; the steps of `framing.read.roles` fill the roles in.

    Parameters
    ----------
    blocks
        The blocks of the text.
    known
        Roles that are certain: start of a block → role.

    Attributes
    ----------
    blocks
        As given.
    roles
        One role a block, None where it is still open.
    """

    def __init__(self, blocks: Sequence[Block], known: Mapping[int, str]) -> None:
        self.blocks = blocks
        self.known = known
        self.roles: list[str | None] = [known.get(block.start) or furniture_role(block) for block in blocks]

    def __len__(self) -> int:
        return len(self.blocks)

    def is_open(self, place: int) -> bool:
        """Whether the block exists and has no role yet."""
        return 0 <= place < len(self.blocks) and self.roles[place] is None

    def open_places(self, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """Yield the places from `start` to `stop` that have no role yet."""
        for place in range(max(0, start), min(len(self.blocks), len(self.blocks) if stop is None else stop)):
            if self.roles[place] is None:
                yield place

    def open_prose(self, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """Yield the open places that hold running text and are no list items."""
        for place in self.open_places(start, stop):
            if self.blocks[place].is_prose and not self.blocks[place].is_bullet:
                yield place

    def text_follows(self, place: int, reach: int = 12) -> bool:
        """Whether a paragraph of the article stands among the next blocks."""
        return any(self.blocks[here].size > 140 for here in self.open_places(place + 1, place + 1 + reach))

    def mark(self, places: Sequence[int] | range, role: str) -> None:
        """Give all these blocks one role."""
        for place in places:
            self.roles[place] = role
