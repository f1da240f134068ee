"""What the rules look at: one exercise at one review (rules 3.1, 3.2, amendments A1 to A10)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from content.exercises import EXERCISES
from content.loads import floor_load
from content.log import Equipment, Log, Setting, Training
from content.progression.baseline import Baseline, read_baseline
from content.progression.efforts import Effort, Range
from content.progression.history import History, Session, whole
from content.tracks import FREE_REPS, Step, next_step, previous_step, track_of

MILD = 3
"""Highest clean score, during and next day (S003 "mild"; the number as in rule 3.2)."""
MODERATE = 5
"""From here a next-day score holds (rule 3.5/12, amendment A10); the isometric exception allows it."""
RAISED, JUMP, SPIKE = 2, 3, 4
JUMP_SCORE, SPIKE_SCORE = 6, 7
SEVERE_DURING, SEVERE_P48, SEVERE_RISE, SEVERE_RISE_SCORE = 8, 6, 3, 5
TRUNK = ("T-SIDE", "T-ROT", "T-CLAM")
"""Tracks that hardly load the tendon: never blamed for next-day pain, never in the weekly rota."""

LEDGER_MEMORY = timedelta(days=90)
PROVEN_SESSIONS = 4
BENT = 2
"""Compression rank from which only one exercise a week gets harder (amendment A3)."""


@dataclass(frozen=True)
class Facts:
    """One exercise at one review. Comparisons use the usual score, `baseline.usual`.

    `own` are this exercise's efforts of the week, `past` those of each earlier week. `next_range` waits to
    be taken up with a week at the same load. `suspects` are the exercises made harder or introduced within
    14 days; `new`: this one was introduced then. `setback_at` is its last BACK or STEP_DOWN, `setbacks` how
    many in six weeks. `slot` and `bent_slot`: it owns the weekly rota among all exercises and among those
    with compression rank 2 or more; `run_step`: a running step is taken this week.
    """

    history: History
    exercise: str
    current: Setting
    equipment: Equipment | None
    range: Range
    next_range: Range | None
    baseline: Baseline
    own: tuple[Effort, ...]
    past: tuple[tuple[Effort, ...], ...]
    suspects: frozenset[str]
    new: bool
    setback_at: datetime | None
    setbacks: int
    rises_in_row: int
    last_rise: date | None
    gap_days: int | None
    irritable: bool
    slot: bool
    bent_slot: bool
    run_step: bool

    @property
    def week(self) -> tuple[Session, ...]:
        """All sessions of this review."""
        return self.history.week

    @cached_property
    def isometric(self) -> bool:
        """Whether the hold exception of rule 3.2 applies."""
        return self.step.hold

    @cached_property
    def step(self) -> Step:
        """The current rung of the track."""
        return track_of(self.exercise)[self.current.step]

    @cached_property
    def compression(self) -> int:
        """How much the tendon is pressed, 0 to 3."""
        return EXERCISES[self.exercise].compression

    @cached_property
    def trunk(self) -> bool:
        """Whether this exercise hardly loads the tendon."""
        return is_trunk(self.exercise)

    @property
    def out(self) -> bool:
        """Whether the exercise is left out at present (no sets)."""
        return self.current.sets == 0

    @cached_property
    def available(self) -> tuple[int, ...]:
        """The loads this exercise can be done with, ascending."""
        return self.equipment.loads if self.equipment else ()

    @property
    def next_step(self) -> int | None:
        """The rung a review may move to."""
        return next_step(self.exercise, self.current.step, weights=bool(self.available))

    @cached_property
    def mild(self) -> int:
        """The highest clean score during."""
        return MODERATE if self.isometric else MILD

    @cached_property
    def clean_p24(self) -> int:
        """The highest clean next-day score (amendment A10; a physio may have moved it)."""
        allowed = self.history.log.ceiling
        if allowed is None:
            allowed = MILD + 1 if self.baseline.usual >= MILD else MILD
        return max(allowed, MODERATE) if self.isometric else allowed

    def rise(self, score: int | None) -> int:
        """Return r24 or r48: how far a score lies above the usual one, 0 if it is missing."""
        return 0 if score is None else score - self.baseline.usual

    def is_raised(self, session: Session) -> bool:
        """r24 of 2 or more (rule 3.2)."""
        return self.rise(session.p24) >= RAISED

    def is_jump(self, session: Session) -> bool:
        """r24 of 3 or more, or a score of 6 (rule 3.2)."""
        return self.rise(session.p24) >= JUMP or (session.p24 or 0) >= JUMP_SCORE

    def is_spike(self, session: Session) -> bool:
        """r24 of 4 or more, or a score of 7 (rule 3.2)."""
        return self.rise(session.p24) >= SPIKE or (session.p24 or 0) >= SPIKE_SCORE

    def is_settled(self, session: Session) -> bool:
        """The 48 h score is known and at most 1 above the usual (rule 3.2)."""
        return session.p48 is not None and self.rise(session.p48) < RAISED

    def is_persisted(self, session: Session) -> bool:
        """Still 2 or more above the usual after 48 h (rule 3.2, S000)."""
        return self.rise(session.p48) >= RAISED

    def is_severe(self, session: Session) -> bool:
        """During 8, 48 h score 6, 48 h rise 3 with a 5, or a spike not settled (rule 3.5/2, A17)."""
        p48 = session.p48 or 0
        lasting = self.rise(session.p48) >= SEVERE_RISE and p48 >= SEVERE_RISE_SCORE
        loud = (session.during or 0) >= SEVERE_DURING or p48 >= SEVERE_P48
        return loud or lasting or (self.is_spike(session) and not self.is_settled(session))

    def is_clean_session(self, session: Session) -> bool:
        """Everything of rule 3.2 that belongs to the session and not to one exercise."""
        if session.p24 is None or session.during is None or session.masked or not session.complete:
            return False
        quiet = session.during <= self.mild and session.p24 <= self.clean_p24
        return quiet and not self.is_raised(session) and not self.is_persisted(session)

    def is_clean(self, effort: Effort) -> bool:
        """A clean session of this exercise (rule 3.2)."""
        return self.is_clean_session(effort.session) and effort.form_ok and not effort.missing

    def is_culprit(self, session: Session) -> bool:
        """Whether this exercise answers for the next day after a session: what was made harder lately goes
        back; if nothing was, everything that was done. It depends on the history alone (rule 3.5 *).
        """
        if self.exercise not in session.lifts or self.trunk:
            return False
        blamed = self.suspects & session.lifts.keys()
        return self.exercise in blamed if blamed else True

    def is_answered(self, session: Session) -> bool:
        """Whether this exercise has already gone back after a session."""
        end = session.finished_at
        return self.setback_at is not None and end is not None and self.setback_at > end

    @cached_property
    def low(self) -> Setting:
        """`min(load really done, prescribed)` of the week, else of the last time (rule 3.5)."""
        return self.at_load(min(self.done_load, self.current.load))

    @cached_property
    def done_load(self) -> int:
        """The heaviest load of at least two sessions, else the lightest; without a session the last one."""
        loads = sorted(effort.load for effort in self.here or self._latest())
        if not loads:
            return self.current.load
        twice = [load for load in loads if loads.count(load) > 1]
        return twice[-1] if twice else loads[0]

    def _latest(self) -> tuple[Effort, ...]:
        same = [e for week in self.past for e in week][-1:]
        return tuple(e for e in same if e.prescribed.step == self.current.step)

    @cached_property
    def here(self) -> tuple[Effort, ...]:
        """The week's efforts on the current rung: one asked for before a rise says nothing about this one."""
        return tuple(effort for effort in self.own if effort.prescribed.step == self.current.step)

    @cached_property
    def weakest(self) -> int:
        """The smallest count over all sets of the last two sessions of the week, 0 if one is missing."""
        return min((effort.weakest for effort in self.here[-2:]), default=0)

    @cached_property
    def back(self) -> Setting:
        """The previous tolerated setting (rule 3.5 "back load"; 3.8 for tracks; A3 for a new exercise)."""
        if self.new or self.out:
            return self.leave_out()
        if not self.step.loaded:
            return self._step_back()
        proven = self._previous_load()
        if proven is not None:
            return self.at_load(proven)
        return self._lighter_than(self.low.load)

    def back_from(self, done: int) -> Setting:
        """`back`, but lighter than a load (hundredths) that was done and did not settle, proven or not."""
        return self._lighter_than(done) if self.back.load and self.back.load >= done else self.back

    def _lighter_than(self, load: int) -> Setting:
        lighter = floor_load(self.available, min(load * 9 // 10, load - 1))
        alone = self.low.load and len(track_of(self.exercise)) == 1
        return self.at_load(lighter) if lighter or alone else self._step_back()

    def _step_back(self) -> Setting:
        earlier = previous_step(self.exercise, self.current.step, weights=bool(self.available))
        if earlier is None:
            return self.at_step(0) if self.isometric else self.leave_out()
        return self.at_step(earlier)

    def _previous_load(self) -> int | None:
        """The last lower load that had a clean week: two clean sessions and no other (rule 3.1 `prev`)."""
        for week in reversed(self.past):
            load = min((effort.load for effort in week), default=0)
            same = all(effort.prescribed.step == self.current.step for effort in week)
            if same and len(week) >= 2 and 0 < load < self.low.load and all(map(self.is_clean, week)):
                return floor_load(self.available, load) or None
        return None

    @cached_property
    def proven(self) -> int:
        """The heaviest load with at least 4 clean sessions in the 90 days before this week, else 0."""
        since = self.history.today - LEDGER_MEMORY
        loads = sorted(
            (
                effort.load
                for week in self.past
                for effort in week
                if effort.session.date >= since and self.is_clean(effort)
            ),
            reverse=True,
        )
        return loads[PROVEN_SESSIONS - 1] if len(loads) >= PROVEN_SESSIONS else 0

    @cached_property
    def clean_since_back(self) -> int | None:
        """Clean sessions since the last setback, `None` if there was none."""
        if self.setback_at is None:
            return None
        efforts = [e for week in self.past for e in week] + list(self.own)
        return sum(self.is_clean(e) for e in efforts if _is_after(e.session, self.setback_at))

    def floor_of(self, asked: Setting) -> int:
        """Fewer repetitions (or seconds) than this in a set are too few for what was asked."""
        rung = track_of(self.exercise)[asked.step]
        if rung.loaded and not rung.hold:
            return self.range.floor
        return min(rung.target, FREE_REPS) if not rung.hold else rung.target

    def at_load(self, load: int) -> Setting:
        """Return the current setting with another load."""
        current = self.current
        return Setting(current.exercise, current.step, load, current.sets, current.target)

    def at_step(self, step: int, load: int = 0) -> Setting:
        """Return the dose of a rung."""
        rung = track_of(self.exercise)[step]
        return Setting(self.current.exercise, step, load, rung.sets, rung.target)

    def leave_out(self) -> Setting:
        """Return the setting that leaves the exercise out: no sets. The rung stays, for its name."""
        return replace(self.current, load=0, sets=0)


def is_raised(log: Log, training: Training, now: datetime) -> bool:
    """Tell whether a next-day score asks for the 48 h question: 2 above the usual, or 6 (rule 3.1)."""
    score = whole(training.p24.half_points) if training.p24 else None
    if score is None or score <= RAISED:
        return False
    return score >= JUMP_SCORE or score - read_baseline(log, now).usual >= RAISED


def is_trunk(exercise: str) -> bool:
    """Tell whether an exercise hardly loads the tendon."""
    return EXERCISES[exercise].track in TRUNK


def level(setting: Setting) -> tuple[int, int, int]:
    """Order settings of one exercise from left out to heaviest."""
    return (min(setting.sets, 1), setting.step, setting.load)


def _is_after(session: Session, at: datetime) -> bool:
    return session.finished_at is not None and session.finished_at > at
