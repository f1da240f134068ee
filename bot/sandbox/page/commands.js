/** The bot's commands, offered while a slash is typed and behind the menu button. */

import { make, put } from "./dom.js";
import { read } from "./server.js";

export class CommandMenu {
  /**
   * @param {number} person
   * @param {HTMLTextAreaElement} input
   * @param {(command: string) => void} choose
   */
  constructor(person, input, choose) {
    this.person = person;
    this.input = input;
    this.choose = choose;
    this.all = [];
    this.offered = "";
    this.at = 0;
    this.whole = false;
    this.id = `commands-${person}`;
    this.element = make("div", { class: "commands", id: this.id, role: "listbox", "aria-label": "Commands", hidden: true });
    put(input, "aria-autocomplete", "list");
    put(input, "aria-controls", this.id);
  }

  get open() {
    return !this.element.hidden;
  }

  /** Ask for the commands, in this person's language; older ones stay when nobody answers. */
  async load() {
    const bot = await read(`/sandbox/bot?user=${this.person}`);
    this.all = bot.commands;
    return bot;
  }

  /** Open with everything, or close. */
  async toggle() {
    if (this.open) return this.close();
    await this.load();
    this.whole = true;
    return this.show(this.all);
  }

  /** Follow what is typed: a lone word with a slash opens, anything else closes. */
  async follow(text) {
    this.whole = false;
    if (!/^\/[a-z0-9_]*$/i.test(text)) return this.close();
    if (!this.all.length || text === "/") await this.load();
    if (this.input.value !== text) return undefined;
    return this.show(this.all.filter((row) => `/${row.command}`.startsWith(text.toLowerCase())));
  }

  show(rows) {
    const offered = JSON.stringify(rows);
    if (this.open && this.offered === offered) return;
    this.offered = offered;
    this.at = 0;
    this.element.replaceChildren(...rows.map((row, index) => make("div", {
      class: "command-row", role: "option", id: `${this.id}-${index}`, "data-command": `/${row.command}`,
      onmousedown: (event) => event.preventDefault(), onclick: () => this.take(index),
    }, make("b", {}, `/${row.command}`), " ", make("span", {}, row.description))));
    this.element.hidden = rows.length === 0;
    this.mark();
  }

  close() {
    this.element.hidden = true;
    put(this.input, "aria-activedescendant", null);
  }

  /** Use a key of the writing line; returns whether it was for the menu. */
  steer(event) {
    if (!this.open) return false;
    const last = this.element.children.length - 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.at = (this.at + step + last + 1) % (last + 1);
    if (step) this.mark();
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && !event.shiftKey) this.take(this.at);
    else if (event.key === "Tab" && !event.shiftKey && !this.whole) this.complete();
    else return false;
    event.preventDefault();
    return true;
  }

  take(index) {
    const command = this.element.children[index].getAttribute("data-command");
    this.close();
    this.choose(command);
  }

  complete() {
    this.input.value = `${this.element.children[this.at].getAttribute("data-command")} `;
    this.input.dispatchEvent(new Event("input"));
    this.close();
  }

  mark() {
    [...this.element.children].forEach((row, index) => put(row, "aria-selected", String(index === this.at)));
    const row = this.element.children[this.at];
    put(this.input, "aria-activedescendant", row ? row.id : null);
    row?.scrollIntoView({ block: "nearest" });
  }
}
