"""Sizes as people write them."""

from __future__ import annotations

import pytest

from figcheck.app.settings import size


@pytest.mark.parametrize(
    ("written", "read"),
    [("50 MB", 50_000_000), ("200kB", 200_000), ("1 gb", 10**9), ("12", 12), (12, 12), ("0", 0)],
)
def test_a_size_is_a_number_and_a_unit(written: object, read: int) -> None:
    assert size(written) == read


@pytest.mark.parametrize("written", ["", "MB", "5 TB", "-1", "1.5 MB", "٥ MB", True, None, "9" * 30])
def test_anything_else_says_what_is_wanted(written: object) -> None:
    with pytest.raises(ValueError, match="a size such as 50 MB"):
        size(written)
