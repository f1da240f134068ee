"""One revision per change of the tables, the same on SQLite and PostgreSQL.

There is no way back down: the copy made before a migration is. A rebuild of `people`, `prompts` or
`workouts` on SQLite passes `table_kwargs={"sqlite_autoincrement": True}`, which it would lose otherwise.
"""
