"""Answers, settings and lifts of one side alone; the rows so far stand for whatever is sore."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    for name in ("changes", "lifts"):
        with op.batch_alter_table(name) as table:
            table.add_column(_side())
    with op.batch_alter_table("scores") as table:
        table.add_column(_side())
        table.drop_constraint("uq_scores_workout_id", type_="unique")
        table.create_unique_constraint("uq_scores_workout_id", ["workout_id", "kind", "side"])


def _side() -> sa.Column[str]:
    return sa.Column("side", sa.String(5), nullable=False, server_default="")
