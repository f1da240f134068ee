"""With what a flare lets each exercise come back, and with what it does not (rule 3.10, A17)."""

from dataclasses import replace

import pytest

from content.log import Cause, Change, Equipment, Score, Setting
from content.progression.flare_mode import BEGAN, OVER, calm_settings, end_flare, read_flare
from content.progression.gate import gate_day
from content.progression.reentry import restart_settings
from content.progression.rules import Reason
from content.tracks import track_of
from tests.content.progression.diary import DAY, Diary, at, codes
from tests.content.progression.flares import (
    BRIDGE,
    CLAM,
    HOLD,
    PLANK,
    RDL,
    ended,
    flared,
    lifting,
    tell,
)
from tests.content.progression.histories import BELLS


def rung(exercise: str, step: int, sets: int | None = None) -> Setting:
    """The dose of a rung without a weight."""
    dose = track_of(exercise)[step]
    return Setting(exercise, step, 0, dose.sets if sets is None else sets, dose.target)


def test_with_two_sore_sides_and_no_flare_the_day_is_as_planned() -> None:
    diary = lifting()
    both = replace(diary.log(), side="both")
    assert read_flare(both, diary.monday, at(diary.monday)) is None
    assert gate_day(both, diary.monday, at(diary.monday, 8)).tier == "heavy"


def test_a_hold_that_was_left_out_is_not_called_in_by_a_flare() -> None:
    diary = lifting()
    diary.change(rung(HOLD, 8, sets=0), cause="daily", action="BACK")
    assert [each.exercise for each in calm_settings(diary.log())] == [RDL]
    assert set(ended(diary, flared(diary, 2, 2), 2)) == {RDL}


def test_the_easiest_hold_keeps_its_two_sets() -> None:
    """Back from a break with two sets: a flare day asks for no third."""
    diary = lifting()
    diary.change(rung(HOLD, 0, sets=2), cause="return", action="HOLD")
    assert [each.exercise for each in calm_settings(diary.log())] == [RDL]


def test_a_hold_that_had_risen_comes_back_where_it_was_and_what_was_easiest_stays() -> None:
    diary = lifting().prescribe(PLANK, 0, hour=8)
    diary.prescribe(HOLD, 0, step=9, action="PROGRESS")
    found = ended(diary, flared(diary, 2, 2), 2)
    assert set(found) == {RDL, HOLD}
    assert (found[HOLD].proposed, codes(found[HOLD])) == (rung(HOLD, 9, sets=2), ("FLARE_SHORT",))


def test_calm_holds_on_the_days_of_the_flare_do_not_keep_it_on_the_easiest() -> None:
    diary = lifting()
    flared(diary)
    diary.train(2, tier="easy", only=(HOLD,)).train(2, tier="easy", only=(HOLD,), day=diary.monday + DAY)
    log = replace(diary.log(), facts={BEGAN: diary.monday.toordinal(), OVER: 0})
    found = ended(diary, log, 3)
    assert found[HOLD].proposed == rung(HOLD, 8, sets=2)


@pytest.mark.parametrize(("answers", "comes_back"), [((2, 2), True), ((3, 2, 2), False)])
def test_a_rung_below_the_second_is_the_easiest_and_no_way_back(
    answers: tuple[float, ...], comes_back: bool
) -> None:
    diary = Diary().prescribe(HOLD, 0, step=1, hour=8).clean_week()
    found = ended(diary, flared(diary, *answers), len(answers))
    assert (HOLD in found) == comes_back


def test_what_the_person_made_easier_during_the_flare_stays_so() -> None:
    diary = lifting().prescribe(CLAM, 0, step=2, hour=8)
    flared(diary, 2, 2)
    diary.change(rung(CLAM, 1), day=diary.monday, hour=20, cause="person")
    log = replace(diary.log(), facts={BEGAN: diary.monday.toordinal(), OVER: 0})
    assert set(ended(diary, log, 2)) == {RDL, HOLD}


def test_what_a_review_began_again_during_the_flare_stays_so() -> None:
    """Clams that nobody did for two months: their restart has nothing to do with the flare."""
    diary = lifting().prescribe(CLAM, 0, step=2, hour=8)
    flared(diary, 3, 2, 2)
    diary.change(rung(CLAM, 0), day=diary.monday + DAY, action="STEP_DOWN")
    log = replace(diary.log(), facts={BEGAN: diary.monday.toordinal(), OVER: 0})
    assert set(ended(diary, log, 3)) == {RDL, HOLD}


def test_a_hold_that_an_earlier_flare_left_on_its_easiest_stays_there() -> None:
    diary = lifting()
    diary.change(rung(HOLD, 0), day=diary.monday - 5 * DAY, cause="person", action="STEP_DOWN")
    assert set(ended(diary, flared(diary, 2, 2), 2)) == {RDL}


def test_who_begins_anew_and_flares_on_the_same_day_begins_anew() -> None:
    """In the morning everything began at the easiest; in the evening it flared."""
    diary = lifting()
    for setting in restart_settings(diary.log()):
        diary.change(setting, day=diary.monday, hour=7, cause="return", action="STEP_DOWN")
    found = ended(diary, flared(diary, 2, 2), 2)
    assert found[RDL].proposed == Setting(RDL, 0, 0, 2, 12)
    assert set(found) == {RDL}


def test_who_begins_anew_during_a_flare_does_not_get_back_what_was_before() -> None:
    """What was left out stays out until a review calls it in at its easiest; a second time adds nothing."""
    diary = lifting()
    flared(diary, 2, 2)
    for setting in restart_settings(diary.log()):
        diary.change(setting, day=diary.monday + DAY, hour=7, cause="return", action="STEP_DOWN")
    log = replace(diary.log(), facts={BEGAN: diary.monday.toordinal(), OVER: 0})
    assert ended(diary, log, 2) == {}
    assert restart_settings(log) == ()
    diary.monday += 7 * DAY
    found = diary.suggestion(RDL)
    assert (found.proposed, codes(found)) == (Setting(RDL, 0, 0, 3, 12), ("REENTRY",))


def test_who_begins_anew_on_the_easiest_hold_gets_no_third_set() -> None:
    """Two sets after a break, and two sets are what a flare leaves: nothing is harder by beginning anew."""
    diary = lifting()
    two = replace(rung(HOLD, 0), sets=2)
    diary.change(two, day=diary.monday - DAY, cause="return", action="HOLD")
    diary.change(two, day=diary.monday, cause="person", action="STEP_DOWN")
    assert [each for each in restart_settings(diary.log()) if each.exercise == HOLD] == [two]


def test_what_went_back_before_the_flare_comes_back_no_heavier() -> None:
    """40 kg was clean, but it went back to 37.5 kg on Sunday: "the same" is 37.5 kg."""
    diary = lifting()
    diary.prescribe(RDL, 3750, cause="daily", action="BACK")
    assert ended(diary, flared(diary, 2, 2), 2)[RDL].proposed == Setting(RDL, 0, 3750, 2, 12)


def test_a_weight_that_was_only_promised_is_not_the_same_weight() -> None:
    """Sets of eight; 42.5 kg from Sunday's review were never lifted, 40 kg were."""
    diary = Diary(phase="P3").prescribe(RDL, 4000, target=8, hour=8).clean_week().clean_week()
    diary.prescribe(RDL, 4250, target=8, action="PROGRESS")
    assert ended(diary, flared(diary, 2, 2), 2)[RDL].proposed == Setting(RDL, 0, 4000, 2, 8)


def test_a_reaction_to_the_holds_begins_the_flare_again_and_the_weights_still_come_back() -> None:
    """Flare on Monday; a review on Wednesday counts from then, since the holds themselves hurt."""
    diary = lifting()
    flared(diary)
    again = diary.monday + 2 * DAY
    tell(diary, (3, 2, 2), after=2)
    log = replace(diary.log(), facts={BEGAN: again.toordinal(), OVER: 0})
    assert set(ended(diary, log, 5)) == {RDL}


@pytest.mark.parametrize(("cause", "days_before"), [("person", 0), ("review", 2)])
def test_the_button_counts_from_its_day_and_a_review_from_the_session(cause: Cause, days_before: int) -> None:
    """A strong reaction to Saturday's session; on Monday the button was pressed, or a review found it."""
    diary = lifting()
    diary.train(7, day=diary.monday - 2 * DAY)
    found = ended(diary, flared(diary, 3, 2, 2, cause=cause, hour=19), 3)
    day = diary.monday - days_before * DAY
    assert found[RDL].reasons == (Reason("FLARE_SETTLED", {"day": day}, "judgement"),)


def test_of_two_bad_sessions_the_last_one_counts_even_on_the_day_of_the_review() -> None:
    diary = lifting()
    diary.train(2, during=9, day=diary.monday - 5 * DAY).train(3, during=9, day=diary.monday)
    found = ended(diary, flared(diary, 3, 2, 2, cause="review", hour=19), 3)
    assert found[RDL].reasons == (Reason("FLARE_SETTLED", {"day": diary.monday}, "judgement"),)


def test_the_calm_answer_of_the_flares_own_day_is_none_for_the_review() -> None:
    """Calm at eight on Saturday, flared at nine, calm on Sunday: that is one of two."""
    diary = lifting()
    saturday = diary.sunday - DAY
    for setting in calm_settings(diary.log()):
        diary.change(setting, day=saturday, hour=9, cause="person", action="STEP_DOWN")
    diary.daily += [Score(4, at(saturday, 8)), Score(4, at(diary.sunday, 8))]
    found = diary.suggestion(RDL)
    assert (found.action, codes(found)) == ("STEP_DOWN", ("FLARE_NOT_SETTLED",))


@pytest.mark.parametrize(("days", "comes_back"), [(60, True), (61, False)])
def test_what_was_not_done_for_two_months_before_the_flare_waits_for_a_review(
    days: int, comes_back: bool
) -> None:
    """Only the holds went on; the weights were last lifted so many days before the flare."""
    diary = Diary().prescribe(RDL, 4000, hour=8).prescribe(HOLD, 0, step=8, hour=8)
    last = diary.monday
    diary.train(day=last)
    diary.monday = last + days * DAY
    diary.train(day=diary.monday - 2 * DAY, only=(HOLD,), tier="easy")
    found = ended(diary, flared(diary, 2, 2), 2)
    assert (RDL in found) == comes_back
    assert found[HOLD].proposed == rung(HOLD, 8, sets=2)


def test_in_auckland_a_morning_is_still_the_day_before_in_utc() -> None:
    """Flared at eight on Monday, the clams made easier in the evening; calm at eight on the next two days."""
    diary = lifting().prescribe(CLAM, 0, step=2, hour=8)
    calm, utc = calm_settings(diary.log()), diary.monday - DAY
    began = [Change(at(utc, 19), diary.monday, each, "person", "STEP_DOWN") for each in calm]
    easier = Change(at(diary.monday, 7), diary.monday, rung(CLAM, 1), "person")
    diary.changes += [*began, easier]
    diary.daily += [Score(4, at(utc + days * DAY, 19)) for days in (1, 2)]
    log = replace(diary.log(), facts={BEGAN: diary.monday.toordinal(), OVER: 0})
    wednesday, now = diary.monday + 2 * DAY, at(diary.monday + DAY, 20)
    found = read_flare(log, wednesday, now)
    assert found is not None
    assert (found.day, found.calm, found.earliest, found.is_over) == (3, 2, 2, True)
    back = {each.exercise: each.proposed for each in end_flare(log, wednesday, now)}
    assert back == {RDL: Setting(RDL, 0, 4000, 2, 12), HOLD: rung(HOLD, 8, sets=2)}


def test_as_few_repetitions_as_the_rung_begins_with() -> None:
    """Bridges with 10 kg had come to fifteen; they come back with ten."""
    diary = Diary(equipment=(BELLS,)).prescribe(BRIDGE, 1000, step=11, target=15, hour=8)
    diary.clean_week().clean_week()
    found = ended(diary, flared(diary, 2, 2), 2)[BRIDGE]
    assert found.proposed == Setting(BRIDGE, 11, 1000, 2, 10)


def test_who_was_never_clean_gets_the_last_weight_and_not_the_first() -> None:
    """Begun with 25 kg, made lighter by the person, flared before any answer."""
    diary = Diary().prescribe(RDL, 2500, hour=8)
    diary.change(Setting(RDL, 0, 2000, 3, 12), cause="person")
    assert ended(diary, flared(diary, 2, 2), 2)[RDL].proposed == Setting(RDL, 0, 2000, 2, 12)


@pytest.mark.parametrize(
    ("before", "owned", "step"), [(8, (), 7), (8, (BELLS,), 6), (2, (), 1), (1, (), 0), (0, (), 0)]
)
def test_one_rung_lower_is_one_of_the_persons_own_way(
    before: int, owned: tuple[Equipment, ...], step: int
) -> None:
    """Long levers were for lack of a weight; who owns one by now goes back past them."""
    diary = Diary(phase="P2a", equipment=()).prescribe(BRIDGE, 0, step=before, hour=8)
    diary.clean_week().clean_week()
    diary.equipment = owned
    assert ended(diary, flared(diary, 3, 2, 2), 3)[BRIDGE].proposed == rung(BRIDGE, step)


def test_a_weight_that_is_gone_does_not_come_back() -> None:
    diary = lifting()
    log = replace(flared(diary, 3, 2, 2), equipment=())
    assert ended(diary, log, 3)[RDL].proposed == Setting(RDL, 0, 0, 3, 12)
