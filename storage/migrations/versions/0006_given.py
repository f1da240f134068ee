"""What decisions between reviews were made from, and who set the physio's limit."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    for name in ("changes", "runs"):
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column("given", sa.JSON(none_as_null=True)))
    with op.batch_alter_table("people") as table:
        table.add_column(sa.Column("ceiling_by", sa.String(60)))
