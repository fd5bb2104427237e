"""Claims made of figures that were read."""

from __future__ import annotations

import pytest

from figcheck.claims.claim import Binding
from figcheck.claims.registry import KINDS, kind
from figcheck.numbers.parse import read


@pytest.mark.parametrize("name", sorted(KINDS.keys() - {"relation"}))
def test_a_claim_of_figures_is_what_pydantic_constructs(name: str) -> None:
    model, binding = kind(name), Binding("prose", "a cue", "weak", 3, 9)
    required = {key: read("3") for key, field in model.model_fields.items() if field.is_required()}
    for values in ({}, required, dict.fromkeys(model.roles, read("5"))):
        made, constructed = (
            model.of_figures(values, binding),
            model.model_construct(binding=binding, **values),
        )
        assert made == constructed
        assert made.model_fields_set == constructed.model_fields_set
    assert model.of_figures(required | values, binding).replaced({}).binding is binding
    with pytest.raises(ValueError, match="frozen"):
        made.binding = Binding()  # type: ignore[misc]


def test_what_was_read_may_be_a_role_that_no_field_names() -> None:
    made = kind("relation").of_figures({"formula": "a + b = c", "a": read("1"), "b": read("2")})
    assert [role for role, _ in made.operands()] == ["a", "b"]


def test_a_copy_finds_its_own_figures() -> None:
    claim = kind("test")(statistic="t", df1="28", value="2.20", p=".036")
    old, new = claim.value, read("2.21")  # type: ignore[attr-defined]
    assert claim.holds_plainly()
    assert ("value", old) in claim.operands()
    other = claim.replaced({old: new})
    assert ("value", new) in other.operands()
    assert other.fails_plainly() is claim.fails_plainly() is False
    assert not claim.replaced({old: read("22.0")}).holds_plainly()
    assert claim == kind("test").of_figures(dict(claim.operands()) | {"statistic": "t"}, claim.binding)
    assert "figures" not in repr(claim)
    assert set(claim.model_dump()) == set(type(claim).model_fields)
