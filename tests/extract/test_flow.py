"""Words are read as if there were no markup, and found where they stand in the source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck import scan
from figcheck.documents.formats import TextFormat
from figcheck.documents.reader import read_text
from figcheck.extract.cues import cues
from figcheck.extract.flow import flow_of
from figcheck.extract.forms import forms
from figcheck.extract.read import read_article

ROLE = re.compile(r"\{\w+\}")
FIGURE = re.compile(r"(?<![\w)])[$£€]?(?:\.?\d[\d,.·]*\d|\d)(?![\w/-])%?")
FORMATS: tuple[TextFormat, ...] = ("markdown", "html", "text")
READ = [(cue.name, cue.reads) for cue in cues("strong") if not cue.preview]
READ += [(form.name, form.reads) for form in forms("strong") if not form.preview]
PLAIN = [
    (name, text)
    for name, texts in READ
    for text in (ROLE.sub("", marked) for marked in texts)
    if not set("*\\\n") & set(text)
]


def flow(text: str, form: TextFormat = "markdown") -> str:
    return flow_of(read_text(text, "-", form)).text


def bound(text: str, form: TextFormat) -> set[str | None]:
    return {claim.binding.cue for claim in read_article(read_text(text, "-", form)).claims}


@pytest.mark.parametrize(
    ("form", "source", "read"),
    [
        (
            "markdown",
            "Of the **5,229** bridges, _472_, or **19**%, fell.",
            "Of the 5,229 bridges, 472, or 19%, fell.",
        ),
        ("markdown", "*t*(28) = 2.20, *p* = .06", "t(28) = 2.20, p = .06"),
        ("markdown", "[472](http://x.org/1%20of) of 5,229[^1], then", "472 of 5,229, then"),
        ("markdown", "12 \\* 3 = 37", "12 * 3 = 37"),
        ("markdown", "10 `of 12` 40", "10  40"),
        ("markdown", "**4** of the\n**472**\nfell", "4 of the 472 fell"),
        ("markdown", "- **12** of 40\n- 5", "    12 of 40\n  5"),
        ("markdown", "| **12** | 40 |", "| 12 | 40 |"),
        (
            "html",
            "<p>Of <b>40</b>, <a href='a b'>12</a>&nbsp;or&thinsp;<i>31</i>&percnt;</p>",
            "Of 40, 12 or 31%",
        ),
        ("html", "45<sup>123</sup> and 10<sup>5</sup>", "45  123 and 10  5"),
        ("html", "<b>12</b> <b>of</b> 40<br>5 &lt; 6", "12 of 40\n   5 < 6"),
        ("html", "end.<i>Then</i> 2 un<b>real</b>", "end. Then 2 un real"),
        ("markdown", "**No** figure", "  No   figure"),
        ("text", "12\u00a0of\u200940 and 17\u2009288", "12 of 40 and 17\u2009288"),
        ("text", "12  of **40**", "12  of **40**"),
    ],
)
def test_what_is_read(form: TextFormat, source: str, read: str) -> None:
    assert flow(source, form).strip("\n") == read


@pytest.mark.parametrize(("name", "text"), PLAIN)
def test_a_bold_figure_binds_as_a_plain_one(name: str, text: str) -> None:
    if name in bound(text, "html"):
        assert name in bound(FIGURE.sub(r"<b>\g<0></b>", text), "html")


@given(
    st.lists(
        st.sampled_from(["**", "_", "<b>", "</b>", "&nbsp;", "`", "[a](b)", " ", "\n", "12", "of", ".", "|"])
    )
)
def test_every_character_goes_back_to_itself(pieces: list[str]) -> None:
    source = "".join(pieces)
    for form in FORMATS:
        document = read_text(source, "-", form)
        found = flow_of(document)
        places = [found.source_place(at) for at in range(len(found.text))]
        assert places == sorted(set(places))
        assert [document.masked[place] for place in places] == list(found.printed)


def test_findings_stand_at_the_figures_of_the_source() -> None:
    source = "# A\n\nOf the **5,229** bridges, [**472**](x.md), or _19%_, are **$1.3** billion.\n"
    (document,) = scan(source, format="markdown").documents
    (finding,) = document.findings
    ((_, whole), (_, part), (_, share)) = sorted(
        document.judgements[0].claim.operands(), key=lambda each: each[1].start
    )
    assert [source[each.start : each.end] for each in (whole, part, share)] == ["5,229", "472", "19%"]
    assert source[finding.start : finding.end] == "5,229** bridges, [**472**](x.md), or _19%"
