"""Two sore sides: neither gets heavier because of the other (I12)."""

from dataclasses import replace
from random import Random

from content.log import Score, Training
from content.progression.both_sides import is_one_legged
from content.sides import BOTH, for_side
from tests.content.progression.diary import DAY, Diary
from tests.content.progression.histories import any_diary, is_no_bolder, some
from tests.content.progression.invariants.registry import invariant
from tests.content.progression.two_sides import both, decide


def answers_of_another(random: Random, diary: Diary) -> Diary:
    """The same sessions as another side may have felt them."""
    twin = replace(diary)
    twin.trainings = [
        replace(each, p24=_felt(random, each, 1), p48=_felt(random, each, 2)) if each.finished_at else each
        for each in diary.trainings
    ]
    twin.daily = [replace(score, half_points=random.randint(0, 8)) for score in diary.daily]
    return twin


def _felt(random: Random, training: Training, days: int) -> Score | None:
    number = some(random, range(10), 0.8)
    if number is None or training.finished_at is None:
        return None
    return Score(2 * number, training.finished_at + days * DAY)


@invariant
def i12_no_side_gets_heavier_because_of_the_other(random: Random) -> bool:
    left = any_diary(random)
    log = both(left, answers_of_another(random, left))
    found = decide(log, left)
    for side in BOTH:
        for own in decide(for_side(log, side), left).suggestions:
            for said in found.suggestions:
                if said.exercise == own.exercise and said.side in (None, side):
                    assert is_no_bolder(said, own)
                    if is_one_legged(own.current) and said.side == side:
                        assert replace(said, side=None) == own
    return True


@invariant
def i12_a_better_answer_of_one_side_leaves_the_others_one_legged_work_alone(random: Random) -> bool:
    left, said = any_diary(random), []
    for _ in range(2):
        log = both(left, answers_of_another(random, left))
        said.append({each.exercise: each for each in decide(log, left).suggestions if each.side != "right"})
    for exercise in said[0].keys() & said[1].keys():
        pair = [each[exercise] for each in said]
        if all(each.decided_by is None and is_one_legged(each.proposed or each.current) for each in pair):
            one, other = (replace(each, side=None) for each in pair)
            assert one.proposed == other.proposed
    return True
