"""What a figure in a role is, and the field types that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic_core import CoreSchema, core_schema

from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import COUNTS, EVERYTHING, NOT_NEGATIVE, Interval


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure in a role is: marks a pydantic field as a role (plain fields are settings).

    whole    true values are whole numbers (where the figure's unit and step allow it)
    domain   what the true value must lie in, whatever is printed
    fixed    never read as a round number (n, items, df, percents of tests)
    measured whole prints of it are measurements rounded to their last digit, not exact counts
    several  it takes any number of figures: set by `roles_of` where the field is a tuple of them
    """

    whole: bool = False
    domain: Interval = EVERYTHING
    fixed: bool = False
    measured: bool = False
    several: bool = False


class AsItIs:
    """Marks a field whose value is only asked for its class: no schema is built, which starts faster."""

    @staticmethod
    def __get_pydantic_core_schema__(source: Any, _: object) -> CoreSchema:
        return core_schema.is_instance_schema(source)


def as_figure(value: object) -> object:
    """Read a number given as printed; figures pass, everything else is pydantic's to refuse."""
    if isinstance(value, str):
        from figcheck.numbers.parse import read

        return read(value)
    return value


_Printed = Annotated[Figure, AsItIs, BeforeValidator(as_figure)]
Count = Annotated[_Printed, Role(whole=True, domain=COUNTS)]
"""A number of people, things or events: whole, not negative."""
Size = Annotated[_Printed, Role(whole=True, domain=COUNTS, fixed=True)]
"""An n, number of items or degrees of freedom: a count that is never rounded."""
Quantity = Annotated[_Printed, Role()]
"""Any number."""
Amount = Annotated[_Printed, Role(domain=NOT_NEGATIVE)]
"""A number that is not negative."""
Measure = Annotated[_Printed, Role(measured=True)]
"""A measurement, rate or statistic: rounded to its last printed digit even where it is whole."""
Deviation = Annotated[_Printed, Role(measured=True, domain=NOT_NEGATIVE)]
"""A measurement that is not negative: a standard deviation or error, a chi-squared."""
Sum = Annotated[_Printed, Role(whole=True, fixed=True)]
"""A total of whole numbers, which may be negative."""


def as_date(value: object) -> object:
    """A date or weekday given as printed; what is no number is kept as text, for the calendar to read."""
    if not isinstance(value, str):
        return value
    from figcheck.numbers.parse import NumberError, read

    try:
        return read(value)
    except NumberError:
        return Figure(value.strip(), 0, unit="date", form="date")


_Dated = Annotated[Figure, AsItIs, BeforeValidator(as_date)]
Day = Annotated[_Dated, Role(fixed=True)]
"""A date: a day, a month or a year."""
DayName = Annotated[_Dated, Role(fixed=True)]
"""A day of the week."""
Span = Annotated[_Printed, Role(fixed=True)]
"""A length of time."""


def as_chance(value: object) -> object:
    """Read a p as it is printed: `.036`, `p < .05`; `ns` is a p above 0.05."""
    if not isinstance(value, str):
        return value
    bare = value.strip()
    if bare.casefold().rstrip(".") in ("ns", "n.s"):
        return Figure(bare, 5, -2, hedge=">")
    return as_figure(bare.removeprefix("p").removeprefix("P").strip().removeprefix("=").strip())


Chance = Annotated[Figure, AsItIs, BeforeValidator(as_chance), Role(measured=True, domain=Interval(0, 1))]
"""A p."""


def roles_of(kind: type[BaseModel]) -> dict[str, Role]:
    """Role name -> Role of every field of a kind that holds one figure or a tuple of them."""
    return {
        name: replace(role, several=_holds_tuple(field.annotation))
        for name, field in kind.model_fields.items()
        if (role := _mark(field.metadata, field.annotation)) is not None
    }


def _holds_tuple(hint: Any) -> bool:
    return get_origin(hint) is tuple or any(map(_holds_tuple, get_args(hint)))


def _mark(metadata: Iterable[object], hint: Any) -> Role | None:
    """The mark of a field: its own, or that of what it holds (`Count | None`, `tuple[Count, ...]`)."""
    for mark in metadata:
        if isinstance(mark, Role):
            return mark
    for argument in get_args(hint):
        if (found := _mark(getattr(argument, "__metadata__", ()), argument)) is not None:
            return found
    return None
