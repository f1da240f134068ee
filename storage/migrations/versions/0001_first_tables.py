"""The first tables."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)


def col(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def ref(name: str, column: str, table: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name, ondelete=ondelete)


def partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def upgrade() -> None:
    op.create_table(
        "failed_updates",
        col("bot_id", sa.BigInteger()),
        col("update_id", sa.BigInteger()),
        col("attempts", sa.Integer()),
        col("error", sa.String(120)),
        col("at", TIME),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name="pk_failed_updates"),
    )
    op.create_table(
        "pace",
        col("bot_id", sa.BigInteger()),
        col("next_slot", TIME),
        col("halt_until", TIME),
        sa.PrimaryKeyConstraint("bot_id", name="pk_pace"),
    )
    op.create_table(
        "people",
        col("id", ID),
        col("telegram_user_id", sa.BigInteger()),
        col("chat_id", sa.BigInteger()),
        col("locale", sa.String(16)),
        col("created_at", TIME),
        col("last_seen_at", TIME),
        sa.Column("set_up_at", TIME),
        sa.Column("declined_at", TIME),
        sa.Column("side", sa.String(8)),
        sa.Column("time_zone", sa.String(64)),
        sa.Column("session_minute", sa.Integer()),
        col("quiet_from", sa.Integer()),
        col("quiet_to", sa.Integer()),
        sa.Column("week_start", sa.Integer()),
        sa.Column("review_weekday", sa.Integer()),
        col("heavy_days", sa.Integer()),
        col("light_habit", sa.String(8)),
        sa.Column("unit", sa.String(2)),
        col("test", sa.String(8)),
        sa.Column("ceiling", sa.Integer()),
        sa.Column("paused_at", TIME),
        sa.Column("paused_until", sa.Date()),
        sa.Column("unreachable_at", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("telegram_user_id", name="uq_people_telegram_user_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "updates",
        col("bot_id", sa.BigInteger()),
        col("update_id", sa.BigInteger()),
        col("at", TIME),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name="pk_updates"),
    )
    op.create_index("ix_updates_at", "updates", ["at"])

    op.create_table(
        "changes",
        col("id", ID),
        col("person_id", ID),
        col("exercise", sa.String(32)),
        col("step", sa.Integer()),
        col("load", sa.Integer()),
        col("sets", sa.Integer()),
        col("target", sa.Integer()),
        col("cause", sa.String(8)),
        sa.Column("action", sa.String(12)),
        col("at", TIME),
        col("date", sa.Date()),
        ref("fk_changes_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
    )
    op.create_index("ix_changes_person", "changes", ["person_id", "exercise", "id"])

    op.create_table(
        "equipment",
        col("id", ID),
        col("person_id", ID),
        col("kind", sa.String(12)),
        col("unit", sa.String(2)),
        col("loads", sa.JSON()),
        ref("fk_equipment_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_equipment"),
        sa.UniqueConstraint("person_id", "kind", name="uq_equipment_person_id"),
    )
    op.create_table(
        "facts",
        col("id", ID),
        col("person_id", ID),
        col("name", sa.String(32)),
        col("value", sa.Integer()),
        col("at", TIME),
        ref("fk_facts_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_facts"),
        sa.UniqueConstraint("person_id", "name", name="uq_facts_person_id"),
    )
    op.create_table(
        "flags",
        col("id", ID),
        col("person_id", ID),
        col("sign", sa.String(16)),
        col("urgency", sa.String(1)),
        col("opened_at", TIME),
        sa.Column("cleared_at", TIME),
        ref("fk_flags_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_flags"),
    )
    op.create_index("ix_flags_person_id", "flags", ["person_id"])

    op.create_table(
        "journal",
        col("id", ID),
        col("person_id", ID),
        col("update_id", sa.BigInteger()),
        col("at", TIME),
        col("noun", sa.String(16)),
        col("row_id", sa.BigInteger()),
        sa.Column("before", sa.JSON()),
        sa.Column("undone_at", TIME),
        ref("fk_journal_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
    )
    op.create_index("ix_journal_person", "journal", ["person_id", "id"])

    op.create_table(
        "phases",
        col("id", ID),
        col("person_id", ID),
        col("phase", sa.String(12)),
        col("date", sa.Date()),
        ref("fk_phases_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_phases"),
    )
    op.create_index("ix_phases_person_id", "phases", ["person_id"])

    op.create_table(
        "reviews",
        col("id", ID),
        col("person_id", ID),
        col("week", sa.String(10)),
        col("date", sa.Date()),
        col("suggestions", sa.JSON()),
        sa.Column("choice", sa.String(48)),
        sa.Column("decided_at", TIME),
        ref("fk_reviews_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sa.UniqueConstraint("person_id", "week", name="uq_reviews_person_id"),
    )
    op.create_table(
        "workouts",
        col("id", ID),
        col("person_id", ID),
        col("date", sa.Date()),
        col("tier", sa.String(8)),
        col("phase", sa.String(12)),
        col("minutes", sa.Integer()),
        col("notes", sa.String(240)),
        col("status", sa.String(8)),
        col("opened_at", TIME),
        sa.Column("finished_at", TIME),
        sa.Column("during", sa.Integer()),
        ref("fk_workouts_person_id", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_workouts"),
        sa.UniqueConstraint("person_id", "date", name="uq_workouts_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "lifts",
        col("id", ID),
        col("person_id", ID),
        col("workout_id", ID),
        col("position", sa.Integer()),
        col("exercise", sa.String(32)),
        col("step", sa.Integer()),
        col("load", sa.Integer()),
        col("sets", sa.Integer()),
        col("target", sa.Integer()),
        col("tempo", sa.String(16)),
        col("rest_s", sa.Integer()),
        col("per_side", sa.Boolean()),
        col("key", sa.Boolean()),
        sa.Column("done_load", sa.Integer()),
        sa.Column("done", sa.JSON()),
        sa.Column("during", sa.Integer()),
        sa.Column("form_ok", sa.Boolean()),
        sa.Column("more_left", sa.Boolean()),
        ref("fk_lifts_person_id", "person_id", "people", "CASCADE"),
        ref("fk_lifts_workout_id", "workout_id", "workouts", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_lifts"),
        sa.UniqueConstraint("workout_id", "position", name="uq_lifts_workout_id"),
    )
    op.create_index("ix_lifts_person_id", "lifts", ["person_id"])

    op.create_table(
        "prompts",
        col("id", ID),
        col("person_id", ID),
        col("kind", sa.String(24)),
        col("key", sa.String(64)),
        sa.Column("workout_id", ID),
        col("payload", sa.JSON()),
        sa.Column("rides_with", ID),
        col("created_at", TIME),
        sa.Column("due_at", TIME),
        sa.Column("expires_at", TIME),
        col("snoozed", sa.Boolean()),
        sa.Column("claimed_until", TIME),
        sa.Column("claimed_by", sa.String(48)),
        col("attempts", sa.Integer()),
        sa.Column("sent_at", TIME),
        sa.Column("telegram_message_id", sa.BigInteger()),
        sa.Column("answered_at", TIME),
        sa.Column("answer", sa.String(64)),
        ref("fk_prompts_person_id", "person_id", "people", "CASCADE"),
        ref("fk_prompts_rides_with", "rides_with", "prompts", "SET NULL"),
        ref("fk_prompts_workout_id", "workout_id", "workouts", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_prompts"),
        sa.UniqueConstraint("person_id", "key", name="uq_prompts_person_id"),
        sqlite_autoincrement=True,
    )
    partial(
        "ix_prompts_due",
        "prompts",
        ["due_at"],
        "sent_at IS NULL AND answered_at IS NULL AND due_at IS NOT NULL",
    )
    partial(
        "ix_prompts_expiring",
        "prompts",
        ["expires_at"],
        "sent_at IS NULL AND answered_at IS NULL AND due_at IS NOT NULL",
    )
    op.create_index("ix_prompts_message", "prompts", ["person_id", "telegram_message_id"])
    partial("ix_prompts_rides_with", "prompts", ["rides_with"], "rides_with IS NOT NULL")
    partial("ix_prompts_waiting", "prompts", ["person_id"], "sent_at IS NULL AND answered_at IS NULL")
    partial("ix_prompts_workout", "prompts", ["workout_id"], "workout_id IS NOT NULL")

    op.create_table(
        "scores",
        col("id", ID),
        col("person_id", ID),
        sa.Column("workout_id", ID),
        col("kind", sa.String(8)),
        col("half_points", sa.Integer()),
        col("masked", sa.Boolean()),
        col("at", TIME),
        ref("fk_scores_person_id", "person_id", "people", "CASCADE"),
        ref("fk_scores_workout_id", "workout_id", "workouts", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_scores"),
        sa.UniqueConstraint("workout_id", "kind", name="uq_scores_workout_id"),
    )
    op.create_index("ix_scores_person", "scores", ["person_id", "at"])

    op.create_table(
        "replies",
        col("id", ID),
        sa.Column("person_id", ID),
        col("chat_id", sa.BigInteger()),
        col("update_id", sa.BigInteger()),
        sa.Column("prompt_id", ID),
        sa.Column("call", sa.JSON()),
        col("created_at", TIME),
        sa.Column("claimed_until", TIME),
        col("attempts", sa.Integer()),
        sa.Column("sent_at", TIME),
        ref("fk_replies_person_id", "person_id", "people", "CASCADE"),
        ref("fk_replies_prompt_id", "prompt_id", "prompts", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_replies"),
    )
    op.create_index("ix_replies_person_id", "replies", ["person_id"])
    partial("ix_replies_prompt", "replies", ["prompt_id"], "prompt_id IS NOT NULL")
    partial("ix_replies_unsent", "replies", ["created_at"], "sent_at IS NULL")
    partial("ix_replies_waiting", "replies", ["chat_id"], "sent_at IS NULL")
