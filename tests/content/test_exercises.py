import re

import pytest

from content.doses import TEMPOS, tempo
from content.exercises import EXERCISES, GROUPS
from content.locales import LOCALES, t
from content.tracks import LEDGERS, TRACKS, Step, ledger, next_step, previous_step, track_of, variant

TEXTS = ("name", "purpose", "steps", "cue", "caution")
PROGRESSED = sorted(found.id for found in EXERCISES.values() if found.track)


def climb(exercise: str, weights: bool) -> list[int]:
    route, step = [0], next_step(exercise, 0, weights=weights)
    while step is not None:
        route.append(step)
        step = next_step(exercise, step, weights=weights)
    return route


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_exercise_has_its_texts_in_every_language(exercise: str) -> None:
    for locale in LOCALES:
        for part in TEXTS:
            assert t(locale, f"exercise.{exercise}.{part}").strip()


@pytest.mark.parametrize("exercise", EXERCISES)
def test_steps_are_a_short_numbered_list(exercise: str) -> None:
    lines = t("en", f"exercise.{exercise}.steps").split("\n")
    assert 3 <= len(lines) <= 5
    assert [line.split(".")[0] for line in lines] == [str(n) for n in range(1, len(lines) + 1)]


def test_names_differ() -> None:
    names = [t("en", f"exercise.{exercise}.name") for exercise in EXERCISES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("row", EXERCISES.values(), ids=EXERCISES)
def test_every_row_names_its_source_and_a_track_that_exists(row) -> None:
    assert re.fullmatch(r"S00[0-4] L\d+(-\d+)?", row.source)
    assert row.track is None or row.track in TRACKS
    assert row.key == (row.track is not None)
    assert 0 <= row.compression <= 3
    assert row.loadable or not row.needs_load


def test_every_track_is_used_and_every_ledger_is_on_its_track() -> None:
    assert {row.track for row in EXERCISES.values() if row.track} == set(TRACKS)
    for track, exercise in LEDGERS.items():
        assert EXERCISES[exercise].track == track
        assert ledger(exercise) == exercise


@pytest.mark.parametrize("track", TRACKS)
def test_doses_rise_within_a_lever_and_levers_come_once(track: str) -> None:
    steps = TRACKS[track]
    keys = list(dict.fromkeys(step.key for step in steps))
    assert [step.key for step in steps] == sorted((step.key for step in steps), key=keys.index)
    for key in keys:
        doses = [(step.sets * step.target, step.sets) for step in steps if step.key == key]
        assert doses == sorted(doses)
        assert (
            len({(step.hold, step.per_side, step.loaded, step.shown) for step in steps if step.key == key})
            == 1
        )


@pytest.mark.parametrize("track", TRACKS)
def test_only_the_last_step_carries_a_load(track: str) -> None:
    assert not any(step.loaded for step in TRACKS[track][:-1])


@pytest.mark.parametrize("step", [step for track in TRACKS.values() for step in track], ids=lambda s: s.key)
def test_every_step_has_words_a_tempo_and_a_known_picture(step: Step) -> None:
    for locale in LOCALES:
        assert t(locale, f"step.{step.key}")
        assert t(locale, f"tempo.{tempo(step).key}")
    assert step.shown in EXERCISES or step.key == "load"


def test_tempos_belong_to_steps() -> None:
    assert set(TEMPOS) <= {step.key for track in TRACKS.values() for step in track}


@pytest.mark.parametrize("weights", [True, False])
@pytest.mark.parametrize("exercise", PROGRESSED)
def test_the_way_up_is_the_way_back(exercise: str, weights: bool) -> None:
    for step in climb(exercise, weights)[1:]:
        back = previous_step(exercise, step, weights=weights)
        assert back is not None
        assert back < step
        assert next_step(exercise, back, weights=weights) in {step, None} or not track_of(exercise)[step].hold
    assert previous_step(exercise, 0, weights=weights) is None


@pytest.mark.parametrize("exercise", PROGRESSED)
def test_without_a_weight_no_step_needs_one(exercise: str) -> None:
    assert not any(track_of(exercise)[step].loaded for step in climb(exercise, False)[1:])


def test_load_follows_one_leg_for_those_who_own_a_weight() -> None:
    keys = [track_of("B4_bridge_sl")[step].key for step in climb("B4_bridge_sl", True)]
    assert keys == ["bridge_two_legs", "bridge_two_legs_pause", "bridge_one_leg", "bridge_one_leg_load"]


def test_the_lever_is_the_road_without_weights() -> None:
    keys = [track_of("B4_bridge_sl")[step].key for step in climb("B4_bridge_sl", False)]
    assert keys[-2:] == ["bridge_one_leg_pause", "bridge_long_lever"]


def test_a_long_hold_on_one_leg_goes_from_thirty_to_forty_seconds() -> None:
    track = track_of("I2_bridge_hold_sl")
    here = next(i for i, s in enumerate(track) if (s.key, s.sets, s.target) == ("hold_one_leg", 5, 30))
    there = next_step("I2_bridge_hold_sl", here, weights=False)
    assert there is not None
    assert (track[there].sets, track[there].target) == (5, 40)


def test_a_shared_track_shows_the_exercise_of_the_step() -> None:
    assert variant("B4_bridge_sl", 0) == "B1_bridge_dl"
    assert variant("B4_bridge_sl", 5) == "B4_bridge_sl"
    assert variant("H1_rdl", 0) == "H1_rdl"
    assert variant("R0_walk", 0) == "R0_walk"


@pytest.mark.parametrize(
    "row", [row for row in EXERCISES.values() if row.track is None], ids=lambda row: row.id
)
def test_what_no_rule_progresses_has_its_dose_in_words(row) -> None:
    assert all(t(locale, f"exercise.{row.id}.dose").strip() for locale in LOCALES)


def test_the_groups_hold_every_exercise_and_fit_on_a_page() -> None:
    for group in GROUPS:
        names = [row.id for row in EXERCISES.values() if row.group == group]
        assert 3 <= len(names) <= 10
    assert len(EXERCISES) == 39


def test_only_stretches_with_a_bent_hip_wait_for_a_request() -> None:
    asked = [row for row in EXERCISES.values() if row.on_request]
    assert {row.id for row in asked} == {"W1_seated_stretch", "M1_forward_fold"}
    for row in asked:
        assert (row.compression, row.phase, row.track) == (3, "P3", None)
