"""Runs."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "runs",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("finished_at", TIME, nullable=False),
        sa.Column("rung", sa.Integer()),
        sa.Column("minutes", sa.Integer()),
        sa.Column("distance", sa.Integer()),
        sa.Column("unit", sa.String(2)),
        sa.Column("during", sa.Integer()),
        sa.Column("climbed", sa.Boolean(), nullable=False),
        sa.Column("sharp", sa.Boolean(), nullable=False),
        sa.Column("p24", sa.Integer()),
        sa.Column("p24_at", TIME),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_runs_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_runs_person", "runs", ["person_id", "date"])
