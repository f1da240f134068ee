"""Heartbeats: which processes are alive."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "heartbeats",
        sa.Column("claimer", sa.String(48), nullable=False),
        sa.Column("role", sa.String(8), nullable=False),
        sa.Column("version", sa.String(24), nullable=False),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("beat_at", TIME, nullable=False),
        sa.Column("last_sweep_at", TIME),
        sa.Column("last_update_at", TIME),
        sa.PrimaryKeyConstraint("claimer", name="pk_heartbeats"),
    )
