"""HTTP requests, read: whose they are, and what parameters they carry."""

import json
import re

from aiohttp import web
from aiohttp.web_request import FileField

from bot.sandbox.params import Params, Upload
from bot.sandbox.refusals import RefusedError, bad_request

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")


def check_token(token: str, expected: str) -> None:
    """Raise RefusedError: 404 for something that is no token, 401 for somebody else's."""
    if not TOKEN.fullmatch(token):
        raise RefusedError(404, "Not Found")
    if token != expected:
        raise RefusedError(401, "Unauthorized")


def get_target(params: Params) -> int | None:
    """The chat that a call is about, `None` when it names none or nonsense."""
    try:
        return params.integer("chat_id")
    except RefusedError:
        return None


async def read_params(request: web.Request) -> Params:
    """Parameters of the query, of a JSON object, of a form, and the files of a multipart form."""
    values = dict(request.query)
    if request.content_type == "application/json":
        return Params(values | await _read_json(request))
    fields = await request.post()
    uploads = {}
    for name, value in fields.items():
        if isinstance(value, FileField):
            uploads[name] = _read_file(value)
        elif isinstance(value, bytes | bytearray):
            uploads[name] = Upload(name, "application/octet-stream", bytes(value))
        else:
            values[name] = value
    return Params(values, uploads)


async def _read_json(request: web.Request) -> dict[str, str]:
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError:
        raise bad_request("can't parse request: not a JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("can't parse request: not a JSON object")
    return body


def _read_file(field: FileField) -> Upload:
    with field.file as file:
        return Upload(field.filename, field.content_type, file.read())
