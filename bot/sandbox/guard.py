"""Who may speak to the stand-in: programs on this machine, and the pages that it serves itself.

A web page of somebody else, open in a browser here, could otherwise play the bot: by a request of its own
(told by `Origin` and `Sec-Fetch-Site`), or under a name that it had its name server point at this machine
(told by `Host`). Programs send neither of the first two.
"""

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.refusals import RefusedError

NAMES = ("127.0.0.1", "localhost", "[::1]")
HTTP_PORT = 80
ELSEWHERE = ("cross-site", "same-site")
BODY_BYTES = 1024 * 1024
TOO_LARGE = "Send at most 1 MB at a time."
WRONG_HOST = "the stand-in answers only to 127.0.0.1 or localhost with its own port"
WRONG_PAGE = "a page from elsewhere may not use the stand-in"


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 403 and a sentence to whoever may not speak here."""
    hosts = _list_hosts(request)
    if request.headers.get("Host", "").lower() not in hosts:
        return _refuse(WRONG_HOST)
    if _is_foreign(request, hosts) and not _is_opening(request):
        return _refuse(WRONG_PAGE)
    if request.path.startswith("/sandbox/"):
        return await _limit(request, handler)
    return await handler(request)


async def _limit(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 413 and a sentence to a body that nobody means; files only go where the bot sends them."""
    try:
        if (request.content_length or 0) > BODY_BYTES:
            raise web.HTTPRequestEntityTooLarge(BODY_BYTES)
        return await handler(request.clone(client_max_size=BODY_BYTES))
    except web.HTTPRequestEntityTooLarge:
        return web.json_response({"ok": False, "description": TOO_LARGE}, status=413)


def _list_hosts(request: web.Request) -> set[str]:
    address = request.get_extra_info("sockname")
    if address is None:
        return set()
    hosts = {f"{name}:{address[1]}" for name in NAMES}
    return hosts | set(NAMES) if address[1] == HTTP_PORT else hosts


def _is_foreign(request: web.Request, hosts: set[str]) -> bool:
    origin = request.headers.get("Origin")
    named = origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}
    return named or request.headers.get("Sec-Fetch-Site") in ELSEWHERE


def _is_opening(request: web.Request) -> bool:
    """Whether a link was followed to a page of ours; never a call of the bot's, which may be a GET too."""
    wanted = (request.headers.get("Sec-Fetch-Mode"), request.headers.get("Sec-Fetch-Dest"))
    plain = request.method == "GET" and not request.path.startswith("/bot")
    return plain and wanted == ("navigate", "document") and "Origin" not in request.headers


def _refuse(sentence: str) -> web.Response:
    return web.json_response(RefusedError(403, f"Forbidden: {sentence}").payload(), status=403)
