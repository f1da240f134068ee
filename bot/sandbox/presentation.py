"""What the bot sets once at its start: commands, descriptions, the menu button."""

import json
import re

from bot.sandbox.params import Params
from bot.sandbox.refusals import Raw, bad_request
from bot.sandbox.state import State

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMANDS = 100
NAME = 64
DESCRIPTION = 512
SHORT_DESCRIPTION = 120
COMMAND_DESCRIPTION = 256


def set_my_commands(state: State, params: Params) -> bool:
    """setMyCommands"""
    commands = params.rows("commands") or []
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    state.profile.commands[_scope(params)] = [_read_command(command) for command in commands]
    return True


def get_my_commands(state: State, params: Params) -> list[Raw]:
    """getMyCommands"""
    return state.profile.commands.get(_scope(params), [])


def delete_my_commands(state: State, params: Params) -> bool:
    """deleteMyCommands"""
    state.profile.commands.pop(_scope(params), None)
    return True


def set_my_name(state: State, params: Params) -> bool:
    """setMyName"""
    state.profile.names[params.text("language_code")] = _read_limited(params, "name", NAME)
    return True


def get_my_name(state: State, params: Params) -> Raw:
    """getMyName"""
    return {"name": state.profile.names.get(params.text("language_code")) or state.profile.me["first_name"]}


def set_my_description(state: State, params: Params) -> bool:
    """setMyDescription"""
    text = _read_limited(params, "description", DESCRIPTION)
    state.profile.descriptions[params.text("language_code")] = text
    return True


def get_my_description(state: State, params: Params) -> Raw:
    """getMyDescription"""
    return {"description": state.profile.descriptions.get(params.text("language_code"), "")}


def set_my_short_description(state: State, params: Params) -> bool:
    """setMyShortDescription"""
    text = _read_limited(params, "short_description", SHORT_DESCRIPTION)
    state.profile.short_descriptions[params.text("language_code")] = text
    return True


def get_my_short_description(state: State, params: Params) -> Raw:
    """getMyShortDescription"""
    return {"short_description": state.profile.short_descriptions.get(params.text("language_code"), "")}


def set_chat_menu_button(state: State, params: Params) -> bool:
    """setChatMenuButton"""
    button = params.mapping("menu_button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: unsupported type")
    state.profile.menu_buttons[params.integer("chat_id")] = button
    return True


def get_chat_menu_button(state: State, params: Params) -> Raw:
    """getChatMenuButton"""
    buttons = state.profile.menu_buttons
    return buttons.get(params.integer("chat_id")) or buttons.get(None) or {"type": "default"}


def _scope(params: Params) -> tuple[str, str]:
    scope = params.mapping("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), params.text("language_code")


def _read_command(command: Raw) -> Raw:
    name, text = str(command.get("command", "")).removeprefix("/"), str(command.get("description", ""))
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(text) <= COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": text}


def _read_limited(params: Params, name: str, limit: int) -> str:
    text = params.text(name)
    if len(text) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    return text
