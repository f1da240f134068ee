from storage.migrate import check_models, migrate


async def test_migrations_from_nothing_give_the_models(empty_url: str) -> None:
    assert await migrate(empty_url) == "empty"
    assert await check_models(empty_url) == []
    assert await migrate(empty_url) == "current"
