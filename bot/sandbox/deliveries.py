"""Updates on their last step: handed out by long polling, or posted to the webhook."""

import asyncio
from collections.abc import Sequence

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.faults import HANDOUT
from bot.sandbox.params import Params
from bot.sandbox.refusals import Raw, conflict
from bot.sandbox.state import Hook, State

LONGEST_POLL_S = 50
HOOK_IS_SET = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
SUCCESS = 2
POST_TIMEOUT = ClientTimeout(total=30)


async def get_updates(state: State, params: Params) -> Sequence[Raw]:
    """getUpdates: long polling, with the offset as the only acknowledgement."""
    if state.hook is not None:
        raise conflict(HOOK_IS_SET)
    state.queue.allow(params.words("allowed_updates"))
    limit = min(max(params.integer("limit") or 100, 1), 100)
    seconds = min(max(params.integer("timeout") or 0, 0), LONGEST_POLL_S)
    return disturb(state, await state.queue.fetch(params.integer("offset") or 0, limit, seconds))


def disturb(state: State, batch: Sequence[Raw]) -> Sequence[Raw]:
    """Apply a waiting `duplicate` or `reorder` fault to updates about to be handed out."""
    fault = state.faults.take(HANDOUT, None) if batch else None
    if fault is None:
        return batch
    return [*batch, *batch] if fault.kind == "duplicate" else list(reversed(batch))


async def post_updates(state: State, retry_s: float) -> None:
    """Post pending updates to the webhook for ever, again after `retry_s` until it answers 2xx.

    Updates of one chat go one after the other, different chats' side by side.
    """
    async with ClientSession(timeout=POST_TIMEOUT) as session:
        while True:
            hook = state.hook
            batch = state.queue.take_repeats() + _pick_heads(state.queue.pending, hook) if hook else []
            if hook is None or not batch:
                await state.queue.bell.wait()
                continue
            posts = (_post(session, state, hook, update) for update in disturb(state, batch))
            if not all(await asyncio.gather(*posts)):
                await state.queue.bell.wait(retry_s)


def _pick_heads(pending: Sequence[Raw], hook: Hook) -> list[Raw]:
    heads: dict[int, Raw] = {}
    for update in pending:
        heads.setdefault(_chat_of(update), update)
    return list(heads.values())[: hook.max_connections]


def _chat_of(update: Raw) -> int:
    body = next(value for name, value in update.items() if name != "update_id")
    chat = body.get("chat") or body["message"]["chat"]
    return int(chat["id"])


async def _post(session: ClientSession, state: State, hook: Hook, update: Raw) -> bool:
    headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
    try:
        async with session.post(hook.url, json=update, headers=headers) as response:
            status = response.status
    except (ClientError, TimeoutError) as error:
        return _note(state, hook, f"Connection failed: {type(error).__name__}")
    if status // 100 != SUCCESS:
        return _note(state, hook, f"Wrong response from the webhook: {status}")
    state.queue.remove(update)
    return True


def _note(state: State, hook: Hook, error: str) -> bool:
    hook.last_error, hook.last_error_at = error, int(state.clock().timestamp())
    return False
