/** The keys that the bot lays out: rows below a message, and the keyboard above the writing line. */

import { make, put } from "./dom.js";

/**
 * @param {any} message
 * @param {any[][]} rows
 * @param {import("./message.js").Around} around
 */
export function renderButtons(message, rows, around) {
  if (!rows.length) return null;
  return make("div", { class: "buttons", role: "group", "aria-label": "Answers" },
    rows.map((row) => make("div", { class: "row" }, row.map((button) => renderButton(message, button, around)))));
}

function renderButton(message, button, around) {
  if (button.url) {
    const safe = /^(https?|tg):/i.test(button.url) ? button.url : null;
    return make("a", { class: "key", href: safe, target: "_blank", rel: "noopener noreferrer" }, button.text, " ↗");
  }
  return make("button", {
    type: "button", class: "key", "data-key": button.callback_data ?? button.text, onclick: () => press(message, button, around),
  }, renderLabel(button.text));
}

/** Mark the keys of a message that wait for the bot's answer. @param {HTMLElement} element @param {(data: string) => boolean} isBusy */
export function markBusy(element, isBusy) {
  for (const key of element.querySelectorAll("[data-key]")) {
    put(key, "aria-busy", isBusy(key.getAttribute("data-key")) ? "true" : null);
  }
}

/** Lines break between words only, as long as a word fits: "0-3" stays in one piece. */
const renderLabel = (text) =>
  make("span", {}, text.split(" ").flatMap((word, index) => [index ? " " : null, make("span", { class: "word" }, word)]));

async function press(message, button, around) {
  if (button.callback_data !== undefined) return around.tap(message, button);
  if (!button.copy_text) return around.report("This button only works in Telegram itself.");
  await navigator.clipboard.writeText(button.copy_text.text);
  return around.report("Copied.");
}

/**
 * The keyboard that takes the place of a phone's own one; null when the bot has laid out none.
 * @param {any} markup the reply markup as the bot sent it
 * @param {(key: any) => void} press
 */
export function renderKeyboard(markup, press) {
  const rows = markup?.keyboard ?? [];
  if (!rows.length) return null;
  return make("div", { class: "buttons keyboard", role: "group", "aria-label": "Suggested answers" },
    rows.map((row) => make("div", { class: "row" }, row.map((key) => renderKey(key, press)))));
}

function renderKey(key, press) {
  const whole = typeof key === "string" ? { text: key } : key;
  return make("button", { type: "button", class: "key", onclick: () => press(whole) }, renderLabel(whole.text));
}
