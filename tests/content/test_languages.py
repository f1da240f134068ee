"""Every language says what English says: the same numbers, marks and commands, in its own words."""

import re
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

import content.locales
from content.locales import FALLBACK, LOCALES, catalogue, format_clock, format_day, format_load, t
from content.replies import read
from content.replies.reading import Context
from tests.content.test_locales import DAY

OTHERS = [locale for locale in LOCALES if locale != FALLBACK]
KEYS = sorted(catalogue(FALLBACK).texts)
ALIKE = {
    "es": {
        "equipment.kettlebell", "no", "run.length.km", "run.length.mi", "run.length.min", "run.now.no",
        "run.variable.sprint",
    }
}  # fmt: skip
"""Texts that are the same word in both languages."""
OTHER_NUMBERS = {"help.words", "limit.saved"}
"""An hour is written in another way, or a button is named in place of a sentence to type."""
OTHER_COMMANDS = {"goal.ask", "limit.saved"}
"""Where a language points at the settings in place of a sentence that it does not read."""
NOW = datetime(2027, 1, 6, 8, tzinfo=UTC)
LONGEST_EXAMPLE = 45
FORBIDDEN = {
    "es": (
        # One "you" for everybody, from Spain to Argentina.
        r"ustede?s?|vosotr\w+|vuestr\w+|sois|tenéis|haced|vos|tenés|podés|querés|sos",
        # Words that half of the countries do not use, or use for something else.
        (
            r"ordenador\w*|computador\w*|coche\w*|carros?|móvil\w*|celular\w*|coger|coge\w*|agujetas"
            r"|pileta|alberca|ahorita|chequear|platicar|gemelos?|moratón|moratones|guay"
        ),
        # Nobody is told whether they are a man or a woman.
        (
            r"quéda?te quiet[oa]|bienvenid[oa]s?|cansad[oa]s?|list[oa]s? para|preocupad[oa]s?"
            r"|segur[oa] de que|tumbad[oa]s?|acostad[oa]s?|sentad[oa]s?|arrodillad[oa]s?|perezos[oa]s?"
        ),
        # Terms that have one name here.
        r"tendonitis|isquio(?! ?n)s?|femorales|tuberosidad|repes|reps|glúteos? medios?|puntaje|puntuación",
        # No promise, no verdict.
        r"tienes (?:una? )?(?:tendin\w+|rotura|lesión)|te curas|cura definitiva|debilucho|fracas\w+",
    )
}


def texts(locale: str, key: str) -> str:
    return " ".join(catalogue(locale).texts[key])


def bare(text: str) -> str:
    return re.sub(r"\{\w+\}|</?[bi]>", "", text)


def numbers(text: str) -> set[str]:
    return {found.replace(",", ".") for found in re.findall(r"\d+(?:[.,:]\d+)?", bare(text))}


def commands(text: str) -> list[str]:
    return re.findall(r"(?<!\w)/[a-z]{3,}", bare(text))


@pytest.mark.parametrize("locale", OTHERS)
def test_every_file_has_its_counterpart(locale: str) -> None:
    folder = Path(content.locales.__file__).parent
    names = [sorted(path.name for path in (folder / each).glob("*.po")) for each in (FALLBACK, locale)]
    assert names[0] == names[1]


@pytest.mark.parametrize("locale", OTHERS)
def test_the_same_numbers_stand_in_both_texts(locale: str) -> None:
    keys = [key for key in KEYS if key not in OTHER_NUMBERS]
    assert [k for k in keys if numbers(texts(FALLBACK, k)) != numbers(texts(locale, k))] == []


@pytest.mark.parametrize("locale", OTHERS)
def test_the_same_commands_are_named(locale: str) -> None:
    keys = [key for key in KEYS if key not in OTHER_COMMANDS]
    assert [k for k in keys if commands(texts(FALLBACK, k)) != commands(texts(locale, k))] == []


@pytest.mark.parametrize("locale", OTHERS)
def test_markup_and_line_breaks_are_kept(locale: str) -> None:
    for key in KEYS:
        for english, other in zip(catalogue(FALLBACK).texts[key], catalogue(locale).texts[key], strict=False):
            for mark in ("<b>", "</b>", "<i>", "</i>", "\n"):
                assert english.count(mark) == other.count(mark), (key, mark)
            assert sorted(re.findall(r"\{\w+\}", english)) == sorted(re.findall(r"\{\w+\}", other)), key


@pytest.mark.parametrize("locale", OTHERS)
def test_no_english_is_left_over(locale: str) -> None:
    same = {
        key
        for key in KEYS
        if texts(FALLBACK, key) == texts(locale, key)
        and re.search(r"[a-z]{2}", bare(texts(locale, key)), re.IGNORECASE)
    }
    assert same == ALIKE.get(locale, set())


@pytest.mark.parametrize("locale", OTHERS)
def test_words_of_the_glossary_and_no_others(locale: str) -> None:
    banned = re.compile(rf"(?<!\w)(?:{'|'.join(FORBIDDEN.get(locale, ('(?!)',)))})(?!\w)", re.IGNORECASE)
    found = {key: match.group() for key in KEYS if (match := banned.search(bare(texts(locale, key))))}
    assert found == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_shouts(locale: str) -> None:
    assert [key for key in KEYS if re.search("[!¡]", texts(locale, key))] == []


@pytest.mark.parametrize("locale", OTHERS)
def test_what_people_are_told_to_write_is_read_as_its_english_counterpart(locale: str) -> None:
    """The examples in a text work: "3x12 con 14 kg" is the same work as "3x12 with 14 kg"."""
    for key in sorted(set(KEYS) - OTHER_NUMBERS - OTHER_COMMANDS):
        pairs = zip(examples(texts(FALLBACK, key)), examples(texts(locale, key)), strict=True)
        for english, other in pairs:
            sided = key.startswith(("side", "unclear.two"))
            assert meant(english, FALLBACK, sided) == meant(other, locale, sided), (key, other)


def examples(text: str) -> list[str]:
    """What stands in italics or in quotes and is short enough to be an example."""
    found = re.findall(r"<i>([^<{]+)</i>|\"([^\"{]+)\"", text)
    return [quoted or slanted for slanted, quoted in found if len(quoted or slanted) <= LONGEST_EXAMPLE]


def meant(text: str, locale: str, sided: bool) -> tuple[object, ...]:
    said = read(text, Context(NOW, unit="kg", locale=locale, two_sided=sided))
    work = [(report.load, report.reps, report.exercise) for wish in said.intents for report in wish.loads]
    return said.pain, [wish.name for wish in said.intents], work, said.sides, said.unclear, said.red_flag


def test_a_spanish_question_is_opened() -> None:
    for key in KEYS:
        for form in catalogue("es").texts[key]:
            assert form.count("¿") == form.count("?"), key


def test_spanish_dates_clocks_and_loads() -> None:
    assert format_day("es", DAY) == "mié 12 may"
    assert format_day("es", DAY, "short") == "12 may"
    assert format_day("es", DAY, "weekday") == "miércoles"
    assert format_day("es", DAY, "long") == "12 de mayo de 2027"
    assert format_load("es", 3750, "kg") == "37,5 kg"
    assert format_clock("es", time(7, 5)) == "07:05"


def test_a_language_calls_itself_by_its_own_name() -> None:
    names = {locale: t(locale, "language.name") for locale in LOCALES}
    assert names["en"] == "English"
    assert names["es"] == "Español"
    assert len(set(names.values())) == len(LOCALES)


def test_a_folder_is_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Adding one is a folder of translations; nothing in the code names the languages there are."""
    source = Path(content.locales.__file__).parent / FALLBACK / "language.po"
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "language.po").write_text(source.read_text(encoding="utf-8").replace('"English"', '"Xx"'))
    monkeypatch.setattr(content.locales, "files", lambda _: tmp_path)
    monkeypatch.setattr(content.locales, "LOCALES", (FALLBACK, "xx"))
    try:
        assert t("xx", "language.name") == "Xx"
        assert content.locales.spoken("xx-YY") == "xx"
    finally:
        content.locales.catalogue.cache_clear()
