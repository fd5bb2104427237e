"""Reports made by hand, so that a renderer is tested without the floors below it."""

from __future__ import annotations

from typing import ClassVar

from figcheck.check.changes import Change, Repair
from figcheck.check.report import DocumentReport, Finding, Judgement, Report, Unclaimed
from figcheck.claims.article import Acknowledgement, Article
from figcheck.claims.claim import Binding, Claim, Working
from figcheck.claims.document import Document, document
from figcheck.claims.roles import Quantity
from figcheck.errors import Problem
from figcheck.numbers.figure import PERCENT, Figure
from figcheck.numbers.interval import exactly, interval
from figcheck.numbers.reading import Reading


class Told(Claim):
    """A claim that says what it was told to."""

    kind: ClassVar[str] = "share"

    figures: tuple[Quantity, ...] = ()
    message: str = ""
    lines: tuple[str, ...] = ()

    def recompute(self) -> Working:
        return Working(self.message, self.lines)


class ToldProjection(Told):
    kind: ClassVar[str] = "projection"


def figure(text: Document, printed: str, mantissa: int = 0, **details: object) -> Figure:
    """The first place in the text where a number is printed."""
    start = text.source.index(printed)
    return Figure(printed, mantissa, start=start, end=start + len(printed), **details)  # type: ignore[arg-type]


def told(figures: tuple[Figure, ...], message: str, *lines: str, kind: type[Told] = Told) -> Told:
    start = min(entry.start for entry in figures)
    return kind(
        figures=figures,
        message=message,
        lines=lines,
        binding=Binding(start=start, end=max(entry.end for entry in figures)),
    )


BRIDGES = """\
# The state of the bridges

Of the 5,229 bridges inspected, 472, or 19%, were rated unsafe.
The survey took 14 months.
"""


def bridges(path: str = "bridges.md", source: str = BRIDGES, record: str | None = None) -> DocumentReport:
    """472 of 5,229 is 9%, not 19%: one claim, one finding, three repairs."""
    text = document(path, source)
    whole = figure(text, "5,229", 5229)
    part = figure(text, "472", 472)
    share = figure(text, "19%", 19, unit=PERCENT)
    months = figure(text, "14", 14)
    claim = told(
        (part, whole, share), "472 of 5,229 is 9%, not 19%", "472 ÷ 5,229 = 9.03…%, which rounds to 9%"
    )
    ninth = exactly(9)
    repairs = (
        Repair((Change(share, "9%", ninth),), (0,), "one digit too many"),
        Repair((Change(part, "968", interval(968, 1019)),), (0,)),
        Repair((Change(whole, "2,551", interval(2421, 2551)),), (0,)),
    )
    finding = Finding(
        path=path,
        rule="share",
        rules=("share",),
        severity="error",
        message=claim.message,
        start=whole.start,
        end=share.end,
        line=3,
        column=8,
        claims=(0,),
        working=claim.lines[0],
        repairs=repairs,
    )
    article = Article(
        text, "The state of the bridges", "bridges", (whole, part, share, months), (claim,), record
    )
    return DocumentReport(
        article,
        (Judgement(claim, "inconsistent", severity="error"),),
        (finding,),
        (Unclaimed(months, "no partner figure"),),
        unclaimed_count=1,
    )


REVIEW = """\
# A review of records

The county holds 11,754 files.

Of the records the office drew, 191 of 266, 71%, gave no usable
reason. It put the number at between 7,860 and 8,931 records.

A fee of 1,500 applies.
"""


def review(*, accepted: bool = False) -> DocumentReport:
    """Two claims that fail by one cause, which one repair settles; acknowledged where `accepted`."""
    text = document("seeds/review.md", REVIEW)
    files = figure(text, "11,754", 11754, name="files")
    part = figure(text, "191", 191, name="undocumented")
    whole = figure(text, "266", 266, name="sampled")
    share = figure(text, "71%", 71, unit=PERCENT)
    low, high = figure(text, "7,860", 7860), figure(text, "8,931", 8931)
    fee = figure(text, "1,500", 1500)
    first = told(
        (part, whole, share),
        "191 of 266 is 72%, not 71%",
        "191 ÷ 266 = 71.80…%, which rounds to 72%",
        "71% only if cut off instead of rounded",
    )
    second = told(
        (part, whole, files, low, high),
        "nor does it project to 7,860 to 8,931",
        "191 of 266, carried to 11,754, at 90%: 7,906.5 to 8,973.3",
        "no method tried fits: Wald, Wilson, exact; 90, 95, 99%; with and without finite correction",
        kind=ToldProjection,
    )
    third = told((files, whole), "", "266 of 11,754 is no more than all")
    repairs = (
        Repair(
            (Change(part, "190", exactly(190)),),
            (0, 1),
            None,
            None,
            (
                told((part,), "", "190 ÷ 266 = 71.43%, which rounds to 71%"),
                told((part,), "", "at 90% (Wald): 7,860.2 to 8,931.2"),
            ),
        ),
        Repair((Change(share, "72%", exactly(72)),), (0,)),
        Repair((Change(whole, "268", interval(268, 270)),), (0,)),
    )
    entry = Acknowledgement("undocumented", "The article misprints the count.", expected="190")
    finding = Finding(
        path=text.path,
        rule="share",
        rules=("share", "projection"),
        severity="error",
        message=f"{first.message}; {second.message}",
        start=part.start,
        end=share.end,
        line=5,
        column=33,
        claims=(0, 1),
        working="\n".join((*first.lines, *second.lines)),
        repairs=repairs,
        acknowledged=entry if accepted else None,
    )
    article = Article(
        text,
        "A review of records",
        "review",
        (files, part, whole, share, low, high, fee),
        (first, second, third),
        "data/review.yaml",
        acknowledged=(entry,),
    )
    judgements = (
        Judgement(first, "inconsistent", Reading.CUT_OFF, severity="warning"),
        Judgement(second, "inconsistent", severity="error"),
        Judgement(third, "consistent", Reading.NEAREST),
    )
    return DocumentReport(
        article, judgements, (finding,), (Unclaimed(fee, "no partner figure"),), unclaimed_count=1
    )


def quiet() -> DocumentReport:
    """An article in which nothing can be recomputed."""
    text = document("seeds/quiet.md", "There were 12 of them.\n")
    twelve = figure(text, "12", 12)
    article = Article(text, "A quiet one", "quiet", (twelve,), (), "data/quiet.yaml")
    return DocumentReport(article, (), (), (Unclaimed(twelve, "no partner figure"),), unclaimed_count=1)


def all_hold() -> DocumentReport:
    """An article in which every claim holds."""
    text = document("seeds/sound.md", "5 of 10 (50%) passed.\n")
    figures = (figure(text, "5", 5), figure(text, "10", 10), figure(text, "50%", 50, unit=PERCENT))
    claim = told(figures, "", "5 ÷ 10 = 50%")
    article = Article(text, "A sound one", "sound", figures, (claim,), "data/sound.yaml")
    return DocumentReport(article, (Judgement(claim, "consistent", Reading.NEAREST),), ())


def unchecked() -> DocumentReport:
    """An article whose only claim lacks a figure."""
    text = document("seeds/open.md", "22,040 were held, 6% to 7% of all.\n")
    figures = (figure(text, "22,040", 22040), figure(text, "6% to 7%", 6, unit=PERCENT))
    claim = told(figures, "", "whole = 22,040 ÷ 6% to 7%")
    article = Article(text, "An open one", "open", figures, (claim,), "data/open.yaml")
    judgement = Judgement(
        claim, "unchecked", reason="no whole given", implied=(("whole", "293,867 to 400,727"),)
    )
    return DocumentReport(article, (judgement,), ())


def several(*, accepted: bool = True) -> Report:
    """Five articles, one of each sort."""
    return Report(
        (
            all_hold(),
            bridges("seeds/bridges.md", record="data/bridges.yaml"),
            quiet(),
            unchecked(),
            review(accepted=accepted),
        )
    )


def hostile() -> DocumentReport:
    """A note on a text that tries to be markup, a formula, an escape sequence and a workflow command."""
    source = "=cmd|' /C'!A0 <b>@you</b> `x` \x1b[31m ]]> & approximately 22,040::error%0A\n"
    text = document("odd, name: 100%.md", source, title="=1+1 <script> \u202e")
    number = figure(text, "22,040", 22040)
    finding = Finding(
        path=text.path,
        rule="hedge",
        rules=("hedge",),
        severity="note",
        message="=“22,040” is <hedged> | \x1b[31m100%\n::error::",
        start=0,
        end=number.end,
        line=1,
        column=1,
        fingerprint="0123456789abcdef",
    )
    article = Article(text, text.title, "odd", (number,), (), None)
    return DocumentReport(article, (), (finding,), (), list_unclaimed=False, unclaimed_count=1)


def canonical() -> Report:
    """What every format is tested on: errors, a note, an acknowledgement, an unusable input, odd text."""
    return Report((*several().documents, hostile()), (Problem("data/a b.yaml", 'unknown key "shar"', 3, 5),))
