/** The messages of a chat, oldest first, with the days between them. Only one that says something else is built anew. */

import { arrange, iconButton, make, put } from "./dom.js";
import { adjustMessage, renderMessage } from "./message.js";
import { sentAt, showDay } from "./times.js";

const NEAR_END = 80;
const PAGE = 200;
// After a restart of the sandbox every message comes anew, and hardly one is another.
const isSame = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);

export class Log {
  /** @param {string} label @param {() => any} around what messages need to know, see `Around` */
  constructor(label, around) {
    this.around = around;
    /** @type {Map<number, {raw: any, key: string, element: HTMLElement}>} */
    this.known = new Map();
    this.days = new Map();
    this.missed = 0;
    this.shown = PAGE;
    this.list = make("div", {
      class: "log", role: "log", "aria-label": label, "aria-live": "off", tabindex: "0",
      onscroll: () => this.noticeScroll(), onkeydown: (event) => this.steer(event),
    });
    this.earlier = make("button", { type: "button", class: "wind earlier", onclick: () => this.showEarlier() }, "Show earlier messages");
    this.down = iconButton("down", "Go to the newest message", { class: "to-end", hidden: true, onclick: () => this.goToEnd(true) });
    this.element = make("div", { class: "log-frame" }, this.list, this.down);
    this.atEnd = true;
    this.height = 0;
    new ResizeObserver(() => {
      this.height = this.list.clientHeight;
      if (this.atEnd) this.goToEnd();
    }).observe(this.list);
  }

  /** Show a chat as it is now. Returns the bot's messages that were not there before. */
  update(chat) {
    const first = this.known.size === 0;
    const focused = this.list.contains(document.activeElement) ? document.activeElement : null;
    const news = first ? [...chat.messages.values()] : [...chat.messages.values()].filter((message) => message.message_id > this.newest);
    this.chat = chat;
    this.newest = Math.max(this.newest ?? 0, ...chat.messages.keys());
    if (!this.atEnd) this.shown += news.length;
    arrange(this.list, this.layOut(chat));
    if (focused && !focused.isConnected) this.giveFocusBack(focused);
    if (this.atEnd || first || news.some((message) => !message.from.is_bot)) this.goToEnd();
    else this.count(news.length);
    // Read out what comes from now on, not a whole history.
    requestAnimationFrame(() => put(this.list, "aria-live", "polite"));
    return first ? [] : news.filter((message) => message.from.is_bot);
  }

  layOut(chat) {
    const messages = [...chat.messages.values()].slice(-this.shown);
    const wanted = messages.length < chat.messages.size ? [this.earlier] : [];
    const kept = new Map(), days = new Map(), around = this.around();
    for (const message of messages) {
      const day = showDay(sentAt(message), around.zone);
      if (!days.has(day)) {
        days.set(day, this.days.get(day) ?? make("div", { class: "day" }, make("span", {}, day)));
        wanted.push(days.get(day));
      }
      const entry = this.build(message, { ...around, reactions: chat.reactions[message.message_id] ?? [] });
      kept.set(message.message_id, entry);
      wanted.push(entry.element);
    }
    this.known = kept;
    this.days = days;
    return wanted;
  }

  /** A message keeps its element, which somebody may be reading or pressing, for as long as it says the same. */
  build(message, around) {
    const before = this.known.get(message.message_id);
    const element = before && isSame(before.raw, message) ? before.element : renderMessage(message, around);
    const rows = message.reply_markup?.inline_keyboard ?? [];
    const busy = rows.flat().map((button) => around.isBusy(message.message_id, button.callback_data));
    const key = JSON.stringify([around.reactions, around.zone, busy]);
    if (before?.element !== element || before.key !== key) adjustMessage(element, message, around);
    return { raw: message, key, element };
  }

  /** A message that says something else now takes the focus with it: to the same button, else to the message. */
  giveFocusBack(lost) {
    const element = this.known.get(Number(lost.closest(".message")?.getAttribute("data-id")))?.element;
    const key = lost.getAttribute("data-key");
    const same = key === null ? null : element?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const next = /** @type {HTMLElement} */ (same ?? element ?? this.list);
    next.focus({ preventScroll: true });
  }

  /** Arrows walk through the messages; Enter on one replies to it. */
  steer(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const on = event.target === this.list || event.target.classList.contains("message");
    if (!step || !on || event.ctrlKey || event.metaKey) return;
    const all = [...this.known.values()].map((entry) => entry.element);
    const at = event.target === this.list ? all.length - (step === 1 ? 1 : 0) : all.indexOf(event.target);
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    event.preventDefault();
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  }

  /** A year of messages is not laid out at once. */
  showEarlier() {
    const below = this.list.scrollHeight - this.list.scrollTop;
    this.shown += PAGE;
    arrange(this.list, this.layOut(this.chat));
    this.list.scrollTop = this.list.scrollHeight - below;
    this.list.focus({ preventScroll: true });
  }

  /** Show one message; nothing happens when it is gone. */
  jump(id) {
    while (this.chat.messages.has(id) && !this.known.has(id)) this.showEarlier();
    const element = this.known.get(id)?.element;
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  }

  goToEnd(focus = false) {
    if (focus) this.shown = PAGE;
    this.list.scrollTop = this.list.scrollHeight;
    this.atEnd = true;
    if (focus) this.list.focus({ preventScroll: true });
    this.count(-this.missed);
  }

  count(more) {
    this.missed = Math.max(0, this.missed + more);
    this.down.hidden = this.atEnd;
    this.down.setAttribute("data-missed", this.missed ? String(this.missed) : "");
    const said = this.missed ? `Go to the newest message, ${this.missed} new` : "Go to the newest message";
    this.down.setAttribute("aria-label", said);
  }

  noticeScroll() {
    // A keyboard that opens below moves the end away: nobody scrolled.
    if (this.list.clientHeight !== this.height) return;
    this.atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR_END;
    this.count(this.atEnd ? -this.missed : 0);
  }
}
