import re
import string
from datetime import date, time
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import content.locales
from content.locales import (
    LOCALES,
    catalogue,
    format_clock,
    format_day,
    format_load,
    format_score,
    has,
    number,
    spoken,
    t,
)

FOLDER = Path(content.locales.__file__).parent
FILES = sorted(FOLDER.glob("*/*.po"))
DAY = date(2027, 5, 12)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_language_has_every_key_with_the_same_placeholders(locale: str) -> None:
    english, other = catalogue("en").texts, catalogue(locale).texts
    assert other.keys() == english.keys()
    for key, forms in other.items():
        wanted = set().union(*map(placeholders, english[key]))
        assert set().union(*map(placeholders, forms)) == wanted, key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_says_something_and_can_be_filled_in(locale: str) -> None:
    for key, forms in catalogue(locale).texts.items():
        for form in forms:
            assert form.strip(), key
            form.format_map(dict.fromkeys(placeholders(form), "1"))
            assert all(name.isidentifier() for name in placeholders(form)), key


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_file_repeats_a_key_or_lacks_a_plural_form(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    book = read_po(BytesIO(source.encode()), locale=path.parent.name, abort_invalid=True)
    keys = [line for line in source.splitlines() if line.startswith("msgid ") and line != 'msgid ""']
    assert len(keys) == len(set(keys))
    for message in book:
        if message.id:
            forms = (message.string,) if isinstance(message.id, str) else tuple(message.string or ())
            assert len(forms) == (1 if isinstance(message.id, str) else book.num_plurals)
            assert isinstance(message.id, str) or len(set(message.id)) == 1
            assert not message.fuzzy
            assert not list(message.check(book))


def test_keys_are_words_joined_by_dots() -> None:
    assert [key for key in catalogue("en").texts if not re.fullmatch(r"\w+(\.[\w+-]+)*", key)] == []


def test_markup_is_bold_or_italic_and_closed() -> None:
    for key, forms in catalogue("en").texts.items():
        for form in forms:
            for tag in "bi":
                assert form.count(f"<{tag}>") == form.count(f"</{tag}>"), key
            rest = form.replace("<b>", "").replace("</b>", "").replace("<i>", "").replace("</i>", "")
            assert "<" not in rest, key


def test_a_count_picks_the_form() -> None:
    assert t("en", "run.walk", count=1) == "a brisk walk of 1 minute"
    assert t("en", "run.walk", count=30) == "a brisk walk of 30 minutes"


def test_a_missing_key_and_a_missing_argument_are_bugs() -> None:
    with pytest.raises(KeyError):
        t("en", "no.such.key")
    with pytest.raises(KeyError):
        t("en", "run.walk")
    assert not has("en", "no.such.key")


def test_an_unknown_language_speaks_english() -> None:
    assert t("xx", "equipment.band") == t("en", "equipment.band")
    assert has("xx", "equipment.band")


@pytest.mark.parametrize("code", ["en", "EN", "en-US", "en_AU", "xx", "", None])
def test_a_code_finds_the_nearest_language(code: str | None) -> None:
    assert spoken(code) == "en"


def test_two_files_with_one_key_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a.b"\nmsgstr "x"\n'
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "one.po").write_text(entry, encoding="utf-8")
    (folder / "two.po").write_text(entry, encoding="utf-8")
    monkeypatch.setattr(content.locales, "files", lambda _: tmp_path)
    with pytest.raises(ValueError, match=r"a\.b"):
        catalogue.__wrapped__("en")


@pytest.mark.parametrize(
    ("hundredths", "text"),
    [(3750, "37.5 kg"), (1000, "10 kg"), (125, "1.25 kg"), (250000, "2500 kg"), (0, "0 kg")],
)
def test_loads_are_written_without_trailing_zeros(hundredths: int, text: str) -> None:
    assert format_load("en", hundredths, "kg") == text


def test_numbers_scores_days_and_clocks() -> None:
    assert number("en", 37.5) == "37.5"
    assert number("en", -2) == "-2"
    assert [format_score("en", half) for half in (0, 7, 20)] == ["0", "3.5", "10"]
    assert format_day("en", DAY, "short") == "12 May"
    assert format_day("en", DAY, "weekday") == "Wednesday"
    assert format_day("en", DAY) == "Wed 12 May"
    assert format_day("en", DAY, "long") == "12 May 2027"
    assert format_clock("en", time(7, 5)) == "07:05"


@pytest.mark.parametrize("locale", LOCALES)
def test_only_plain_spaces(locale: str) -> None:
    styles = ("short", "weekday", "weekday_date", "long")
    written = [format_day(locale, DAY, style) for style in styles]  # type: ignore[arg-type]
    written += [
        format_clock(locale, time(15, 5)),
        number(locale, 1234567.25),
        format_load(locale, 3750, "lb"),
    ]
    assert not any(character in text for text in written for character in "\u00a0\u202f\u2009\u200f\u200e")
