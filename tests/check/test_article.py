"""A whole article: findings, repairs, conflicts, acknowledgements."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.check.report import Report
from figcheck.claims.article import Acknowledgement
from figcheck.claims.claim import Binding
from figcheck.numbers.figure import Figure

from .making import checked, claim, named, offered


def drawn() -> tuple[dict[str, Figure], list[object]]:
    figures = named(part="191", whole="266", share="71%", low="7,860", high="8,931", released="11,754")
    return figures, [
        claim("share", part=figures["part"], whole=figures["whole"], share=figures["share"]),
        claim(
            "projection", part=figures["part"], sample=figures["whole"], population=figures["released"],
            low=figures["low"], high=figures["high"],
        ),
    ]  # fmt: skip


def test_one_cause_is_one_finding_with_the_repair_that_settles_both() -> None:
    _, claims = drawn()
    report = checked(claims)  # type: ignore[arg-type]
    (finding,) = report.findings
    assert (finding.rule, finding.rules, finding.severity) == ("share", ("share", "projection"), "error")
    best = finding.repairs[0]
    assert (best.changes[0].figure.text, best.changes[0].to, best.settles) == ("191", "190", (0, 1))


def test_a_share_alone_is_a_warning_with_every_single_repair() -> None:
    report = checked([claim("share", part="191", whole="266", share="71%")])
    (finding,) = report.findings
    assert finding.severity == "warning"
    assert finding.message == "191 of 266 is 72%, not 71%"
    assert offered(report)["191"] == "188 to 190"
    assert offered(report)["266"] == "268 to 270"


def test_trusted_figures_are_never_changed() -> None:
    figures = named(part="191", whole="266", share="71%")
    report = checked([claim("share", **figures)], trusted=frozenset({figures["whole"]}))
    assert set(offered(report)) == {"191", "71%"}


def test_an_inferred_base_prescribes_nothing() -> None:
    inferred = claim("share", Binding(inferred=frozenset({"whole"})), part="191", whole="266", share="71%")
    report = checked([inferred])
    assert len(report.findings) == 1
    assert not report.findings[0].repairs
    assert "266 is inferred" in report.findings[0].working


def test_two_figures_exchanged_between_two_claims_are_one_cause() -> None:
    report = checked([
        claim("share", part="10", whole="52", share="18.2%"),
        claim("share", part="10", whole="55", share="19.2%"),
    ])  # fmt: skip
    (finding,) = report.findings
    best = finding.repairs[0]
    assert (best.slip, best.settles, [change.to for change in best.changes]) == (
        "two figures exchanged", (0, 1), ["55", "52"],
    )  # fmt: skip


def test_two_sizes_exchanged_between_two_statements_are_one_cause() -> None:
    report = checked([claim("same", figures=["83", "85"]), claim("same", figures=["85", "83"])])
    (finding,) = report.findings
    assert (finding.repairs[0].slip, finding.repairs[0].settles) == ("two figures exchanged", (0, 1))


@pytest.mark.parametrize(
    ("kind", "operands", "to", "slip"),
    [
        ("share", {"part": "472", "whole": "5,229", "share": "19%"}, "9%", "one digit too many"),
        ("share", {"part": "1", "whole": "6", "share": "16%"}, "17%", "cut off instead of rounded"),
        (
            "share",
            {"part": "20", "whole": "100", "share": "25%"},
            "20%",
            "share of the rest instead of the whole",
        ),
        (
            "change",
            {"before": "80", "after": "100", "change": "20%"},
            "25%",
            "the later figure taken as the base",
        ),
        ("change", {"before": "20%", "after": "25%", "change": "5%"}, "25%", "percent for percentage points"),
        ("multiple", {"base": "10", "result": "40", "times": "3"}, "4", "“times more” for “times as many”"),
        ("total", {"parts": ["328", "813", "10,613"], "total": "11,745"}, "11,754", "two digits swapped"),
        ("same", {"figures": ["$850 million", "$850 billion"]}, "$850 million", "billion for million"),
        ("total", {"parts": ["$1.2bn", "$3.4bn"], "total": "$4.6tn"}, "$4.6bn", "tn for bn"),
        ("change", {"before": "100", "after": "120", "change": "-20%"}, "20%", "sign added"),
    ],
)
def test_slips_are_named_where_they_explain_the_print(
    kind: str, operands: dict[str, object], to: str, slip: str
) -> None:
    (finding,) = checked([claim(kind, **operands)]).findings
    assert (to, slip) in {(repair.changes[0].to, repair.slip) for repair in finding.repairs}


def test_a_repair_never_breaks_a_claim_that_holds() -> None:
    figures = named(a="10", b="20", ab="30", whole="40", share="45%")
    report = checked([
        claim("total", parts=[figures["a"], figures["b"]], total=figures["ab"]),
        claim("share", part=figures["b"], whole=figures["whole"], share=figures["share"]),
    ])  # fmt: skip
    assert set(offered(report)) == {"40", "45%"}


def test_where_no_single_figure_helps_several_are_offered_together() -> None:
    figures = named(a="10", b="20", ab="30", c="5", bc="25", share="45%")
    report = checked([
        claim("total", parts=[figures["a"], figures["b"]], total=figures["ab"]),
        claim("total", parts=[figures["b"], figures["c"]], total=figures["bc"]),
        claim("part", part=figures["ab"], whole=figures["bc"]),
    ])  # fmt: skip
    (finding,) = report.findings
    assert finding.rule == "part"
    assert {len(repair.changes) for repair in finding.repairs} >= {2}


RING = [("ab", "a", "b"), ("bc", "b", "c"), ("ac", "a", "c")]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_ring_of_sums_holds_one_by_one_but_not_together(order: tuple[int, ...]) -> None:
    from dataclasses import replace

    figures = {
        name: replace(figure, printed_step=1)
        for name, figure in named(a="10", b="10", c="10", ab="21", bc="21", ac="19").items()
    }
    claims = [claim("total", parts=[figures[b], figures[c]], total=figures[a]) for a, b, c in RING]
    report = checked([claims[index] for index in order])
    (finding,) = report.findings
    assert (finding.rule, finding.severity, finding.claims) == ("conflict", "error", (0, 1, 2))
    assert {judgement.verdict for judgement in report.judgements} == {"consistent"}
    assert "ab" in {change.figure.name for repair in finding.repairs for change in repair.changes}


def acknowledging(figure: str, until: str | None = None) -> Acknowledgement:
    return Acknowledgement(figure, "misprinted", until=until, line=3, column=5)


def test_an_acknowledgement_covers_a_finding_that_has_a_repair_of_its_figure() -> None:
    figures = named(part="191", whole="266", share="71%")
    report = checked([claim("share", **figures)], acknowledged=[acknowledging("part")])
    (finding,) = report.findings
    assert finding.acknowledged is not None
    counts = Report((report,)).to_dict()["summary"]
    assert (counts["warnings"], counts["acknowledged"], counts["inconsistent"]) == (0, 1, 1)


def test_a_stale_acknowledgement_is_a_finding() -> None:
    figures = named(part="190", whole="266", share="71%")
    report = checked([claim("share", **figures)], acknowledged=[acknowledging("part")])
    (finding,) = report.findings
    assert (finding.rule, finding.severity, finding.line) == ("acknowledgement", "warning", 3)


def test_an_expired_acknowledgement_covers_nothing() -> None:
    from figcheck.check.article import check

    from .making import article

    figures = named(part="191", whole="266", share="71%")
    made = article([claim("share", **figures)], acknowledged=[acknowledging("part", "2026-01-31")])
    rules = {finding.rule: finding.acknowledged for finding in check(made, today="2026-02-01").findings}
    assert rules == {"share": None, "acknowledgement": None}
    assert check(made, today="2026-01-31").findings[0].acknowledged is not None


def test_several_near_misses_of_one_pattern_are_one_note() -> None:
    prose = Binding(origin="prose", cue="x of y, z%")
    near = [
        claim("share", prose, part=part, whole="200", share=share)
        for part, share in (("50", "26%"), ("61", "32%"), ("80", "41%"))
    ]
    (finding,) = checked(near).findings
    assert (finding.severity, finding.claims) == ("note", (0, 1, 2))
    far = claim("share", prose, part="50", whole="200", share="52%")
    assert [found.severity for found in checked([*near[:2], far]).findings] == ["error"] * 3


def test_a_document_that_always_cuts_off_is_one_note() -> None:
    prose = Binding(origin="prose", cue="z% (x/y)")
    shares = [
        ("2", "3", "66%"),
        ("31", "32", "96%"),
        ("9", "48", "18%"),
        ("11", "16", "68%"),
        ("1", "4", "25%"),
    ]
    cut = [
        claim("share", prose, part=p, whole=w, share=s) for p, w, s in (*shares, *(("1", "5", "20%"),) * 4)
    ]
    (finding,) = checked(cut).findings
    assert (finding.severity, len(finding.claims)) == ("note", 4)
    rounded = claim("share", prose, part="7", whole="9", share="78%")
    assert [found.severity for found in checked([*cut, rounded]).findings] == ["warning"] * 4


def test_a_hedge_on_an_exact_figure_is_a_note() -> None:
    report = checked([claim("part", part="approximately 22,040", whole="30,000")])
    assert [(finding.rule, finding.severity) for finding in report.findings] == [("hedge", "note")]
    assert not checked([claim("part", part="approximately 22,000", whole="30,000")]).findings


@given(st.integers(1, 500), st.integers(1, 500), st.integers(0, 3))
def test_what_real_counts_print_is_never_flagged(part: int, rest: int, decimals: int) -> None:
    whole = part + rest
    scaled, left = divmod(part * 100 * 10**decimals, whole)
    scaled += 2 * left >= whole
    share = f"{scaled // 10**decimals}" + (f".{scaled % 10**decimals:0{decimals}d}" if decimals else "") + "%"
    report = checked([
        claim("share", part=f"{part:,}", whole=f"{whole:,}", share=share),
        claim("total", parts=[f"{part:,}", f"{rest:,}"], total=f"{whole:,}"),
    ])  # fmt: skip
    assert not report.findings


def test_a_size_beyond_all_samples_is_repaired_without_looking_at_each() -> None:
    [found] = checked([claim("binary", mean="-50%", sd="0.5", n="9" * 20)]).findings
    assert found.message == "-50% is below zero, which no mean can be"
    [found] = checked([claim("margin", n="71%", margin="71%")]).findings
    assert found.message == "71% answers allow a margin of 116% at best, not 71%"
