"""What reviews suggested is kept compressed."""

import json
import zlib
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

AT_ONCE = 500
REVIEWS = sa.table(
    "reviews",
    sa.column("id", sa.BigInteger),
    sa.column("suggestions", sa.JSON),
    sa.column("packed", sa.LargeBinary),
)


def upgrade() -> None:
    with op.batch_alter_table("reviews") as table:
        table.add_column(sa.Column("packed", sa.LargeBinary))
    _pack()
    with op.batch_alter_table("reviews") as table:
        table.drop_column("suggestions")
        table.alter_column("packed", new_column_name="suggestions", nullable=False)


def _pack() -> None:
    connection, last = op.get_bind(), 0
    some = sa.select(REVIEWS.c.id, REVIEWS.c.suggestions).order_by(REVIEWS.c.id).limit(AT_ONCE)
    while rows := connection.execute(some.where(REVIEWS.c.id > last)).all():
        values = [{"row": row_id, "small": _compress(kept)} for row_id, kept in rows]
        change = sa.update(REVIEWS).where(REVIEWS.c.id == sa.bindparam("row"))
        connection.execute(change.values(packed=sa.bindparam("small")), values)
        last = rows[-1][0]


def _compress(kept: object) -> bytes:
    return zlib.compress(json.dumps(kept, separators=(",", ":")).encode())
