"""The twelve-week trace of rule 3.13: the same person, week after week, taking every suggestion."""

from datetime import timedelta

from tests.content.progression.diary import Diary, codes


class Life:
    """Applies each suggestion as the bot would."""

    def __init__(self) -> None:
        # In P2a, so that the heavier sets of amendment A16 do not come in between.
        self.diary = Diary(phase="P2a").prescribe(load=2750).clean_week()
        self.diary.prescribe(load=3000, action="PROGRESS")
        self.loads: list[float] = [30]
        self.reasons: list[tuple[str, ...]] = []

    def decide(self) -> None:
        found = self.diary.suggestion()
        self.diary.close()
        assert found.proposed is not None
        if found.proposed != found.current:
            self.diary.change(found.proposed, action=found.action)
        self.loads.append(found.proposed.load / 100)
        self.reasons.append(codes(found))

    def week(self, *sessions: dict[str, object]) -> None:
        for session in [*sessions, {}, {}, {}][:3]:
            self.diary.train(**session)  # type: ignore[arg-type]
        self.decide()

    def one_session(self) -> None:
        self.diary.train().skip().skip()
        self.decide()

    def days_off(self, more: int = 0) -> None:
        self.diary.monday += timedelta(days=more)
        self.decide()


def test_twelve_weeks() -> None:
    life = Life()
    life.week()
    life.week()
    life.week({"p24": 3, "p48": 1})
    life.week()
    life.week({"p24": 3, "p48": 3})
    life.week()
    life.week()
    life.one_session()
    life.days_off()
    life.week()
    life.week({"p24": None})
    life.week()
    assert life.loads == [30, 32.5, 35, 35, 37.5, 35, 35, 37.5, 37.5, 37.5, 40, 40, 42.5]
    assert life.reasons[4] == ("PERSISTED_PAST_48H",)
    assert life.reasons[5] == ("COOLDOWN_AFTER_BACK",)
    assert life.reasons[7] == ("LOW_ADHERENCE",)
    assert life.reasons[8] == ("GAP_ABOUT_A_WEEK",)
    assert life.reasons[10] == ("MISSING_24H",)


def test_a_lighter_week_has_two_sets_and_they_come_back() -> None:
    life = Life()
    life.week()
    life.days_off(more=4)
    shown = life.diary.settings()["H1_rdl"]
    assert shown.sets == 2
    life.week()
    assert life.diary.settings()["H1_rdl"].sets == 3
