"""Every reason of the review once, exactly: whom it holds, at what, with which of the person's own numbers.

The sessions of the week lie on Monday 25, Wednesday 27 and Friday 29 January; the review is on the 31st.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from content.log import Equipment, Flag, Score, Setting
from content.progression.ceilings import Action
from content.progression.rules import Reason
from content.sources import PATTERNS, name_sources
from content.tracks import track_of
from tests.content.progression.catalogue import codes as texts
from tests.content.progression.diary import BAR, DAY, Diary, at, codes
from tests.content.progression.test_amended import hinge, week
from tests.content.progression.test_rungs import seen_to

RDL, BRIDGE, HINGE, HOLD, NORDIC = (
    "H1_rdl", "B4_bridge_sl", "H2_hip_hinge", "I2_bridge_hold_sl", "K3_nordic",
)  # fmt: skip
MON, WED, FRI, SUN = (date(2027, 1, day) for day in (25, 27, 29, 31))
KETTLE = Equipment("kettlebell", "kg", (800, 1200, 1600))
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800, 1000))


def rdl(load: int, sets: int = 3, target: int = 12) -> Setting:
    return Setting(RDL, 0, load, sets, target)


OUT = rdl(0, 0)
STAYS, BACK = rdl(4000), rdl(3750)


def dose(
    exercise: str, step: int, load: int = 0, sets: int | None = None, target: int | None = None
) -> Setting:
    rung = track_of(exercise)[step]
    return Setting(exercise, step, load, rung.sets if sets is None else sets, target or rung.target)


def flagged(sign: str, urgency: str) -> Diary:
    diary = week(hinge())
    diary.flags.append(Flag(sign, urgency, at(diary.monday, 9)))
    return diary


def two(**last: Any) -> Diary:
    """A bridge that stayed for long and a hinge that was raised last week."""
    diary = Diary(equipment=(BAR, BELLS)).prescribe(RDL, 3750).prescribe(BRIDGE, 800, step=11, target=12)
    diary.clean_week()
    return week(diary.prescribe(RDL, 4000, action="PROGRESS"), last)


def out(days: int, cause: str = "review", action: str = "BACK") -> Diary:
    """Left out so many days before the review."""
    diary = hinge()
    diary.change(OUT, day=diary.sunday - days * DAY, cause=cause, action=action)  # type: ignore[arg-type]
    return diary.train().train()


def flare(*answers: int, cause: str = "review", began: int = 8) -> Diary:
    """A 7 the day after the first session sent the hinge out; one answer each morning from Sunday on."""
    diary = hinge(phase="P2b")
    diary.train().train(7).close()
    diary.change(OUT, day=diary.monday - DAY, cause=cause, action="STEP_DOWN")  # type: ignore[arg-type]
    diary.daily += [Score(2 * each, at(diary.monday + n * DAY, 8)) for n, each in enumerate(answers)]
    return diary


def risen(times: int) -> Diary:
    diary = Diary(facts={"deload": 1}).prescribe(load=4000 - 250 * times)
    for count in range(1, times + 1):
        load = 4000 - 250 * (times - count)
        diary.prescribe(load=load, action="PROGRESS", day=MON - (15 + times - count) * DAY)
    diary.monday = MON
    return diary


def staggered() -> Diary:
    """Two weeks after a setback of the Nordic lowering: this week is the bridge's."""
    diary = Diary(equipment=()).prescribe(BRIDGE, 0, step=4).prescribe(NORDIC, 0, step=1)
    diary.prescribe(NORDIC, 0, step=0, action="BACK", day=diary.monday - 8 * DAY, cause="daily")
    diary.clean_week().clean_week()
    return week(diary, reps=15)


def elsewhere() -> Diary:
    """The session that was not clean had no deadlift."""
    diary = Diary().prescribe(RDL, 4000).prescribe(BRIDGE, 0, step=4).clean_week().train()
    return diary.train(status="partly", only=(BRIDGE,)).train()


def introduced() -> Diary:
    """A deadlift came in beside the hinge this week."""
    diary = Diary(equipment=(BAR, BELLS)).prescribe(HINGE, 800, target=12).clean_week().prescribe(RDL, 4000)
    return week(diary, reps=15)


def rose_on(day: date) -> Diary:
    diary = Diary().prescribe(load=3750).clean_week().train().train()
    diary.prescribe(load=4000, action="PROGRESS", day=day, hour=20, cause="daily")
    return diary.train()


def returned(days: int) -> Diary:
    diary = hinge()
    diary.change(BACK, day=diary.sunday - days * DAY, cause="return", action="REDUCE", hour=8)
    return diary.train(day=WED).train(day=FRI)


@dataclass(frozen=True)
class Row:
    """`args` are all the numbers in the text; `most` is what is proposed."""

    code: str
    make: Callable[[], Diary]
    action: Action
    most: Setting | None
    args: Mapping[str, Any] = field(default_factory=dict)
    exercise: str = RDL
    advice: str | None = None
    source: str = "judgement"
    run_step: bool = False
    later: int = 0
    name: str = ""


MODEL = "pain-monitoring model"
UP = "S000 L69, ACSM 2009"
ROWS = (
    Row("RED_FLAG", lambda: flagged("F03", "U"), "REFER", None, {"sign": "F03"}, advice="U",
        source="S003 L227, S004 L33"),
    Row("FLAG_FOR_DOCTOR", lambda: flagged("F08", "P"), "HOLD", STAYS, {"sign": "F08"}, advice="P",
        source="S003 L227, judgement"),
    Row("SEVERE_RESPONSE", lambda: week(hinge(), {"during": 9}), "STEP_DOWN", OUT, {"day": FRI, "score": 9},
        advice="flare", source=f"judgement on the {MODEL}, A17"),
    Row("SEVERE_RESPONSE", lambda: week(hinge(), {"p24": 7}), "STEP_DOWN", OUT, {"day": FRI, "score": 7},
        advice="flare", source=f"judgement on the {MODEL}, A17", name="next day"),
    Row("SEVERE_RESPONSE", lambda: week(hinge(), {"p24": 3, "p48": 6}), "STEP_DOWN", OUT,
        {"day": FRI, "score": 6}, advice="flare", source=f"judgement on the {MODEL}, A17", name="48 h"),
    Row("SEVERE_RESPONSE", lambda: week(Diary(phase="P1", equipment=()).prescribe(HOLD, 0, step=5),
        {"during": 9}), "STEP_DOWN", dose(HOLD, 0), {"day": date(2027, 1, 22), "score": 9}, HOLD,
        advice="flare", source=f"judgement on the {MODEL}, A17", name="hold"),
    Row("WEEK_ON_WEEK_RISE", lambda: hinge().train(2).train(2), "HOLD", STAYS, {"mean": 2.0, "usual": 1},
        source=f"{MODEL}, A4", name="of two answers"),
    Row("REACTION_OVER", lambda: seen_to(calm=True), "HOLD", STAYS, {"day": date(2027, 1, 26)},
        source=f"judgement on the {MODEL}, A17"),
    Row("NOT_CLEAN", elsewhere, "HOLD", STAYS, {"day": WED}, source="judgement, A1", name="elsewhere"),
    Row("PAIN_DURING_HIGH", lambda: week(hinge(), {"during": 7}, {}), "BACK", BACK,
        {"day": WED, "during": 7}, source=MODEL),
    Row("PERSISTED_PAST_48H", lambda: week(hinge(), {"p24": 3, "p48": 4}, {}), "BACK", BACK,
        {"day": WED, "p48": 4}, source="S000 L71"),
    Row("PERSISTED_PAST_48H_OTHER_SUSPECT", lambda: two(p24=3, p48=4), "HOLD",
        dose(BRIDGE, 11, 800, target=12), {"day": FRI, "p48": 4}, BRIDGE, source="S000 L71"),
    Row("SPIKE", lambda: week(hinge(), {"p24": 5, "p48": 2}), "BACK", BACK, {"day": FRI, "p24": 5},
        source="S003 L146, judgement"),
    Row("SPIKE_OTHER_SUSPECT", lambda: two(p24=5, p48=2), "HOLD", dose(BRIDGE, 11, 800, target=12),
        {"day": FRI, "p24": 5}, BRIDGE, source="S003 L146, judgement"),
    Row("JUMP_UNCONFIRMED", lambda: week(hinge(), {"p24": 4}), "BACK", BACK, {"day": FRI, "p24": 4}),
    Row("JUMP_UNCONFIRMED_OTHER_SUSPECT", lambda: two(p24=4), "HOLD", dose(BRIDGE, 11, 800, target=12),
        {"day": FRI, "p24": 4}, BRIDGE),
    Row("TWO_UNRESOLVED", lambda: week(hinge(), {"p24": 3}, {"p24": 3}), "BACK", BACK,
        {"day": WED, "p24": 3}),
    Row("GAP_ABOUT_A_WEEK", hinge, "HOLD", rdl(3750, 2), {"count": 10}, later=1,
        source="direction from the literature, numbers judgement"),
    Row("GAP_RESTART", hinge, "STEP_DOWN", OUT, {"count": 70}, advice="restart", later=61,
        source="direction from the literature, numbers judgement"),
    Row("TOO_HEAVY_FOR_REPS", lambda: week(week(hinge(), {"reps": (12, 11, 9)}).close(), {"reps": 8}),
        "BACK", BACK, {"reps": 8, "floor": 10}, source="S000 L24, judgement"),
    Row("SETTLED_ONLY_BY_48H", lambda: week(hinge(), {"p24": 3, "p48": 2}), "HOLD", STAYS,
        {"day": FRI, "p24": 3}, source="S000 L71, S003 L128"),
    Row("WAITING_FOR_48H", lambda: week(hinge(), {"p24": 3}), "HOLD", STAYS, {"day": FRI, "p24": 3}),
    Row("NEXT_DAY_MODERATE", lambda: week(hinge(baseline=4), {"p24": 5}), "HOLD", STAYS,
        {"day": FRI, "p24": 5, "limit": 5}, source=f"{MODEL}, A10"),
    Row("NEXT_DAY_MODERATE", lambda: week(hinge(baseline=5, ceiling=5), {"p24": 6, "p48": 5}), "HOLD", STAYS,
        {"day": FRI, "p24": 6, "limit": 6}, source=f"{MODEL}, A10", name="a physio's limit"),
    Row("PAIN_DURING_MODERATE", lambda: week(hinge(), {"during": 4}, {}), "HOLD", STAYS,
        {"day": WED, "during": 4}, source="S003 L146"),
    Row("WEEK_ON_WEEK_RISE", lambda: week(hinge(), {"p24": 2}, {"p24": 2}, {"p24": 2}), "HOLD", STAYS,
        {"mean": 2.0, "usual": 1}, source=f"{MODEL}, A4"),
    Row("WEEK_ON_WEEK_RISE", lambda: week(hinge(), {"p24": 3, "p48": 1}, p24=2), "HOLD", STAYS,
        {"mean": 2.3, "usual": 1}, source=f"{MODEL}, A4", name="in tenths"),
    Row("MISSING_24H", lambda: week(hinge(), {"p24": None}), "HOLD", STAYS, {"day": FRI},
        source="judgement, A2"),
    Row("MISSING_DURING", lambda: week(hinge(), {"during": None}), "HOLD", STAYS, {"day": FRI},
        source="judgement, A2"),
    Row("BASELINE_INCOMPLETE", lambda: Diary(baseline_answers=0, monday=MON).prescribe(load=4000).train()
        .train(), "HOLD", STAYS, {"count": 2}, source="judgement, A9"),
    Row("RECALLED", lambda: week(hinge(), {"late": 100}, {"late": 80}, {}), "HOLD", STAYS, {"count": 2},
        source="judgement, A6"),
    Row("MASKED_BY_PAINKILLER", lambda: week(hinge(), {"masked": True}), "HOLD", STAYS, {"day": FRI}),
    Row("FORM_BROKE", lambda: week(hinge(), {"form_ok": False}), "HOLD", STAYS, {"day": FRI},
        source="S003 L143"),
    Row("EFFORT_LIMIT", lambda: week(hinge(), {"more_left": False}), "HOLD", STAYS, {"day": FRI},
        source="ACSM 2009"),
    Row("LOW_ADHERENCE", lambda: hinge().train().skip().skip(), "HOLD", STAYS, {"done": 1, "asked": 3}),
    Row("LOW_ADHERENCE", lambda: hinge().train(), "HOLD", STAYS, {"done": 1, "asked": 2}, name="one"),
    Row("NO_SESSION", hinge, "HOLD", BACK, {}),
    Row("NO_ANSWER_YET", lambda: hinge().train(None, day=SUN), "HOLD", BACK, {}),
    Row("REPS_BELOW_RANGE", lambda: week(hinge(), {"reps": (12, 12, 9)}), "HOLD", STAYS,
        {"day": FRI, "reps": 9, "floor": 10}, source="S000 L24"),
    Row("REPS_BELOW_RANGE", lambda: week(hinge(), {"reps": (12, 12)}), "HOLD", STAYS,
        {"day": FRI, "reps": 0, "floor": 10}, source="S000 L24", name="a set left out"),
    Row("OVERSHOOT", lambda: week(hinge(), load=4500), "HOLD", rdl(4500), {"load": 4500, "asked": 4000},
        source="judgement, A6"),
    Row("COOLDOWN_AFTER_BACK", lambda: week(hinge().clean_week().prescribe(load=3750, action="BACK")),
        "HOLD", BACK, {"done": 3, "asked": 4}),
    Row("DELOAD_DUE", lambda: week(risen(6)), "HOLD", rdl(4000, 2), {"count": 6}, source="judgement, A17"),
    Row("STAGGERED", staggered, "HOLD", dose(NORDIC, 0), {}, NORDIC, source="S003 L161, A4, A8"),
    Row("ONE_NEW_STRESS", introduced, "HOLD", dose(HINGE, 0, 800, target=12), {}, HINGE,
        source="S003 L161, A3"),
    Row("RUN_STEP_THIS_WEEK", lambda: week(hinge()), "HOLD", STAYS, {}, run_step=True, source="S003 L161"),
    Row("TOO_SOON", lambda: rose_on(WED), "HOLD", BACK, {"day": WED}, source="S000 L69"),
    Row("LEFT_OUT", lambda: out(5), "HOLD", OUT, {"day": date(2027, 1, 26)}, source="judgement, A3"),
    Row("FIRST_WEEK_BACK", lambda: returned(5), "HOLD", BACK, {"day": date(2027, 1, 26)},
        source="direction from the literature, judgement"),
    Row("NOT_CLEAN", lambda: week(hinge(), {"status": "partly"}, {}), "HOLD", STAYS, {"day": WED},
        source="judgement, A1"),
    Row("LOAD_UP", lambda: week(hinge()), "PROGRESS", rdl(4250),
        {"before": 4000, "load": 4250, "reps": 12}, source=UP),
    Row("LOAD_UP_COARSE", lambda: week(Diary(equipment=(BELLS,)).prescribe(load=800), reps=15), "PROGRESS",
        rdl(1000, target=10), {"load": 1000, "reps": 15, "target": 10}, source=UP),
    Row("LOAD_UP_HOLD", lambda: week(Diary(phase="P1", equipment=(BELLS,)).prescribe(HOLD, 0, step=11)),
        "PROGRESS", dose(HOLD, 12, 200), {"load": 200, "reps": 45, "target": 20}, HOLD, source=UP),
    Row("REPS_UP", lambda: week(hinge(), reps=10), "PROGRESS", rdl(4000, target=11),
        {"reps": 10, "target": 11}, source=UP),
    Row("STEP_UP", lambda: week(Diary(phase="P1", equipment=()).prescribe(HOLD, 0, step=8)), "PROGRESS",
        dose(HOLD, 9), {"reps": 30, "sets": 5, "target": 30}, HOLD, source=UP),
    Row("REENTRY", lambda: out(6), "PROGRESS", rdl(0), {"sets": 3, "target": 12}, source=UP),
    Row("RANGE_CHANGE", lambda: week(Diary(phase="P3").prescribe(load=4000)), "HOLD", rdl(4000, target=8),
        {"target": 8}, source=UP),
    Row("EQUIPMENT_TOP", lambda: week(Diary(equipment=(KETTLE,)).prescribe(load=1600), reps=15), "HOLD",
        rdl(1600), {"reps": 15}, source=UP),
    Row("EQUIPMENT_TOO_COARSE", lambda: week(Diary(equipment=(KETTLE,)).prescribe(load=800), reps=15), "HOLD",
        rdl(800), {"heavier": 1200, "reps": 15}, source=UP),
    Row("TRACK_TOP", lambda: week(Diary(equipment=(), phase="P3").prescribe(NORDIC, 0, step=5)), "HOLD",
        dose(NORDIC, 5), {"reps": 8}, NORDIC, source=UP),
    Row("LIGHT_TOP", lambda: week(Diary(equipment=()).prescribe(HOLD, 0, step=11)), "HOLD",
        dose(HOLD, 11, sets=3), {"reps": 45, "sets": 3}, HOLD, source=UP),
    Row("FOUR_REPS_ONLY", lambda: week(hinge(baseline=3), {"p24": 4}, {"p24": 3}, {"p24": 3}, reps=15),
        "HOLD", STAYS, {"p24": 4}, source=UP),
    Row("FLARE_NOT_SETTLED", lambda: flare(2), "STEP_DOWN", OUT, {"day": WED}),
    Row("FLARE_SETTLED", lambda: flare(2, 2), "REDUCE", rdl(3000), {"day": WED}),
    Row("FLARE_SHORT", lambda: flare(2, 2, cause="person"), "REDUCE", rdl(4000, 2), {}),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.code} {row.name}".strip())
def test_a_reason_word_for_word(row: Row) -> None:
    found = row.make().suggestion(row.exercise, run_step=row.run_step, days_later=row.later)
    said = {reason.code: reason for reason in found.reasons}
    assert said.get(row.code) == Reason(row.code, row.args, row.source), found.reasons
    assert (found.action, found.proposed, found.advice) == (row.action, row.most, row.advice), codes(found)


def test_every_reason_of_a_review_has_its_row() -> None:
    seen = {row.code for row in ROWS}
    elsewhere = {
        "ALREADY_BACK", "TOO_FEW_HERE", "REPEATED_SETBACKS_ASK_HELP", "GAP_2_4_WEEKS",
        "GAP_MONTH", "FLARE_LONG", "TWO_UNRESOLVED_OTHER_SUSPECT", "HELD_FOR_WEEKS", "HIGH_USUAL",
        "NO_BETTER", "PHASES_BACK", "THREE_BAD_DAYS",
    }  # fmt: skip
    others = {code for code in texts() if code.startswith(("GATE_", "RUN_"))} - seen
    assert texts() - others - elsewhere == seen


def test_every_source_is_one_that_is_known() -> None:
    for row in ROWS:
        assert name_sources(row.source)
        assert any(pattern[0] in name_sources(row.source) for pattern in PATTERNS)


def test_an_exercise_of_two_sides_is_asked_for_by_its_ledger() -> None:
    diary = week(hinge())
    assert replace(diary.suggestion(), reasons=()).entries[0].load == 4000
    first = diary.suggestion().entries[0]
    assert (first.training, first.date, first.reps, first.during, first.p24, first.p48) == (
        4, MON, (12, 12, 12), 2, 1, None,
    )  # fmt: skip
