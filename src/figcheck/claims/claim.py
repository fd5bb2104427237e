"""The typed record that every kind of claim extends: figures in roles, settings, and where it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict

from figcheck.claims.roles import AsItIs, Role, roles_of
from figcheck.engine.constraints import Constraint, Unknown, Variable
from figcheck.numbers.figure import Figure
from figcheck.numbers.immutable import immutable
from figcheck.numbers.interval import Interval, exactly, interval

Origin = Literal["prose", "record", "table", "given"]
Strength = Literal["strong", "weak"]


@immutable()
class Binding:
    """How a claim came about, and the text it lies in (offsets; `end` exclusive)."""

    origin: Origin = "record"
    cue: str | None = None
    strength: Strength = "strong"
    start: int = 0
    end: int = 0
    line: int = 0
    """Of the record, where the claim was written: for messages about a claim without a text."""
    column: int = 1
    inferred: frozenset[str] = frozenset()
    """Roles whose figure was inferred (a base from elsewhere): no repair ever changes those."""


@immutable()
class Working:
    """The recomputation in words: what a finding says, and each step of it."""

    message: str
    lines: tuple[str, ...] = ()


class Claim(BaseModel):
    """A relation between printed figures. A subclass is one kind, in a file of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    kind: ClassVar[str]
    derived: ClassVar[str | None] = None
    """The role that the others determine (share, total, change): it alone may be cut off."""
    round_numbers: ClassVar[bool] = True
    """Whether a whole count of the claim may be a round number (rung 2)."""
    roles: ClassVar[dict[str, Role]] = {}
    """Role name -> Role, in the order of the fields; filled in for every subclass."""
    _defaults: ClassVar[dict[str, Any]] = {}
    """Name -> value of every field that need not be given."""

    binding: Annotated[Binding, AsItIs] = Binding()

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Collect the roles of a kind from the `Role` marks of its fields."""
        if "roles" not in cls.__dict__:
            cls.roles = roles_of(cls)
        optional = ((name, field) for name, field in cls.model_fields.items() if not field.is_required())
        cls._defaults = {name: field.default for name, field in optional}

    @classmethod
    def of_figures(cls, values: Mapping[str, Any], binding: Binding = Binding()) -> Self:  # noqa: B008
        """A claim of what was read, by field: what pydantic makes too, asking each field for aliases."""
        if cls.model_config.get("extra") == "allow":
            return cls.model_construct(binding=binding, **values)  # type: ignore[return-value]
        made = cls.__new__(cls)
        object.__setattr__(made, "__dict__", {**cls._defaults, **values, "binding": binding})
        object.__setattr__(made, "__pydantic_fields_set__", {"binding", *values})
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
        return made

    def operands(self) -> tuple[tuple[str, Figure], ...]:
        """Every figure of the claim with its role, in the order of the roles: found once, asked for often.

        What is kept so has a name with blanks, which no field or method can have.
        """
        found: tuple[tuple[str, Figure], ...] | None = self.__dict__.get("all figures")
        if found is None:
            found = self.__dict__["all figures"] = tuple(self._held())
        return found

    def _held(self) -> Iterator[tuple[str, Figure]]:
        for role in self.roles:
            held = getattr(self, role)
            if held is None:
                continue
            if isinstance(held, tuple):
                for figure in held:
                    yield role, figure
            else:
                yield role, held

    def __copy__(self) -> Self:
        """A copy may get other figures: what was found of these stays behind."""
        made = super().__copy__()
        for name in self.__dict__.keys() - type(self).model_fields.keys():
            del made.__dict__[name]
        return made

    def replaced(self, instead: Mapping[Figure, Figure]) -> Self:
        """The same claim with other figures in place of some."""
        updates: dict[str, object] = {}
        for role in self.roles:
            held = getattr(self, role)
            if isinstance(held, tuple):
                updates[role] = tuple(instead.get(figure, figure) for figure in held)
            elif held in instead:
                updates[role] = instead[held]
        return self.model_copy(update=updates)

    def values(self, role: str) -> Interval:
        """What the figure in a role may be by its print and its role, in engine units."""
        held: Figure | None = getattr(self, role)
        return self.roles[role].domain if held is None else self.values_of(held, role)

    def values_of(self, figure: Figure, role: str) -> Interval:
        """What one figure of a role may be, on the rung `nearest`."""
        from figcheck.numbers.readings import possible

        mark = self.roles[role]
        values = possible(figure, whole=mark.whole, measured=mark.measured)
        domain = mark.domain
        return values & interval(domain.low, domain.high, domain.low_open, domain.high_open)

    def printed(self, role: str) -> Interval:
        """The figure in a role as printed: one value, or its set where a hedge or a range gives none."""
        held: Figure | None = getattr(self, role)
        return self.roles[role].domain if held is None else self.printed_of(held, role)

    def printed_of(self, figure: Figure, role: str) -> Interval:
        """One figure of a role as printed."""
        if figure.hedge is not None or figure.upper is not None:
            return self.values_of(figure, role)
        return exactly(figure.base_value)

    def variable(self, role: str) -> Variable:
        """The figure in a role, or an `Unknown` where it is missing: call once a role in `constraints`."""
        held: Figure | None = getattr(self, role)
        return Unknown(role, self.roles[role].domain) if held is None else held

    def constraints(self) -> Iterator[Constraint]:
        """The relation, over the claim's figures and its unknowns."""
        raise NotImplementedError

    def untestable(self) -> str | None:
        """Why nothing can be checked as it stands (a figure is missing), or None."""
        return None

    def holds_plainly(self) -> bool:
        """A fast integer proof that the claim holds on rung `nearest`; False says nothing."""
        return False

    def fails_plainly(self) -> bool:
        """A fast proof that the claim holds on no rung; False says nothing."""
        return False

    def freed(self, role: str, *, as_printed: bool = False) -> Interval | None:
        """A fast answer to what one figure of a failed claim could be, on rung `nearest`; None says nothing.

        The set is empty where the others leave nothing. With `as_printed` those are just what is printed.
        """
        return None

    def mistakes(self) -> Iterator[tuple[str, tuple[Constraint, ...]]]:
        """Other relations by which the derived figure may have been computed, each under its slip's name."""
        return iter(())

    def rescued(self) -> str | None:
        """The assumption nobody stated that would make a failed claim hold ("p is one-tailed"), or None.

        Works like a lenient rung: the claim stays inconsistent, as a warning that names it.
        """
        return None

    def explain(self) -> Working:
        """What the figures give when recomputed; the message is for a claim that does not hold."""
        reason = self.untestable()
        return Working(reason) if reason else self.recompute()

    def recompute(self) -> Working:
        """The working of a claim that can be tested."""
        raise NotImplementedError

    def steps(self) -> tuple[str, ...]:
        """The lines of that working alone."""
        return self.recompute().lines
