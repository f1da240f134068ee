"""The sloppy answers are those that a widely used emulator was seen to give."""

import json
from typing import Any

import pytest
from telegram import Message, Update, User

from bot.answers import repair, repair_body, repair_update

NOW = 1_767_603_600


def parse(update: dict[str, Any]) -> Any:
    return Update.de_json(update)


def test_a_bot_without_a_name_gets_one():
    body = repair_body("getMe", 200, {"ok": True, "result": {"id": 5, "first_name": "T"}}, {}, NOW)
    user = User.de_json(body["result"])
    assert (user.id, user.is_bot, user.first_name, user.username) == (5, True, "T", "bot")


@pytest.mark.parametrize(
    ("date", "expected"),
    [(1_767_603_700_123, 1_767_603_700), (1_767_603_700, 1_767_603_700), (None, NOW), ("soon", NOW)],
)
def test_dates_become_seconds(date, expected):
    body = repair_body("sendMessage", 200, {"ok": True, "result": {"message_id": 1, "date": date}}, {}, NOW)
    assert body["result"]["date"] == expected


@pytest.mark.parametrize("method", ["editMessageText", "editMessageReplyMarkup", "sendMessage"])
def test_an_empty_result_becomes_the_message_that_was_meant(method):
    sent = {"chat_id": "7", "message_id": 12, "text": "x"}
    body = repair_body(method, 200, {"ok": True, "result": None}, sent, NOW)
    message = Message.de_json(body["result"])
    assert (message.chat.id, message.message_id, message.date.timestamp()) == (7, 12, NOW)


@pytest.mark.parametrize("method", ["deleteMessage", "answerCallbackQuery", "setWebhook", "sendChatAction"])
def test_an_empty_result_of_other_methods_means_yes(method):
    assert repair_body(method, 200, {"ok": True, "result": None}, {}, NOW)["result"] is True


def test_a_tap_gets_what_it_lacks():
    update = repair_update(
        {
            "update_id": 3,
            "callback_query": {
                "id": 1,
                "from": {"id": 7, "first_name": "A"},
                "data": "4",
                "message": {"message_id": 2},
            },
        },
        NOW,
    )
    query = parse(update).callback_query
    assert (query.id, query.chat_instance, query.data) == ("1", "0", "4")
    assert (query.message.chat.id, query.message.message_id) == (7, 2)
    assert isinstance(query.message, Message)


def test_updates_get_what_their_messages_lack():
    body = {"ok": True, "result": [{"update_id": 3, "message": {"from": {"id": 7}, "text": "x"}}, "rubbish"]}
    (update,) = repair_body("getUpdates", 200, body, {}, NOW)["result"]
    message = parse(update).message
    assert (message.text, message.from_user.is_bot, message.date.timestamp()) == ("x", False, NOW)


def test_no_updates_are_an_empty_list():
    assert repair_body("getUpdates", 200, {"ok": True, "result": None}, {}, NOW)["result"] == []


def test_errors_get_a_description():
    status, payload = repair("sendPhoto", 500, b'{"message": "Route not found"}', {}, NOW)
    assert status == 500
    assert json.loads(payload)["description"] == "Route not found"
    assert json.loads(payload)["ok"] is False


def test_a_method_that_the_server_lacks_is_refused_for_good():
    status, payload = repair(
        "sendPhoto", 500, b'{"message": "API method \'sendPhoto\' is not supported."}', {}, NOW
    )
    assert status == json.loads(payload)["error_code"] == 400


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"ok": False, "error_code": 403, "description": "Forbidden"}, 403),
        ({"ok": False, "error_code": "429"}, 429),
        ({"ok": False, "error_code": 7}, 500),
        ({"ok": "false"}, 500),
    ],
)
def test_a_refusal_has_the_status_that_it_names(body, expected):
    status, payload = repair("sendMessage", 200, json.dumps(body).encode(), {}, NOW)
    assert status == expected
    assert json.loads(payload)["ok"] is False


def test_the_bot_itself_is_nobody_in_particular_when_nothing_is_said():
    user = User.de_json(repair_body("getMe", 200, {"ok": True, "result": None}, {}, NOW)["result"])
    assert (user.id, user.is_bot) == (0, True)


def test_a_chat_below_zero_is_a_group():
    update = {"update_id": 1, "message": {"from": {"id": 7}, "chat": {"id": -5}, "text": "x"}}
    assert parse(repair_update(update, NOW)).message.chat.type == "group"


def test_a_missing_ok_is_read_from_the_status():
    assert repair_body("getMe", 200, {"result": {"id": 1}}, {}, NOW)["ok"] is True
    assert repair_body("getMe", 404, {}, {}, NOW)["ok"] is False


@pytest.mark.parametrize("payload", [b"<html>502</html>", b"[]", b"", b"\xff"])
def test_what_is_no_answer_at_all_passes_unchanged(payload):
    assert repair("sendMessage", 502, payload, {}, NOW) == (502, payload)


def test_a_good_answer_keeps_everything():
    message = {
        "message_id": 4,
        "date": NOW,
        "chat": {"id": 7, "type": "group", "title": "T"},
        "from": {"id": 1, "is_bot": True, "first_name": "B"},
        "text": "x",
    }
    body = {"ok": True, "result": message}
    assert repair_body("sendMessage", 200, body, {"chat_id": 9}, NOW + 5) == body
