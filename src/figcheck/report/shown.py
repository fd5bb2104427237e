"""A piece of text as a terminal shows it: how wide it is, and in which cell each character begins."""

from __future__ import annotations

from rich.cells import get_character_cell_size

from figcheck.report.safe import safe

TAB = "    "


class Shown:
    """Text up to a number of cells; a wide character takes two of them, a combining one none."""

    def __init__(self, text: str, room: int | None = None, *, boxes: bool = True) -> None:
        parts: list[str] = []
        cells = [0]
        for character in text:
            part = TAB if character == "\t" else safe(character, boxes=boxes)
            at = cells[-1] + sum(map(get_character_cell_size, part))
            if room is not None and at > room:
                break
            parts.append(part)
            cells.append(at)
        self.text = "".join(parts)
        self.length = len(parts)
        """How many characters of the text are shown."""
        self.width = cells[-1]
        self._cells = cells

    def cell(self, index: int) -> int:
        """The cell where a character begins; the nearest end where it is not shown."""
        return self._cells[min(max(index, 0), self.length)]
