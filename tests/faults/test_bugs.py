"""A bug meets one person, not everybody: poison updates, prompts that cannot be worded."""

from tests.faults.ground import Ground


async def test_a_poison_update_is_set_aside_after_three_tries_and_listed(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    chat_id, other = await ground.person(), await ground.person()
    queue = ground.server.state.queue
    poison = ground.server.user(chat_id).say("harmless")
    poison["message"]["text"] = 5
    ground.server.user(chat_id).say("/pain 3")
    ground.server.user(other).say("/pain 4")
    process = await ground.begin()
    await ground.until(lambda: ground.copies(chat_id) == 1 and ground.copies(other) == 1)
    await ground.until(lambda: not queue.pending)
    assert await ground.stop(process) == 0
    assert ground.log().count("update failed") == 3
    assert "harmless" not in ground.log()
    code, said = await ground.run("check")
    assert code == 1
    assert f"FAULT updates set aside: {poison['update_id']}\n" in said


async def test_a_prompt_that_cannot_be_worded_does_not_stop_the_others(sqlite_ground: Ground) -> None:
    ground = sqlite_ground
    broken = await ground.person()
    await ground.owe(broken, "fact")
    unknown = await ground.person()
    await ground.owe(unknown, "of-a-newer-release")
    crowd = await ground.crowd(3)
    worker = await ground.begin("worker")
    await ground.until(lambda: ground.count("sendMessage") == len(crowd))
    assert await ground.stop(worker) == 0
    assert {chat_id: ground.copies(chat_id) for chat_id in (broken, unknown, *crowd)} == {
        broken: 0,
        unknown: 0,
    } | dict.fromkeys(crowd, 1)
    assert "prompts not worded" in ground.log()
