"""Nobody diligent is stuck: within four weeks something gets harder, or the person is told whom to see.

Diligent: every session as prescribed, pain at the usual level, at most one answer in six missing.
"""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from content.log import Equipment, Phase
from content.programme import first_settings
from content.progression.review import Review
from tests.content.progression.diary import BAR, START, Diary, codes
from tests.content.progression.histories import BANDS, BELLS, generated

WEEKS, WINDOW, SESSIONS = 8, 4, 3
MOST_MISSING = 2
"""Of the twelve answers of a window, as near to 15 % as whole answers come."""
NOTHING_HARDER = {"EQUIPMENT_TOP", "EQUIPMENT_TOO_COARSE", "TRACK_TOP", "LIGHT_TOP"}
OWNED: tuple[tuple[Equipment, ...], ...] = (
    (), (BAR,), (BELLS,), (BELLS, BANDS), (BAR, BELLS),
    (Equipment("kettlebell", "kg", (800,)),),
    (Equipment("kettlebell", "kg", (800, 1200, 1600, 2400)),),
    (Equipment("stack", "kg", tuple(range(500, 10001, 500))),),
    (Equipment("dumbbell", "lb", tuple(range(500, 5001, 500))),),
)  # fmt: skip
PHASES: tuple[Phase, ...] = ("P1", "P2a", "P2b", "P3")


@st.composite
def missing_answers(draw: st.DrawFn) -> frozenset[int]:
    """Which of the sessions go unanswered: at most two in each window."""
    spans = [range(n, n + WINDOW * SESSIONS) for n in range(0, WEEKS * SESSIONS, WINDOW * SESSIONS)]
    picked = [draw(st.sets(st.sampled_from(span), max_size=MOST_MISSING)) for span in spans]
    return frozenset().union(*picked)


@generated
@given(
    usual=st.integers(0, 5),
    owned=st.sampled_from(OWNED),
    phase=st.sampled_from(PHASES),
    ball=st.booleans(),
    missing=missing_answers(),
    calmer=st.lists(st.integers(0, 1), min_size=WEEKS * SESSIONS, max_size=WEEKS * SESSIONS),
)
def test_nobody_diligent_is_stuck(
    usual: int,
    owned: tuple[Equipment, ...],
    phase: Phase,
    ball: bool,
    missing: frozenset[int],
    calmer: Sequence[int],
) -> None:
    diary = Diary(
        baseline=usual,
        phase=phase,
        equipment=owned,
        facts={"has_ball": int(ball), "has_slider": int(not ball)},
    )
    for setting in first_settings(diary.log(), phase):
        diary.change(setting, day=START, cause="start")
    found = [_live(diary, week, usual, missing, calmer) for week in range(WEEKS)]
    for start in range(0, WEEKS, WINDOW):
        window = found[start : start + WINDOW]
        assert any(map(_goes_on, window)), [[codes(each) for each in review.suggestions] for review in window]


def _live(diary: Diary, week: int, usual: int, missing: frozenset[int], calmer: Sequence[int]) -> Review:
    for number in range(week * SESSIONS, (week + 1) * SESSIONS):
        felt = max(usual - calmer[number], 0)
        diary.train(None if number in missing else felt, during=felt, status="done")
    found = diary.review()
    diary.close()
    for each in found.suggestions:
        if each.proposed is not None and each.proposed != each.current:
            diary.change(each.proposed, action=each.action)
    return found


def _goes_on(review: Review) -> bool:
    """Something gets harder, help is named, or everything is at its top already."""
    harder = any(each.action == "PROGRESS" for each in review.suggestions)
    helped = bool(review.advice) or any(each.advice for each in review.suggestions)
    return harder or helped or all(NOTHING_HARDER & set(codes(each)) for each in review.suggestions)
