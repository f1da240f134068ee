"""The README's week is what the processes really do, and the same holds for web and worker on PostgreSQL."""

from pathlib import Path

from tests.databases import Server
from tests.nursery import Nursery
from tests.processes import open_stage
from tests.transcript import MONDAY, README, Script, into_readme, play_lifter, write_transcript


async def test_readme_shows_what_the_bot_says(tmp_path: Path, nursery: Nursery) -> None:
    readme = README.read_text(encoding="utf-8")
    assert into_readme(readme, await write_transcript(tmp_path, nursery)) == readme


async def test_web_and_worker_hold_the_same_week_on_postgres(
    tmp_path: Path, postgres: Server, nursery: Nursery, unused_tcp_port: int
) -> None:
    with postgres.database(migrated=False) as url:
        hook = f"http://127.0.0.1:{unused_tcp_port}/hook"
        async with open_stage(tmp_path, MONDAY, nursery) as (stage, ada):
            stage.environ |= {
                "DATABASE_URL": url,
                "WEBHOOK_URL": hook,
                "WEBHOOK_SECRET": "a-secret-of-ours",
                "HOST": "127.0.0.1",
                "PORT": str(unused_tcp_port),
            }
            migration = await stage.launch("migrate")
            assert await migration.wait() == 0
            running = {name: await stage.launch(name) for name in ("web", "worker")}

            async def restart() -> None:
                for name, process in running.items():
                    await process.kill()
                    running[name] = await stage.launch(name)

            script = Script(stage, ada)
            await play_lifter(script, restart)
            assert any("40 kg → 3 x 12 with 42.5 kg" in line for line in script.lines)
