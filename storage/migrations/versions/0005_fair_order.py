"""Fair order: what is due at once is claimed newest row first, straight from the index."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

WAITING = sa.text("sent_at IS NULL AND answered_at IS NULL AND due_at IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_prompts_due", "prompts")
    op.create_index(
        "ix_prompts_due",
        "prompts",
        ["due_at", sa.text("id DESC")],
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )
