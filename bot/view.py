"""What a person sees, text and buttons, and its rendering as calls within Telegram's limits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import Any

from content.locales import t
from content.spelling import fold

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_DATA = 48
"""Bytes of a button's canonical text; with the prompt's id it stays under Telegram's 64."""
MAX_TOAST = 200
Call = dict[str, Any]


class Html(str):
    """Text that is already escaped for Telegram's HTML."""

    __slots__ = ()


def phrase(locale: str, key: str, /, **args: object) -> Html:
    """Return a catalogue text; every argument that is not `Html` is escaped."""
    return Html(t(locale, key, **{name: _safe(value) for name, value in args.items()}))


def _safe(value: object) -> object:
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value


def lines(*parts: str) -> Html:
    """Join non-empty texts with line breaks; plain strings must be escaped already."""
    return Html("\n".join(part for part in parts if part))


def paragraphs(*parts: str) -> Html:
    """Join non-empty texts with blank lines."""
    return Html("\n\n".join(part for part in parts if part))


@dataclass(frozen=True, slots=True)
class Button:
    """A canned reply: `label` in the person's language, `data` the canonical text it stands for.

    `prompt` overrides the view's prompt; 0 makes the button a plain command that answers no prompt.
    """

    label: str
    data: str
    prompt: int | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class View:
    """One message. `prompt` is the id of the prompt it asks; `toast` answers a button press.

    `edit` replaces the message whose button was tapped; `clear` only takes that message's buttons away;
    `picture` is the key of a picture above the text (`bot.pictures.gallery`), always in a new message.
    `document` is the content of a file that the text, at most a caption long, stands under.
    """

    text: Html = Html("")
    rows: Rows = ()
    prompt: int | None = None
    toast: str = ""
    edit: bool = False
    clear: bool = False
    picture: str = ""
    document: str = ""


def under(view: View, *above: str) -> View:
    """Put texts above a view's own text."""
    return replace(view, text=paragraphs(*above, view.text))


def column(*buttons: Button) -> Rows:
    """One button in each row."""
    return tuple((button,) for button in buttons)


def score_rows() -> Rows:
    """The 0-10 scale in two rows, 0-5 and 6-10."""
    numbers = [Button(str(score), str(score)) for score in range(11)]
    return (tuple(numbers[:6]), tuple(numbers[6:]))


def render(view: View, chat_id: int, tapped: int | None = None) -> list[Call]:
    """Return the calls that show a view; `tapped` is the message whose button led to it, if any."""
    if view.clear and tapped:
        return [{"method": "editMessageReplyMarkup", "chat_id": chat_id, "message_id": tapped}]
    if not view.text:
        return []
    if view.document:
        return [_document_call(view, chat_id)]
    photo, text = _caption(view)
    calls = [_photo_call(view.picture, photo, chat_id)] if view.picture else []
    calls += [_text_call(piece, chat_id) for piece in split(text) if piece]
    if view.edit and tapped and not view.picture:
        calls[0] |= {"method": "editMessageText", "message_id": tapped}
    if view.rows:
        calls[-1]["reply_markup"] = {"inline_keyboard": _keyboard(view)}
    return calls


def _caption(view: View) -> tuple[str, str]:
    """What stands under the picture and what follows: all of a text that fits, else its first paragraph."""
    if not view.picture:
        return "", view.text
    head, _, rest = view.text.partition("\n\n")
    if _units(_shown(view.text)) <= MAX_CAPTION:
        return view.text, ""
    return (head, rest) if _units(_shown(head)) <= MAX_CAPTION else ("", view.text)


def _shown(text: str) -> str:
    """The text without its markup, which is what Telegram counts under a picture."""
    return unescape(re.sub(r"</?[bi]>", "", text))


def _photo_call(picture: str, caption: str, chat_id: int) -> Call:
    return {
        "method": "sendPhoto",
        "chat_id": chat_id,
        "photo": picture,
        "caption": caption,
        "parse_mode": "HTML",
    }


def _document_call(view: View, chat_id: int) -> Call:
    return {
        "method": "sendDocument",
        "chat_id": chat_id,
        "document": view.document,
        "caption": view.text,
        "parse_mode": "HTML",
    }


def as_text(call: Mapping[str, Any]) -> Call | None:
    """Return the call that sends a picture's words alone; `None` when there is no other call or no words."""
    if call["method"] != "sendPhoto" or not call["caption"]:
        return None
    text = _text_call(call["caption"], call["chat_id"])
    return text | {"reply_markup": call["reply_markup"]} if "reply_markup" in call else text


def _text_call(text: str, chat_id: int) -> Call:
    options = {"is_disabled": True}
    return {
        "method": "sendMessage",
        "chat_id": chat_id,
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": options,
    }


def _keyboard(view: View) -> list[list[dict[str, str]]]:
    return [[_button(button, view.prompt) for button in row] for row in view.rows]


def _button(button: Button, prompt: int | None) -> dict[str, str]:
    owner = prompt if button.prompt is None else button.prompt
    return {"text": button.label, "callback_data": f"{owner or ''}:{button.data}"}


def split(text: str, limit: int = MAX_TEXT) -> list[str]:
    """Cut a text into pieces of at most `limit` UTF-16 units, at paragraphs if it can be."""
    pieces, rest = [], text
    while _units(rest) > limit:
        cut = _cut(rest, limit)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, limit: int) -> int:
    head = text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore")
    for mark in ("\n\n", "\n"):
        if (place := head.rfind(mark)) > 0:
            return place
    return len(head)


def labels(views: Sequence[View]) -> dict[str, Button]:
    """Every button of some views by its label as `as_label` writes it, for people who type what one says."""
    return {as_label(button.label): button for view in views for row in view.rows for button in row}


def as_label(text: str) -> str:
    """A label however it is typed: without accents and without the marks that open a Spanish question."""
    return fold(text).strip(" ¿¡")
