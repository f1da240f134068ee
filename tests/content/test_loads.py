import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.loads import (
    Doubt,
    Mistake,
    doubt_load,
    first_load,
    floor_load,
    is_ascending,
    is_coarse_allowed,
    is_fine,
    next_above,
    parse_equipment,
    replace_load,
)
from content.log import Equipment, Kind, Unit

OWNED = st.lists(st.integers(1, 20000), unique=True, max_size=30).map(sorted).map(tuple)


@given(OWNED, st.integers(0, 25000), st.integers(0, 25000))
def test_floor_never_rounds_up_and_keeps_order(owned: tuple[int, ...], one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert floor_load(owned, low) <= floor_load(owned, high) <= high
    assert floor_load(owned, low) in (0, *owned)


@given(OWNED, st.integers(0, 25000))
def test_nothing_lies_between_a_load_and_the_next(owned: tuple[int, ...], load: int) -> None:
    heavier = next_above(owned, load)
    assert [each for each in owned if load < each < (heavier or 10**6)] == []
    assert heavier is None or heavier > load


@pytest.mark.parametrize(
    ("text", "kind", "unit", "loads"),
    [
        ("2,4,6,8 kg dumbbells", "dumbbell", "kg", (200, 400, 600, 800)),
        ("2, 4 and 6.5 kg dumbbells", "dumbbell", "kg", (200, 400, 650)),
        ("one dumbbell, 2,5 kg", "dumbbell", "kg", (250,)),
        ("bar 20 plus 2x1.25 2x5 kg", "barbell", "kg", (2000, 2250, 3000, 3250)),
        ("20 kg bar with 4x5", "barbell", "kg", (2000, 3000, 4000)),
        ("Kettlebell 8kg, 12kg", "kettlebell", "kg", (800, 1200)),
        ("stack 20 kg steps to 100", "stack", "kg", (2000, 4000, 6000, 8000, 10000)),
        ("dumbbells 5 to 20 lbs in 5 lb steps", "dumbbell", "lb", (500, 1000, 1500, 2000)),
        ("dumbbells of 10 pounds", "dumbbell", "lb", (1000,)),
        ("bands 3", "band", "kg", (100, 200, 300)),
    ],
)
def test_what_people_own(text: str, kind: Kind, unit: Unit, loads: tuple[int, ...]) -> None:
    assert parse_equipment(text) == Equipment(kind, unit, loads)


BAR_AT_HOME = (2000, 2250, 2500, 2750, 3000, 3250, 3500, 3750)


@pytest.mark.parametrize(
    ("text", "kind", "loads"),
    [
        ("mancuernas de 2, 4, 6 kg", "dumbbell", (200, 400, 600)),
        ("Mancuernas 2, 4, 6, 8 kg", "dumbbell", (200, 400, 600, 800)),
        ("una mancuerna de 2,5 kilos", "dumbbell", (250,)),
        ("barra 20 más 2x1,25 2x2,5 2x5 kg", "barbell", BAR_AT_HOME),
        ("barra 20 kg más 2x1,25 2x5", "barbell", (2000, 2250, 3000, 3250)),
        ("barra de 20 kg con 2 discos de 5 y 2 discos de 2,5", "barbell", (2000, 2500, 3000, 3500)),
        ("kettlebell 8 12 16 kg", "kettlebell", (800, 1200, 1600)),
        ("pesa rusa 8 12 16 kg", "kettlebell", (800, 1200, 1600)),
        ("pesas rusas de 8 y 12 kilogramos", "kettlebell", (800, 1200)),
        ("polea de 5 a 20 kg de 5 en 5", "stack", (500, 1000, 1500, 2000)),
        ("máquina 10 a 40 kg en pasos de 10", "stack", (1000, 2000, 3000, 4000)),
        ("maquina de 10 a 40 kg cada 10", "stack", (1000, 2000, 3000, 4000)),
        ("3 bandas elásticas", "band", (100, 200, 300)),
        ("ligas 2", "band", (100, 200)),
        ("Kurzhanteln 2, 4, 6 kg", "dumbbell", (200, 400, 600)),
        ("Langhantel 20 kg mit 2 Scheiben zu 5", "barbell", (2000, 3000)),
        ("Kugelhantel 8 kg", "kettlebell", (800,)),
        ("Kabelzug 5 bis 15 kg in 5er-Schritten", "stack", (500, 1000, 1500)),
        ("3 Bänder", "band", (100, 200, 300)),
        ("haltères 2 et 4 kg", "dumbbell", (200, 400)),
        ("barre de 20 kg plus 2x5", "barbell", (2000, 3000)),
        ("poulie 5 à 15 kg par paliers de 5", "stack", (500, 1000, 1500)),
        ("2 élastiques", "band", (100, 200)),
        ("halteres 2 e 4 quilos", "dumbbell", (200, 400)),
        ("máquina de 5 a 15 kg de 5 em 5", "stack", (500, 1000, 1500)),
        ("faixas 3", "band", (100, 200, 300)),
        ("manubri da 2 e 4 chili", "dumbbell", (200, 400)),
        ("bilanciere 20 kg più 2 dischi da 5", "barbell", (2000, 3000)),
        ("macchina da 5 a 15 kg in passi da 5", "stack", (500, 1000, 1500)),
        ("elastici 2", "band", (100, 200)),
    ],
)
def test_what_people_own_in_other_words(text: str, kind: Kind, loads: tuple[int, ...]) -> None:
    assert parse_equipment(text) == Equipment(kind, "kg", loads)


def test_pounds_in_other_words() -> None:
    assert parse_equipment("mancuernas de 10 y 20 libras") == Equipment("dumbbell", "lb", (1000, 2000))


def test_a_kind_named_in_any_language_takes_the_known_unit() -> None:
    assert parse_equipment("pesas rusas 8 12", unit="lb") == Equipment("kettlebell", "lb", (800, 1200))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2 4 6", "kind"),
        ("tengo 3 gatos", "kind"),
        ("dumbbells 2 4 6", "unit"),
        ("some kg dumbbells", "no_numbers"),
        ("dumbbells 0 kg", "no_numbers"),
        ("dumbbells 9000 kg", "too_heavy"),
        ("bands 5000", "too_many"),
        ("stack 0.1 kg steps to 100", "too_many"),
    ],
)
def test_what_cannot_be_kept(text: str, why: str) -> None:
    assert parse_equipment(text) == Mistake(why)


def test_a_known_kind_and_unit_need_not_be_typed() -> None:
    assert parse_equipment("4 8", kind="kettlebell", unit="kg") == Equipment("kettlebell", "kg", (400, 800))


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = parse_equipment(text, kind="barbell", unit="kg")
    assert isinstance(found, Mistake) or is_ascending(found.loads)


@pytest.mark.parametrize(
    ("load", "last", "doubt"),
    [
        (37500, 3500, Doubt(3750)),
        (9000, 3500, Doubt(None)),
        (5250, 3500, None),
        (5251, 3500, Doubt(None)),
        (2000, 3500, None),
        (5000, None, None),
        (5000, 0, None),
    ],
)
def test_an_unlikely_weight_is_asked_about(load: int, last: int | None, doubt: Doubt | None) -> None:
    assert doubt_load(load, last) == doubt


@pytest.mark.parametrize(
    ("kind", "load", "heavier", "fine", "coarse"),
    [
        ("barbell", 5000, 5500, True, True),
        ("barbell", 4990, 5500, False, True),
        ("kettlebell", 1600, 2000, False, True),
        ("kettlebell", 800, 1200, False, False),
        ("dumbbell", 200, 450, False, True),
        ("dumbbell", 200, 451, False, False),
        ("band", 100, 200, False, True),
        ("band", 1000, 1100, False, True),
    ],
)
def test_fine_and_coarse_steps(kind: Kind, load: int, heavier: int, fine: bool, coarse: bool) -> None:
    assert is_fine(kind, load, heavier) is fine
    assert is_coarse_allowed(kind, "kg", load, heavier) is coarse


def test_pounds_have_their_own_limits() -> None:
    assert is_coarse_allowed("dumbbell", "lb", 500, 1000)
    assert not is_coarse_allowed("dumbbell", "kg", 500, 1000)
    assert first_load(Equipment("dumbbell", "lb", (1000,))) == 1000
    assert first_load(Equipment("dumbbell", "kg", (1000,))) is None
    assert first_load(Equipment("dumbbell", "kg", (500,))) == 500


@pytest.mark.parametrize(
    ("owned", "load", "stands"),
    [((800, 1200), 1000, 800), ((1000, 2000), 800, 1000), ((1500,), 800, None), ((), 800, 0), ((800,), 0, 0)],
)
def test_other_equipment(owned: tuple[int, ...], load: int, stands: int | None) -> None:
    assert replace_load(owned, "kg", load) == stands
