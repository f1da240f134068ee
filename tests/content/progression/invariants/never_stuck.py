"""Nobody diligent is stuck: within four weeks something gets harder, or the person is told whom to see.

Diligent: every session as prescribed, pain at the usual level give or take one, 15 % of the next-day answers
missing.
"""

from dataclasses import dataclass
from random import Random

from content.programme import first_settings
from content.progression.facts import is_trunk
from content.progression.review import Review
from tests.content.progression.diary import START, Diary, codes
from tests.content.progression.histories import OWNED, PHASES
from tests.content.progression.invariants.registry import invariant

WEEKS, WINDOW, SESSIONS = 10, 4, 3
MISSING = 0.15
NOTHING_HARDER = {"EQUIPMENT_TOP", "EQUIPMENT_TOO_COARSE", "TRACK_TOP", "LIGHT_TOP"}
HIGHEST_USUAL = 5


@dataclass(frozen=True)
class Diligent:
    """One such person: the usual, and how much more than that the work itself hurts, always (`sore`)."""

    usual: int
    sore: int
    random: Random

    def feels(self) -> int:
        """Pain at the usual, give or take one."""
        return max(0, self.usual + self.random.choice((-1, 0, 0, 1)))

    def feels_at_work(self) -> int:
        """Pain during a session: the same, or steadily one more than usual."""
        return self.usual + 1 if self.sore else self.feels()

    def answers(self) -> int | None:
        """The next day, or no answer."""
        felt = self.feels()
        return None if self.random.random() < MISSING else felt


def diligent(random: Random) -> tuple[Diary, Diligent]:
    usual, ball = random.randint(0, HIGHEST_USUAL), random.random() < 0.5
    phase = random.choice(PHASES[:4])
    diary = Diary(
        baseline=usual,
        phase=phase,
        equipment=random.choice(OWNED),
        facts={"has_ball": int(ball), "has_slider": int(not ball)},
    )
    for setting in first_settings(diary.log(), phase):
        diary.change(setting, day=START, cause="start")
    return diary, Diligent(usual, random.randint(0, 1), random)


def live(diary: Diary, person: Diligent) -> Review:
    """One week and its review, taken up as it is."""
    for _ in range(SESSIONS):
        p24 = person.answers()
        raised = p24 is not None and (p24 - max(person.usual, 1) >= 2 or p24 >= 6)
        diary.train(p24, person.answers() if raised else None, during=person.feels_at_work(), status="done")
    found = diary.review()
    diary.close()
    for each in found.suggestions:
        if each.proposed is not None and each.proposed != each.current:
            diary.change(each.proposed, action=each.action)
    return found


def goes_on(found: Review) -> bool:
    """Something gets harder (trunk and hip work does not count), help is named, or all is at its top."""
    main = [each for each in found.suggestions if not is_trunk(each.exercise)]
    harder = any(each.action == "PROGRESS" for each in main)
    helped = bool(found.advice) or any(each.advice for each in found.suggestions)
    return harder or helped or all(NOTHING_HARDER & set(codes(each)) for each in main)


@invariant
def nobody_diligent_is_stuck(random: Random) -> bool:
    diary, person = diligent(random)
    found = [live(diary, person) for _ in range(WEEKS)]
    for start in range(WEEKS - WINDOW + 1):
        window = found[start : start + WINDOW]
        assert any(map(goes_on, window)), [[codes(each) for each in review.suggestions] for review in window]
    return True
