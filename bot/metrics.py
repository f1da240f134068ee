"""What one process counts, for Prometheus. The only file that knows its client.

Kinds of prompts, reasons, lanes and states are labels; nothing about one person is.
"""

from collections import Counter as Tallied
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from scheduler.courier import Failed, Sent, Tally
from storage.models import Prompt

# When each counter began is the process' start, said once more for every row.
disable_created_metrics()  # type: ignore[no-untyped-call]

CONTENT_TYPE = CONTENT_TYPE_LATEST
LAGS = (0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3600)
"""Seconds; a prompt that leaves within the second it was due in is on time."""
MOMENTS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30)
TAKEN = ("handled", "repeated", "set_aside")
RESULTS = (*TAKEN, "failed", "put_off")
LANES = ("prompt", "reply")


class Metrics:
    """The counters of one process, in a registry of their own, and when it last swept and took an update.

    `role` is `run`, `web`, `worker` or `sandbox`.
    """

    def __init__(self, role: str = "run", version: str = "") -> None:
        """Begin to count at zero."""
        self.role, self.version = role, version
        self.started_at: datetime | None = None
        self.swept_at: datetime | None = None
        self.updated_at: datetime | None = None
        self.looked_at: datetime | None = None
        self.registry = CollectorRegistry()
        self._name_prompts()
        self._name_updates()
        self._name_states()

    def _name_prompts(self) -> None:
        self._claimed = self._counter("prompts_claimed", "Times a prompt was taken in hand.", "kind")
        self._sent = self._counter("prompts_sent", "Prompts that Telegram took.", "kind")
        self._failed = self._counter(
            "prompts_failed", "Times a prompt could not be sent, and why.", "kind", "reason"
        )
        self._dropped = self._counter("prompts_dropped", "Prompts that came too late to be sent.", "kind")
        self._withdrawn = self._counter("prompts_withdrawn", "Prompts with nothing left to say.", "kind")
        self._lag = self._histogram("prompt_lag_seconds", "From due to sent, per prompt.", LAGS)
        self._limited = self._counter("rate_limited", "Answers 429 from Telegram.", "lane")
        for lane in LANES:
            self._limited.labels(lane)

    def _name_updates(self) -> None:
        self._updates = self._counter("updates", "Updates by what came of them.", "result")
        for result in RESULTS:
            self._updates.labels(result)
        self._update = self._histogram(
            "update_seconds", "From the arrival of an update until its commit.", MOMENTS
        )
        self._replies = self._counter("replies_sent", "Answers that Telegram took.")
        self._unsent = self._counter(
            "replies_failed", "Failed attempts to send an answer, and why.", "reason"
        )
        self._reply = self._histogram(
            "reply_seconds", "From an update's commit until Telegram took the answer.", MOMENTS
        )

    def _name_states(self) -> None:
        about = self._gauge("info", "Which process this is.", "role", "version")
        about.labels(self.role, self.version).set(1)
        self._people = self._gauge("people", "People by state, all processes together.", "state")
        self._due = self._gauge("prompts_due", "Prompts that are due and not yet sent, of the whole bot.")
        self._waits = self._gauge("lag_seconds", "How long the oldest prompt waits that nobody took in hand.")
        self._swept = self._gauge("last_sweep_timestamp_seconds", "The newest sweep of any process.")
        self._updated = self._gauge("last_update_timestamp_seconds", "The newest update of any process.")
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        GCCollector(registry=self.registry)

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"sitbone_{name}", meaning, labels, registry=self.registry)

    def _gauge(self, name: str, meaning: str, *labels: str) -> Gauge:
        return Gauge(f"sitbone_{name}", meaning, labels, registry=self.registry)

    def _histogram(self, name: str, meaning: str, buckets: Sequence[float]) -> Histogram:
        return Histogram(f"sitbone_{name}", meaning, buckets=buckets, registry=self.registry)

    @property
    def tally(self) -> Tally:
        """What a sweep reports to."""
        return Tally(self._count_claimed, self._count_late, self._count_tried)

    def _count_claimed(self, prompts: Sequence[Prompt]) -> None:
        for kind, number in Tallied(prompt.kind for prompt in prompts).items():
            self._claimed.labels(kind).inc(number)

    def _count_late(self, prompts: Sequence[Prompt]) -> None:
        for kind, number in Tallied(prompt.kind for prompt in prompts).items():
            self._dropped.labels(kind).inc(number)

    def _count_tried(self, prompt: Prompt, outcome: Sent | Failed | None, now: datetime) -> None:
        if outcome is None:
            self._withdrawn.labels(prompt.kind).inc()
        elif isinstance(outcome, Failed):
            self._failed.labels(prompt.kind, outcome.reason).inc()
            self._count_limit(outcome, "prompt")
        else:
            self._sent.labels(prompt.kind).inc()
            self._lag.observe(max(0.0, (now - (prompt.due_at or now)).total_seconds()))

    def _count_limit(self, failure: Failed, lane: str) -> None:
        if failure.retry_after is not None:
            self._limited.labels(lane).inc()

    def count_sweep(self, now: datetime) -> None:
        """A sweep came to its end, or got through a batch."""
        self.swept_at = now

    def count_update(self, result: str, now: datetime) -> None:
        """An update came to one of `RESULTS`; those not `TAKEN` are delivered again."""
        self._updates.labels(result).inc()
        if result in TAKEN:
            self.updated_at = now

    def time_update(self, seconds: float) -> None:
        """How long an update took from its arrival until its commit."""
        self._update.observe(seconds)

    def count_reply(self, outcome: Sent | Failed, waited: timedelta) -> None:
        """What came of sending an answer, so long after the update's commit."""
        if isinstance(outcome, Failed):
            self._unsent.labels(outcome.reason).inc()
            self._count_limit(outcome, "reply")
        else:
            self._replies.inc()
            self._reply.observe(max(0.0, waited.total_seconds()))

    def show_moments(self, last_sweep: datetime | None, last_update: datetime | None, lag: float) -> None:
        """What the processes' rows say of the whole bot; 0 stands for never."""
        self._swept.set(last_sweep.timestamp() if last_sweep else 0)
        self._updated.set(last_update.timestamp() if last_update else 0)
        self._waits.set(lag)

    def show_counts(self, due: int, people: Mapping[str, int], now: datetime) -> None:
        """What was counted in the database at `now`."""
        self.looked_at = now
        self._due.set(due)
        for state, number in people.items():
            self._people.labels(state).set(number)

    def render(self) -> bytes:
        """Everything in Prometheus' text format."""
        return generate_latest(self.registry)
