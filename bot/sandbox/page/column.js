/** One person's phone: the chat with the bot, from the header to the writing line. */

import { renderKeyboard } from "./buttons.js";
import { Composer } from "./composer.js";
import { attachMenu, openAlert } from "./dialogs.js";
import { announce, fill, icon, iconButton, make } from "./dom.js";
import { chooseLocation } from "./location.js";
import { Log } from "./log.js";
import { showLanguage } from "./people.js";
import { handsOff } from "./press.js";
import { post, upload } from "./server.js";

const TYPING_MS = 5000;
const TOAST_MS = 4000;
const PATIENCE_MS = 15000;

export class Column {
  /**
   * @param {any} chat
   * @param {{report: (text: string, wrong?: boolean) => void, attempt: (work: () => Promise<any>) => Promise<boolean>,
   *   zone: (id: number) => string | null, select: (id: number) => void}} page
   */
  constructor(chat, page) {
    this.page = page;
    this.chat = chat;
    this.busy = new Map();
    this.known = new Set(chat.answers.map((answer) => answer.query));
    this.usedKeyboard = null;
    this.log = new Log(`Messages, ${chat.name}`, () => this.around());
    this.composer = new Composer(chat, this.acts());
    this.subtitle = make("p", { class: "subtitle" });
    this.toast = make("div", { class: "toast", role: "status" });
    this.welcome = make("div", { class: "welcome" });
    this.keys = make("div", { class: "keys" });
    this.stop = make("div", { class: "bar", hidden: true }, make("span", {}, "You blocked the bot."),
      make("button", { type: "button", class: "main", onclick: () => this.act("unblock") }, "Unblock"));
    this.element = make("section", {
      class: "column", "aria-label": `${chat.name}'s chat`, "data-testid": `chat-${chat.id}`, onfocusin: () => page.select(chat.id),
      onpointerdown: () => page.select(chat.id),
    }, this.makeHead(chat), this.log.element, this.toast, this.welcome, this.stop, this.keys, this.composer.element);
  }

  makeHead(chat) {
    const more = iconButton("more", `More about ${chat.name}'s chat`, { class: "round" });
    return make("header", { class: "head" },
      make("img", { src: "/page/icon.svg", alt: "", width: "40", height: "40" }),
      make("button", { type: "button", class: "skip", onclick: () => this.composer.input.focus() }, `Skip to ${chat.name}'s message line`),
      make("div", { class: "who" }, make("h2", {}, "Sitbone", make("span", { class: "hidden" }, `, ${chat.name}'s chat`)), this.subtitle),
      attachMenu(more, "More", () => this.listMore()));
  }

  listMore() {
    const { blocked } = this.chat;
    return [
      { label: blocked ? "Unblock the bot" : "Block the bot", icon: icon("block"), act: () => this.act(blocked ? "unblock" : "block") },
      { label: "What this bot does", icon: icon("info"), act: () => this.describe() },
    ];
  }

  /** Show the chat as it is now; returns how many messages of the bot's are new. */
  update(chat) {
    const typing = chat.actions > this.chat.actions;
    this.chat = chat;
    this.hear(chat.answers);
    const news = this.log.update(chat);
    this.showTyping(typing && news.length === 0);
    this.showWelcome();
    this.showKeyboard();
    this.stop.hidden = !chat.blocked;
    return news.length;
  }

  /** Show the times in another zone. */
  refresh() {
    this.log.update(this.chat);
  }

  around() {
    return {
      name: this.chat.name, zone: this.page.zone(this.chat.id),
      isBusy: (id, data) => [...this.busy.values()].includes(`${id} ${data}`),
      tap: (message, button) => this.tap(message, button), say: (text) => this.say(text),
      reply: (message) => this.composer.reply(message), jump: (id) => this.log.jump(id), report: this.page.report,
    };
  }

  /** @returns {import("./composer.js").Acts} */
  acts() {
    return {
      say: (text, replyTo) => this.say(text, replyTo),
      edit: (id, text) => this.act("edit", { message_id: id, text }),
      act: (kind) => this.act(kind),
      sendFile: (file) => this.page.attempt(() => upload(this.chat.id, file)),
      shareLocation: () => this.page.attempt(() => chooseLocation((latitude, longitude) => this.act("location", { latitude, longitude }))),
      lastOwn: () => [...this.chat.messages.values()].findLast((message) => !message.from.is_bot && message.text),
    };
  }

  say(text, replyTo) {
    return this.page.attempt(() => post("/sandbox/say", { ...this.who(), text, ...(replyTo && { reply_to: replyTo }) }));
  }

  act(kind, details = {}) {
    return this.page.attempt(() => post("/sandbox/act", { ...this.who(), act: kind, ...details }));
  }

  who() {
    return { user: this.chat.id, name: this.chat.name, language: this.chat.language };
  }

  /** Press a button: it is marked until the bot has answered the press. */
  tap(message, button) {
    const place = `${message.message_id} ${button.callback_data}`;
    const provisional = `pressing ${crypto.randomUUID()}`;
    this.mark(provisional, place);
    return this.page.attempt(async () => {
      try {
        const { result } = await post("/sandbox/tap", { ...this.who(), label: button.callback_data, message_id: message.message_id });
        const query = result.callback_query.id;
        if (this.known.has(query)) return;
        this.mark(query, place);
        setTimeout(() => this.giveUp(query), PATIENCE_MS);
      } finally {
        this.mark(provisional, null);
      }
    });
  }

  mark(query, place) {
    if (place === null) this.busy.delete(query);
    else this.busy.set(query, place);
    this.log.update(this.chat);
  }

  giveUp(query) {
    if (!this.busy.has(query)) return;
    this.mark(query, null);
    this.page.report("The bot has not answered the button yet.", true);
  }

  hear(answers) {
    for (const answer of answers.filter((one) => !this.known.has(one.query))) {
      this.known.add(answer.query);
      this.busy.delete(answer.query);
      if (answer.text && answer.alert) openAlert(answer.text);
      else if (answer.text) this.flash(answer.text);
    }
  }

  flash(text) {
    announce(this.toast, text);
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { this.toast.textContent = ""; }, TOAST_MS);
  }

  showTyping(typing) {
    clearTimeout(this.typing);
    const still = [`${this.chat.name}'s phone`, showLanguage(this.chat.language)].filter(Boolean).join(" · ");
    this.subtitle.textContent = typing ? "typing…" : still;
    this.subtitle.classList.toggle("typing", typing);
    if (typing) this.typing = setTimeout(() => this.showTyping(false), TYPING_MS);
  }

  async showWelcome() {
    const empty = this.chat.messages.size === 0 && !this.chat.blocked;
    this.element.classList.toggle("empty", empty);
    if (!empty) return fill(this.welcome);
    if (this.welcome.childElementCount) return undefined;
    const about = make("p", { class: "about-bot" });
    fill(this.welcome, make("img", { src: "/page/icon.svg", alt: "", width: "72", height: "72" }),
      make("h3", {}, "What can this bot do?"), about,
      make("button", { type: "button", class: "main start", onclick: () => this.say("/start") }, "Start"),
      make("p", { class: "hint" }, "Press Start to begin, or just write something."));
    const bot = await this.composer.commands.load().catch(() => null);
    await handsOff();
    about.textContent = bot?.description ?? "";
    return undefined;
  }

  async describe() {
    await this.page.attempt(async () => openAlert((await this.composer.commands.load()).description));
  }

  showKeyboard() {
    const markup = this.chat.keyboard;
    const shown = JSON.stringify(markup ?? null);
    if (this.shownKeyboard === shown) return;
    this.shownKeyboard = shown;
    fill(this.keys, renderKeyboard(markup, (key) => this.pressKey(key, markup)));
    this.composer.input.placeholder = markup?.input_field_placeholder ?? "Message";
  }

  pressKey(key, markup) {
    if (markup.one_time_keyboard) fill(this.keys);
    if (key.request_location) return this.acts().shareLocation();
    if (key.request_contact || key.request_poll || key.web_app) return this.page.report("This key only works in Telegram itself.");
    return this.say(key.text);
  }
}
