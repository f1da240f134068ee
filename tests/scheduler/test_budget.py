"""Promise 6 over whole years of people who answer, ignore, put off, move, pause, and train late."""

from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from scheduler.due_times import day_end
from scheduler.planner import plan
from storage.models import Prompt
from tests.scheduler.life import MONDAY, Life, Message, a_person

HOURS = ("04:30", "06:00", "07:30", "12:00", "17:30", "20:00", "21:30", "22:30", "23:30")
ZONES = ("Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "America/Santiago")
YEAR = timedelta(days=365)


class Whim:
    """Somebody who does something different every time, and sometimes nothing for days."""

    def __init__(self, life: Life, seed: int) -> None:
        self.life, self.random = life, Random(seed)
        self.gone_until = MONDAY

    def live(self, until: timedelta) -> None:
        end = MONDAY + until
        while self.life.now < end:
            wait = timedelta(minutes=self.random.choice((5, 40, 90, 300, 600, 1000)))
            news = self.life.wind(min(self.life.now + wait, end))
            if self.life.now < self.gone_until:
                continue
            for message in news or self.life.sent[-1:]:
                self.react(message)
            self.check()

    def react(self, message: Message) -> None:
        dice = self.random.random()
        if dice < 0.02:
            self.gone_until = self.life.now + timedelta(days=self.random.randint(1, 30))
        elif dice < 0.03:
            self.life.pauses(self.life.today() + timedelta(days=self.random.randint(1, 9)))
        elif dice < 0.04:
            self.life.resumes()
        elif dice < 0.07:
            self.life.person.light_habit = self.random.choice(("some", "daily", "none"))
        elif dice < 0.85:
            self.answer(message)

    def answer(self, message: Message) -> None:
        numbers = [p for p in (message.prompt, *message.riders) if p.kind in ("checkin", "followup", "gap")]
        for prompt in numbers:
            if prompt.answered_at is None and self.random.random() < 0.8:
                self.life.answers(prompt, raised=self.random.random() < 0.5)
        if message.kind in ("daily", "session") and message.prompt.answered_at is None:
            self.report(message)

    def report(self, message: Message) -> None:
        dice, prompt = self.random.random(), message.prompt
        workout = self.life.workout(prompt.workout_id)
        if prompt.sent_at is None or workout.status != "planned":
            return
        if dice < 0.65:
            back = timedelta(minutes=self.random.choice((0, 0, 120, 400)))
            self.life.trains(max(self.life.now - back, prompt.sent_at), workout.date)
        elif dice < 0.75:
            self.life.skips(prompt, tomorrow=self.random.random() < 0.5)
        elif dice < 0.85:
            self.put_off(prompt, self.life.now + timedelta(minutes=self.random.choice((30, 180))))

    def put_off(self, prompt: Prompt, until: datetime) -> None:
        """As the bot does: what would come on the next day is moved to that day."""
        person = self.life.person
        if until >= day_end(self.life.now, person.time_zone or "UTC", person.session_minute):
            self.life.skips(prompt, tomorrow=True)
        else:
            self.life.puts_off(prompt, until)

    def check(self) -> None:
        """What holds of every plan, at whatever moment it is made."""
        rows, now = self.life.rows(), self.life.now
        wanted = plan(rows, now)
        keys = [one.key for one in wanted]
        assert len(keys) == len(set(keys))
        heads = {one.key for one in wanted if one.rides_with is None}
        assert all(one.rides_with in heads for one in wanted if one.rides_with)
        for one in wanted:
            assert max(now, one.due_at) < one.expires_at
            assert one.kind != "gap" or one.rides_with
            alone = one.kind in ("checkin", "followup") and not one.rides_with
            assert not alone or rows.awake(one.due_at) == one.due_at


@example(4194303, "07:30", "Pacific/Auckland", "some", 1, 4)
@settings(max_examples=15, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(
    st.integers(0, 2**32), st.sampled_from(HOURS), st.sampled_from(ZONES),
    st.sampled_from(("some", "daily", "none")), st.sampled_from((1, 2, 3)),
    st.sampled_from((None, *range(7))),
)  # fmt: skip
def test_nobody_ever_gets_more_than_two_messages_a_day_and_a_follow_up(
    seed: int, hour: str, zone: str, habit: str, heavy: int, review: int | None
) -> None:
    person = a_person(hour, zone, light_habit=habit, heavy_days=heavy, review_weekday=review)
    life = Life(person)
    Whim(life, seed).live(timedelta(days=45))
    assert life.broken_promises() == []


@pytest.mark.parametrize(("seed", "hour"), [(1, "06:00"), (5, "20:00"), (8, "23:30")])
def test_a_whole_year_keeps_the_promise(seed: int, hour: str) -> None:
    life = Life(a_person(hour, review_weekday=2, light_habit="daily"))
    Whim(life, seed).live(YEAR)
    assert life.broken_promises() == []
    assert {message.kind for message in life.sent} >= {"daily", "session", "checkin", "review"}
