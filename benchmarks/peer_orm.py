"""The database of the peer that answers each update after one ORM read and one write."""

import tempfile
from pathlib import Path

from sqlalchemy import BigInteger, String, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The peer's tables."""


class User(Base):
    """Who writes."""

    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)


class Entry(Base):
    """What they wrote."""

    __tablename__ = "entries"
    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, index=True)
    text: Mapped[str] = mapped_column(String(200))


async def open_sessions() -> async_sessionmaker[AsyncSession]:
    """A fresh SQLite file, in WAL as a careful author would set it."""
    folder = Path(tempfile.mkdtemp())
    engine = create_async_engine(f"sqlite+aiosqlite:///{folder}/peer.db", connect_args={"timeout": 30})
    async with engine.begin() as connection:
        await connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        await connection.run_sync(Base.metadata.create_all)
    return async_sessionmaker(engine, expire_on_commit=False)


async def note(sessions: async_sessionmaker[AsyncSession], chat_id: int, text: str) -> None:
    """One read and one write."""
    async with sessions.begin() as session:
        user = await session.scalar(select(User).where(User.chat_id == chat_id))
        if user is None:
            session.add(User(chat_id=chat_id))
        session.add(Entry(chat_id=chat_id, text=text[:200]))
