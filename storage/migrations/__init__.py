"""One revision per change of the tables, the same on SQLite and PostgreSQL."""
