/** The writing line. What is typed stays until the sandbox has it, also over a reload of the page. */

import { CommandMenu } from "./commands.js";
import { attachMenu } from "./dialogs.js";
import { fill, icon, iconButton, make } from "./dom.js";
import { summarize } from "./message.js";

/**
 * What the writing line can do; both promises say whether it worked.
 * @typedef {{say: (text: string, replyTo?: number) => Promise<boolean>, edit: (id: number, text: string) => Promise<boolean>,
 *   act: (kind: string) => void, sendFile: (file: File) => void, shareLocation: () => void, lastOwn: () => any}} Acts
 */

export class Composer {
  /** @param {{id: number, name: string}} person @param {Acts} acts */
  constructor(person, acts) {
    this.acts = acts;
    this.draft = `draft:${person.id}`;
    /** @type {{kind: "reply" | "edit", message: any} | null} */
    this.about = null;
    this.input = make("textarea", {
      rows: "1", placeholder: "Message", "aria-label": `Message from ${person.name} to Sitbone`, autocomplete: "off",
      oninput: () => this.typed(), onkeydown: (event) => this.steer(event),
    });
    this.commands = new CommandMenu(person.id, this.input, (command) => this.sendCommand(command));
    this.context = make("div", { class: "context", hidden: true });
    this.sendButton = iconButton("send", "Send", { class: "send", type: "submit" });
    this.chooser = make("input", { type: "file", hidden: true, "aria-label": "File to send", onchange: () => this.sendFile() });
    this.form = make("form", { class: "writing", onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      iconButton("menu", "Commands", { class: "round", onclick: () => { this.commands.toggle(); this.input.focus(); } }),
      this.input, this.makeAttach(), this.chooser, this.sendButton);
    this.element = make("div", { class: "composer" }, this.commands.element, this.context, this.form);
    this.input.value = sessionStorage.getItem(this.draft) ?? "";
    requestAnimationFrame(() => this.fit());
  }

  makeAttach() {
    const item = (label, drawing, act) => ({ label, icon: icon(drawing), act });
    return attachMenu(iconButton("attach", "Attach", { class: "round" }), "Attach", () => [
      item("File", "file", () => this.chooser.click()),
      item("Location", "pin", this.acts.shareLocation),
      item("Photo", "picture", () => this.acts.act("photo")),
      item("Sticker", "sticker", () => this.acts.act("sticker")),
      item("Voice message", "voice", () => this.acts.act("voice")),
    ]);
  }

  sendFile() {
    const [file] = this.chooser.files;
    this.chooser.value = "";
    if (file) this.acts.sendFile(file);
  }

  typed() {
    sessionStorage.setItem(this.draft, this.input.value);
    this.fit();
    this.commands.follow(this.input.value).catch(() => this.commands.close());
  }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    this.form.classList.toggle("ready", this.input.value.trim() !== "");
  }

  steer(event) {
    if (event.isComposing || this.commands.steer(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.about) {
      event.preventDefault();
      this.forget();
    } else if (event.key === "ArrowUp" && this.input.value === "" && this.acts.lastOwn()) {
      event.preventDefault();
      this.edit(this.acts.lastOwn());
    }
  }

  submit() {
    const text = this.input.value.trim();
    if (text === "") return;
    const about = this.about;
    this.write("");
    this.forget(false);
    this.commands.close();
    this.send(text, about);
  }

  /** Hand a text over; one that does not arrive comes back to the line, before what was typed since. */
  async send(text, about = null) {
    const id = about?.message.message_id;
    const arrived = await (about?.kind === "edit" ? this.acts.edit(id, text) : this.acts.say(text, id));
    if (arrived) return;
    this.write([text, this.input.value].filter(Boolean).join("\n"));
    if (about) this.attach(about.kind, about.message);
  }

  /** A command from the menu takes the place of its beginning, and leaves any other draft alone. */
  sendCommand(command) {
    if (this.input.value.startsWith("/")) this.write("");
    this.send(command);
  }

  write(text) {
    this.input.value = text;
    sessionStorage.setItem(this.draft, text);
    this.fit();
  }

  reply(message) {
    this.attach("reply", message);
    this.input.focus();
  }

  edit(message) {
    this.attach("edit", message);
    this.write(message.text);
    this.input.focus();
  }

  attach(kind, message) {
    this.about = { kind, message };
    fill(this.context, icon(kind),
      make("div", { class: "about" }, make("b", {}, kind === "edit" ? "Edit message" : "Reply"), make("span", {}, summarize(message))),
      iconButton("close", kind === "edit" ? "Stop editing" : "Stop replying", { class: "round", onclick: () => { this.forget(); this.input.focus(); } }));
    this.context.hidden = false;
  }

  forget(clear = true) {
    if (clear && this.about?.kind === "edit") this.write("");
    this.about = null;
    this.context.hidden = true;
  }
}
