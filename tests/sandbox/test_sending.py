"""What the bot does to a chat, tried with python-telegram-bot as it comes and with plain HTTP."""

import io

import pytest
from telegram import BotCommand, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove, ReplyParameters
from telegram.error import BadRequest, Forbidden

from tests.sandbox.library import ADA, make_keyboard

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000640000003208060000001f15c489")


async def test_a_text_is_shown_with_its_buttons_and_a_tap_comes_back(bot, ada):
    sent = await bot.send_message(
        ADA, "<b>4</b> &lt; 5", parse_mode="HTML", reply_markup=make_keyboard("4", "5")
    )
    assert sent.text == "4 < 5"
    assert sent.entities[0].type == "bold"
    (shown,) = ada.messages
    assert (shown.text, shown.buttons, shown.by_bot) == ("4 < 5", (("4", "5"),), True)
    ada.tap("5")
    (update,) = await bot.get_updates()
    await bot.answer_callback_query(update.callback_query.id, "saved")
    assert update.callback_query.message.message_id == sent.message_id
    assert ada.toasts == ["saved"]


async def test_an_edit_is_applied_and_takes_the_buttons_away(bot, ada):
    sent = await bot.send_message(ADA, "old", reply_markup=make_keyboard("4"))
    edited = await bot.edit_message_text("new", ADA, sent.message_id)
    assert (edited.text, edited.reply_markup) == ("new", None)
    assert (ada.messages[0].text, ada.messages[0].buttons, ada.messages[0].edited) == ("new", (), True)
    with pytest.raises(BadRequest, match="exactly the same as a current content"):
        await bot.edit_message_text("new", ADA, sent.message_id)
    await bot.edit_message_reply_markup(ADA, sent.message_id, reply_markup=make_keyboard("6"))
    assert (ada.messages[0].text, ada.messages[0].buttons) == ("new", (("6",),))


async def test_a_deleted_message_is_gone(bot, ada):
    sent = await bot.send_message(ADA, "x")
    assert await bot.delete_message(ADA, sent.message_id)
    assert ada.messages == []
    with pytest.raises(BadRequest, match="to delete not found"):
        await bot.delete_message(ADA, sent.message_id)
    with pytest.raises(BadRequest, match="to edit not found"):
        await bot.edit_message_text("y", ADA, sent.message_id)


async def test_pictures_and_documents_can_be_sent_again_and_fetched(bot, ada):
    photo = await bot.send_photo(ADA, PNG, caption="chart")
    again = await bot.send_photo(ADA, photo.photo[-1].file_id)
    assert (photo.photo[0].width, photo.photo[0].height) == (100, 50)
    assert again.photo[0].file_unique_id == photo.photo[0].file_unique_id
    document = await bot.send_document(
        ADA, io.BytesIO(b"data"), filename="r\N{LATIN SMALL LETTER E WITH ACUTE}sum.pdf"
    )
    file = await bot.get_file(document.document.file_id)
    assert await file.download_as_bytearray() == b"data"
    assert document.document.file_name == "r\N{LATIN SMALL LETTER E WITH ACUTE}sum.pdf"
    moving = await bot.send_animation(ADA, b"GIF89a" + bytes(8), filename="bridge.gif")
    assert moving.animation.file_name == "bridge.gif"
    await bot.edit_message_caption(ADA, photo.message_id, caption="new chart")
    assert [shown.kind for shown in ada.messages] == ["photo", "photo", "document", "animation"]
    assert ada.messages[0].text == "new chart"


@pytest.mark.parametrize(
    ("details", "reason"),
    [
        ({"text": " \n"}, "Message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Message text is empty"),
        ({"text": "x" * 4097}, "Message is too long"),
        ({"text": "\N{STADIUM}" * 2049}, "Message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "Can't parse entities: can't find end tag"),
        ({"text": "x", "chat_id": 99}, "Chat not found"),
        ({"text": "x", "reply_markup": make_keyboard("x" * 63)}, "Button_data_invalid"),
        ({"text": "x", "reply_parameters": ReplyParameters(99)}, "Message to be replied not found"),
    ],
)
async def test_what_telegram_refuses_is_refused(bot, ada, details, reason):
    with pytest.raises(BadRequest) as refusal:
        await bot.send_message(**{"chat_id": ADA} | details)
    assert refusal.value.message.lower().startswith(reason.lower())
    assert ada.messages == []


async def test_limits_count_what_is_shown(bot, ada):
    await bot.send_message(ADA, "<b>" + "\N{STADIUM}" * 2048 + "</b>", parse_mode="HTML")
    await bot.send_message(ADA, "x", reply_markup=make_keyboard("\N{STADIUM}" * 15))
    assert len(ada.messages) == 2


async def test_captions_and_pictures_have_limits_of_their_own(bot, ada):
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ADA, PNG, caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(ADA, b"no picture")
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_photo(ADA, "file-of-another-bot")


async def test_people_can_shut_the_bot_out_and_let_it_in_again(bot, ada, server):
    ada.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ADA, "x")
    (update,) = await bot.get_updates()
    assert update.my_chat_member.new_chat_member.status == "kicked"
    ada.say("hello again")
    await bot.send_message(ADA, "x")
    ada.delete_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ADA, "x")
    server.user(7, started=False)
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(7, "x")


async def test_a_stale_tap_is_answered_as_telegram_answers_it(bot):
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query("123")


async def test_commands_and_descriptions_are_kept_by_language(bot):
    await bot.set_my_commands([BotCommand("today", "Heute")], language_code="de")
    assert (await bot.get_my_commands(language_code="de"))[0].description == "Heute"
    assert await bot.get_my_commands() == ()
    await bot.set_my_description("long")
    await bot.set_my_short_description("short", language_code="de")
    assert (await bot.get_my_description()).description == "long"
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([BotCommand("To-Day", "x")])
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)


async def test_small_methods_are_there(bot, ada):
    sent = await bot.send_message(ADA, "x")
    assert await bot.set_message_reaction(ADA, sent.message_id, "\N{THUMBS UP SIGN}")
    assert await bot.send_chat_action(ADA, "typing")
    assert await bot.set_chat_menu_button()
    assert (await bot.get_chat(ADA)).first_name == "Ada"
    assert ada.room.reactions[sent.message_id][0]["emoji"] == "\N{THUMBS UP SIGN}"
    assert ada.room.actions == ["typing"]


async def test_a_reply_keyboard_appears_and_goes(bot, ada):
    keys = ReplyKeyboardMarkup([[KeyboardButton("Share my place", request_location=True)]])
    await bot.send_message(ADA, "Where?", reply_markup=keys)
    assert ada.keyboard == [["Share my place"]]
    await bot.send_message(ADA, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert ada.keyboard == []


async def test_unknown_methods_and_tokens_are_refused(server, http):
    for path, status, words in (
        (f"/bot{server.state.token}/sendTelepathy", 404, "Not Found"),
        ("/bot1:abcdef/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 404, "Not Found"),
    ):
        async with http.post(server.url + path) as response:
            assert response.status == status
            assert await response.json() == {"ok": False, "error_code": status, "description": words}


async def test_forms_json_and_queries_mean_the_same(server, ada, http):
    url = f"{server.base_url}{server.state.token}/sendMessage"
    params = {"chat_id": str(ADA), "text": "x"}
    async with (
        http.post(url, json=params) as a,
        http.post(url, data=params) as b,
        http.get(url, params=params) as c,
    ):
        assert [a.status, b.status, c.status] == [200, 200, 200]
    assert [shown.text for shown in ada.messages] == ["x", "x", "x"]


@pytest.mark.parametrize(
    "body", ["[1]", "{", '{"chat_id": "ada", "text": "x"}', '{"chat_id": 42, "reply_markup": "{"}']
)
async def test_nonsense_is_refused_and_not_a_crash(server, ada, http, body):
    url = f"{server.base_url}{server.state.token}/sendMessage"
    async with http.post(url, data=body, headers={"Content-Type": "application/json"}) as response:
        assert response.status == 400


@pytest.mark.parametrize(
    "odd",
    [
        {"text": [1]},
        {"text": "x", "reply_markup": []},
        {"text": "x", "reply_markup": {"inline_keyboard": [{}]}},
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "y"}]]}},
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "y", "callback_data": 5}]]}},
        {"text": "x", "reply_markup": {"keyboard": [5]}},
        {"text": "x", "reply_parameters": "[]"},
        {"text": "x", "reply_parameters": {"message_id": "one"}},
        {"text": "x", "entities": [{"type": "bold"}]},
        {"text": "x", "entities": {}},
        {"text": {}, "chat_id": 10**400},
    ],
    ids=str,
)
async def test_odd_types_never_break_the_server(server, ada, http, odd):
    url = f"{server.base_url}{server.state.token}/sendMessage"
    async with http.post(url, json={"chat_id": ADA} | odd) as response:
        assert response.status in (200, 400)
        assert "ok" in await response.json()
