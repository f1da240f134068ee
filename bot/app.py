"""The composition root: what reaches which function. No updater, no job queue, no persistence."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from telegram import Bot, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.choice import keep_choice
from bot.context import Turn, TurnContext
from bot.dialogue import answer_text, on_edit, on_location, on_other, on_tap
from bot.doors import answer_crowd, count_update, refuse
from bot.hands import Outcome
from bot.inbox import App
from bot.view import Html, View, phrase, render
from content.locales import spoken
from scheduler.agenda import replan
from scheduler.standstill import stands
from storage import people
from storage.models import Person

PRIVATE = filters.ChatType.PRIVATE
Answer = Callable[[Turn], Awaitable[list[View]]]
MEMBER = ("member", "administrator", "creator")


def build(bot: Bot) -> App:
    """Wire an Application around a bot; it is fed by `bot.inbox` and keeps nothing between updates."""
    builder = ApplicationBuilder().bot(bot).updater(None).job_queue(None)
    app: Any = builder.context_types(ContextTypes(context=TurnContext)).concurrent_updates(True).build()
    app.add_handler(CallbackQueryHandler(tapped))
    app.add_handler(ChatMemberHandler(membership_changed, ChatMemberHandler.MY_CHAT_MEMBER))
    app.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE & PRIVATE, edited))
    app.add_handler(MessageHandler(filters.UpdateType.MESSAGE & PRIVATE & filters.TEXT, texted))
    app.add_handler(MessageHandler(filters.UpdateType.MESSAGE & PRIVATE & filters.LOCATION, located))
    app.add_handler(MessageHandler(filters.UpdateType.MESSAGE & PRIVATE & ~filters.StatusUpdate.ALL, other))
    app.add_handler(MessageHandler(filters.UpdateType.MESSAGE & filters.COMMAND & ~PRIVATE, group_command))
    found: App = app
    return found


async def _serve(
    update: Update, context: TurnContext, text: str, answer: Answer, tapped: int | None = None
) -> Outcome:
    """Find or let in the person, lock their row, note that they are here, and answer."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        raise ValueError("an update without a person")
    deps, session = context.deps, context.session
    now, language = deps.now(), user.language_code
    person = await people.get_by_user(session, user.id)
    if person is None:
        refusal = await refuse(session, deps.settings, user.id, language, text, now)
        if refusal is not None:
            refused = Outcome(None, chat.id)
            refused.calls += [(call, None) for view in refusal for call in render(view, chat.id)]
            return refused
        person = await people.create(session, user.id, chat.id, now, spoken(language))
    seen_before = person.last_seen_at
    since, times = count_update(person, now)
    await people.note_look(session, person, now, chat.id, since, times)
    if person.unreachable_at is not None:
        person.unreachable_at = None
    crowded = times > deps.settings.updates_per_minute
    turn = Turn(session, person, now, context.update_id, deps.settings, language)
    views = await (answer_crowd(turn, text) if crowded else answer(turn))
    if not turn.forgotten:
        await _plan(turn, seen_before)
    return _render(turn, views, tapped)


async def _plan(turn: Turn, seen_before: datetime) -> None:
    """Plan anew after whatever changed."""
    await turn.session.flush()
    if not await stands(turn.session, turn.person, seen_before, turn.now):
        await replan(turn.session, [turn.person.id], turn.now)


def _render(turn: Turn, views: list[View], tapped: int | None = None) -> Outcome:
    person = turn.person
    outcome = Outcome(None if turn.forgotten else person.id, person.chat_id)
    for view in views:
        calls = render(view, person.chat_id, tapped)
        prompt = view.prompt if view.rows and not view.clear else None
        outcome.calls += [(call, prompt if call is calls[-1] else None) for call in calls]
    return outcome


async def texted(update: Update, context: TurnContext) -> Outcome:
    """A typed message, perhaps a reply to one of ours."""
    message = update.effective_message
    text = (message.text or "") if message else ""
    replied = message.reply_to_message.message_id if message and message.reply_to_message else None
    return await _serve(update, context, text, lambda turn: answer_text(turn, text, replied))


async def tapped(update: Update, context: TurnContext) -> Outcome:
    """A pressed button: a canned reply to the prompt it names."""
    query = update.callback_query
    if query is None or query.message is None or query.message.chat.type != "private":
        return Outcome()
    message_id, views, locales = query.message.message_id, list[View](), list[str]()

    async def answer(turn: Turn) -> list[View]:
        views.extend(await on_tap(turn, query.data or "", message_id))
        locales.append(turn.locale)
        return views

    outcome = await _serve(update, context, "", answer, message_id)
    if any(view.clear and not view.toast for view in views):
        outcome.calls = [(keep_choice(call, query, *locales), prompt) for call, prompt in outcome.calls]
    toast = next((view.toast for view in views if view.toast), "")
    call = {"method": "answerCallbackQuery", "callback_query_id": query.id}
    outcome.cosmetic.append(call | ({"text": toast[:200]} if toast else {}))
    return outcome


async def located(update: Update, context: TurnContext) -> Outcome:
    """A shared location: where the person's clock stands."""
    message = update.effective_message
    if message is None or message.location is None:
        return Outcome()
    place = message.location
    return await _serve(update, context, "", lambda turn: on_location(turn, place.latitude, place.longitude))


async def other(update: Update, context: TurnContext) -> Outcome:
    """A sticker, photo, voice message and the like: a short helpful answer."""
    caption = (update.effective_message.caption or "") if update.effective_message else ""
    return await _serve(
        update, context, caption, lambda turn: answer_text(turn, caption, None) if caption else on_other(turn)
    )


async def edited(update: Update, context: TurnContext) -> Outcome:
    """An edited message changes no answer; a warning sign in it is heard like any other."""
    message = update.effective_message
    text = (message.text or message.caption or "") if message else ""
    return await _serve(update, context, text, lambda turn: on_edit(turn, text))


async def membership_changed(update: Update, context: TurnContext) -> Outcome:
    """Blocked or let in again; in a group there is nothing to do."""
    change = update.my_chat_member
    if change is None or change.chat.type != "private":
        return Outcome()
    person = await people.get_by_user(context.session, change.from_user.id)
    if person is None:
        return Outcome()
    await _reach(person, context, change.new_chat_member.status in MEMBER)
    return Outcome()


async def _reach(person: Person, context: TurnContext, reachable: bool) -> None:
    now = context.deps.now()
    if reachable:
        await people.mark_reachable(context.session, person.id)
    else:
        await people.mark_unreachable(context.session, person.id, now)
    await context.session.refresh(person)
    await replan(context.session, [person.id], now)


async def group_command(update: Update, context: TurnContext) -> Outcome:  # noqa: ARG001
    """In a group: nothing about anybody's body belongs there."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None:
        return Outcome()
    locale = spoken(user.language_code if user else None)
    text: Html = phrase(locale, "other.group")
    return Outcome(None, chat.id, [(call, None) for call in render(View(text), chat.id)])
