"""Facts about people: tables, and plain functions over them."""
