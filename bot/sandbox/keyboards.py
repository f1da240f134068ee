"""What may hang under a message: inline keyboards, checked as Telegram checks them."""

from typing import Any

from bot.sandbox.params import Params
from bot.sandbox.refusals import Raw, bad_request

DATA_BYTES = 64
BUTTONS = 100
ACTIONS = frozenset({
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "copy_text", "pay",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game",
})  # fmt: skip
OTHER_MARKUP = frozenset({"keyboard", "remove_keyboard", "force_reply"})


def read_markup(params: Params) -> Raw | None:
    """The reply markup of a call, `None` without one; raises RefusedError as Telegram would."""
    markup = params.mapping("reply_markup")
    if not markup:
        return None
    if "inline_keyboard" in markup:
        return _read_inline(markup["inline_keyboard"])
    if not OTHER_MARKUP & markup.keys():
        raise bad_request("can't parse reply keyboard markup JSON object")
    return markup


def read_inline_only(params: Params) -> Raw | None:
    """The markup of an edit, which may only be an inline keyboard."""
    markup = read_markup(params)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def list_buttons(message: Raw) -> list[list[Raw]]:
    """The inline buttons of a message, row by row."""
    rows: list[list[Raw]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def read_keys(markup: Raw) -> list[list[str]]:
    """The labels of a reply keyboard, row by row; none when the markup takes it away."""
    rows = _check_rows(markup.get("keyboard", []), "keyboard")
    return [[str(key.get("text", "")) if isinstance(key, dict) else str(key) for key in row] for row in rows]


def _read_inline(rows: Any) -> Raw | None:
    kept = [[_read_button(button) for button in row] for row in _check_rows(rows, "inline_keyboard") if row]
    if sum(map(len, kept)) > BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def _check_rows(rows: Any, name: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    return rows


def _read_button(button: Any) -> Raw:
    where = "can't parse inline keyboard button: "
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request(where + 'InlineKeyboardButton must be an Object with a Field "text"')
    if not button["text"].strip():
        raise bad_request(where + "Text must be non-empty")
    if not ACTIONS & button.keys():
        raise bad_request(where + "Text buttons are unallowed in the inline keyboard")
    _check_data(button.get("callback_data"))
    return button


def _check_data(data: Any) -> None:
    if data is None:
        return
    if not isinstance(data, str) or not 0 < len(data.encode()) <= DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
