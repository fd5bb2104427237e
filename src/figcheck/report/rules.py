"""The rules for people: a list of all, and one with its roles, settings and examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from figcheck.claims.examples import Example, Printed
from figcheck.claims.rules import RuleDoc
from figcheck.extract.offered import previewed
from figcheck.report.options import Options
from figcheck.report.page import ROOMY, Page
from figcheck.report.styles import ERROR, HOLDS, QUIET, STRONG

_LABEL = 13
_OFF = "in preview, off without --preview or preview = true"


def render_rules(rules: Iterable[RuleDoc], options: Options) -> str:
    """A line a rule: its name and what it is about."""
    page = Page(options)
    known = list(rules)
    width = max(len(rule.name) for rule in known) + 2
    for rule in known:
        lead = [(f"{rule.name:<{width}}", STRONG)]
        summary = f"{rule.summary.rstrip('.')}{' (in preview)' if rule.preview else ''}"
        page.wrapped(lead, summary, rest=width if options.columns >= ROOMY else 2)
    page.blank()
    if forms := previewed():
        page.wrapped([], (f"{_OFF}:", QUIET))
        for form in forms:
            page.wrapped([f"  {form.kind:<{width - 2}}"], form.name, rest=4)
        page.blank()
    page.wrapped([], ("figcheck rules NAME explains one, with its examples.", QUIET))
    return page.render()


def render_rule(rule: RuleDoc, options: Options) -> str:
    """Everything on one rule."""
    page = Page(options)
    page.line((rule.name, STRONG))
    page.wrapped([], rule.summary)
    if rule.preview:
        page.wrapped([], (f"This rule is {_OFF}.", QUIET))
    page.blank()
    sections = (
        ("checks", rule.checks),
        ("says", rule.says),
        ("not flagged", rule.not_flagged),
        ("source", rule.source),
    )
    for label, text in sections:
        _section(page, label, text)
    if rule.roles or rule.settings:
        page.blank()
    if rule.roles:
        roles = (_role(role.name, role.several, role.optional) for role in rule.roles)
        _section(page, "roles", ", ".join(roles))
    for index, setting in enumerate(rule.settings):
        default = f"; {setting.default} if not given" if setting.default is not None else ""
        _section(page, "" if index else "settings", f"{setting.name}: {setting.values}{default}")
    if forms := preview_forms(rule.name):
        page.blank()
        _section(page, "preview", f"{'; '.join(f'“{name}”' for name in forms)}: {_OFF}")
    if rule.examples:
        page.blank()
        page.line(("examples", STRONG))
        for example in rule.examples:
            _example(page, example)
    return page.render()


def preview_forms(rule: str) -> Sequence[str]:
    """The names of the forms of words in preview that bind claims of a kind."""
    return [form.name for form in previewed() if form.kind == rule]


def _section(page: Page, label: str, text: str) -> None:
    width = _LABEL if page.options.columns >= ROOMY else 0
    lead = (f"{label:<{_LABEL}}" if width else f"{label}: ", QUIET)
    page.wrapped([lead], text, rest=width or 2)


def _role(name: str, several: bool, optional: bool) -> str:
    marks = [mark for mark, meant in (("several", several), ("may be missing", optional)) if meant]
    return f"{name} ({', '.join(marks)})" if marks else name


def _example(page: Page, example: Example) -> None:
    signs = page.signs
    mark, style = {
        "consistent": (signs.holds, HOLDS),
        "inconsistent": (signs.fails, ERROR),
        "unchecked": (signs.nothing, QUIET),
    }[example.verdict]
    figures = [f"{role} {_printed(value)}" for role, value in example.operands.items()]
    page.wrapped([(f"  {mark} ", style)], f" {signs.between} ".join(figures))
    for line in _answer(example):
        page.wrapped(["    "], (line, QUIET), rest=6)


def _answer(example: Example) -> list[str]:
    """What figcheck says of an example, with the sets that it leaves."""
    lines = []
    if example.says:
        lines.append(f"unchecked: {example.says}" if example.verdict == "unchecked" else example.says)
    if example.reading is not None and example.reading != "nearest":
        lines.append(f"{'only ' if example.verdict == 'inconsistent' else ''}if {example.reading}")
    for role, values in example.sets.items():
        lines.append(f"{role} would be {values}")
    return lines


def _printed(value: Printed) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int) else ", ".join(value)
