/** One message: its bubble with whatever is in it, and the buttons below. */

import { markBusy, renderButtons } from "./buttons.js";
import { fill, icon, iconButton, make } from "./dom.js";
import { describeMedia, renderMedia } from "./media.js";
import { renderText } from "./text.js";
import { sentAt, showMoment, showTime } from "./times.js";

const QUOTE_LENGTH = 90;

/**
 * What a message needs to know of the chat around it.
 * @typedef {{name: string, zone: string | null, reactions: any[], isBusy: (messageId: number, data: string) => boolean,
 *   tap: (message: any, button: any) => void, say: (text: string) => void, reply: (message: any) => void,
 *   edit: (message: any) => void, jump: (messageId: number) => void, report: (text: string) => void}} Around
 */

/** What the message itself says; the rest is for `adjustMessage`. @param {any} message @param {Around} around @returns {HTMLElement} */
export function renderMessage(message, around) {
  const side = message.from.is_bot ? "in" : "out";
  const buttons = message.reply_markup?.inline_keyboard ?? [];
  return make("div", { class: `message ${side}`, "data-id": message.message_id, tabindex: "-1", onkeydown: (event) => answerKey(event, message, around) },
    make("div", { class: buttons.length ? "stack keyed" : "stack" },
      make("div", { class: "bubble" },
        make("span", { class: "hidden" }, `${author(message, around)}: `),
        renderQuote(message, around),
        renderMedia(message),
        renderWords(message, around),
        renderFoot(message)),
      renderButtons(message, buttons, around)),
    iconButton("reply", "Reply to this message", { class: "act", tabindex: "-1", onclick: () => around.reply(message) }));
}

/** Write in place what is around a message that stays as it is: its time in the zone, reactions, buttons that wait. */
export function adjustMessage(element, message, around) {
  const time = element.querySelector("time");
  time.title = showMoment(sentAt(message), around.zone);
  time.textContent = showTime(sentAt(message), around.zone);
  fill(element.querySelector(".reactions"), around.reactions.map((one) => make("span", { class: "reaction", role: "img", "aria-label": `Reaction ${one.emoji}` }, one.emoji)));
  markBusy(element, (data) => around.isBusy(message.message_id, data));
}

/** A message in one line, for quotes. */
export function summarize(message) {
  const words = (message.text ?? message.caption ?? "").replace(/\s+/g, " ").trim() || describeMedia(message);
  return words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH - 1)}…` : words;
}

const author = (message, around) => (message.from.is_bot ? message.from.first_name : around.name);

function answerKey(event, message, around) {
  if (event.key !== "Enter" || event.target !== event.currentTarget) return;
  event.preventDefault();
  around.reply(message);
}

function renderQuote(message, around) {
  const quoted = message.reply_to_message;
  if (!quoted) return null;
  return make("button", { type: "button", class: "quote", "aria-label": `In reply to: ${summarize(quoted)}`, onclick: () => around.jump(quoted.message_id) },
    make("b", {}, author(quoted, around)),
    make("span", {}, summarize(quoted)));
}

function renderWords(message, around) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return make("div", { class: "words", dir: "auto" }, renderText(text, message.entities ?? message.caption_entities ?? [], around.say));
}

function renderFoot(message) {
  return make("div", { class: "foot" },
    make("span", { class: "reactions" }),
    message.edit_date ? make("span", {}, "edited") : null,
    make("time", { datetime: sentAt(message).toISOString() }),
    message.from.is_bot ? null : make("span", { class: "tick" }, icon("done")));
}
