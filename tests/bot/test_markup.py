"""The wording and offsets are those of the server's own test table for its HTML parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.markup import count_units, parse_html, read_text
from bot.sandbox.refusals import RefusedError

STADIUM = "\N{STADIUM} \N{STADIUM}&lt;"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (STADIUM + "<abac>", 'Unsupported start tag "abac" at byte offset 13'),
        (STADIUM + "<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        (STADIUM + "<i    aba>", 'Can\'t find end tag corresponding to start tag "i"'),
        (STADIUM + "<i    aba  =  ", "Unclosed start tag at byte offset 13"),
        (STADIUM + "<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        (STADIUM + '<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        (STADIUM + "</", "Unexpected end tag at byte offset 13"),
        (STADIUM + "<b></b></", "Unexpected end tag at byte offset 20"),
        (STADIUM + "<i>a</i   ", "Unclosed end tag at byte offset 17"),
        (
            STADIUM + "<i>a</em   >",
            'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"',
        ),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<{x}>", 'Unsupported start tag "{x}" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
def test_html_that_does_not_parse_is_refused_in_the_servers_words(html, reason):
    with pytest.raises(RefusedError) as refusal:
        parse_html(html)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("", "", []),
        ("&ge;&lt;&gt;&amp;&quot;&laquo;&#12345678;", '&ge;<>&"&laquo;&#12345678;', []),
        ("&#65;&#x42;", "AB", []),
        ("Tom & Ada", "Tom & Ada", []),
        ("\N{STADIUM} <i>a\N{STADIUM}</i>", "\N{STADIUM} a\N{STADIUM}", [("italic", 3, 3)]),
        ("<b>1<i>2</i></b>", "12", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<b></b>x", "x", []),
        ("<B>x</B>", "x", [("bold", 0, 1)]),
        ("<tg-time unix=\"1700000000\" format='wDT'>soon</tg-time>", "soon", [("date_time", 0, 4)]),
    ],
)
def test_html_is_shown_without_its_tags(html, text, entities):
    marked = parse_html(html)
    assert marked.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in marked.entities] == entities


def test_the_text_is_trimmed_and_its_entities_move_along():
    marked = read_text("\n  <b>hi</b> you \n", "HTML")
    assert marked.text == "hi you"
    assert marked.entities == ({"type": "bold", "offset": 0, "length": 2},)


def test_an_unknown_mode_is_refused():
    with pytest.raises(RefusedError, match="unsupported parse_mode"):
        read_text("*x*", "MarkdownV2")


@given(st.text())
def test_any_text_is_either_shown_or_refused(html):
    try:
        marked = parse_html(html)
    except RefusedError:
        return
    end = count_units(marked.text)
    assert all(e["offset"] >= 0 and e["offset"] + e["length"] <= end for e in marked.entities)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_escaped_text_comes_out_as_it_was(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(escaped).text == text
