/** The people of the sandbox: who is there, whose chat is looked at, and letting another one in. */

import { openDialog } from "./dialogs.js";
import { fill, icon, make } from "./dom.js";

const LANGUAGES = { en: "English", de: "Deutsch", es: "Español", fr: "Français", pt: "Português", it: "Italiano" };

/** The language of a phone by its own name; the code where it is another one. */
export const showLanguage = (code) => LANGUAGES[code?.slice(0, 2)] ?? code ?? "";

/**
 * Show everybody as a row of buttons.
 * @param {HTMLElement} row
 * @param {any[]} people
 * @param {number} selected
 * @param {Map<number, number>} unread
 * @param {{select: (id: number) => void, add: (name: string, language: string) => Promise<boolean>}} acts
 */
export function showPeople(row, people, selected, unread, acts) {
  const focused = row.contains(document.activeElement) ? document.activeElement?.getAttribute("data-person") : null;
  fill(row,
    people.map((person) => renderPerson(person, person.id === selected, unread.get(person.id) ?? 0, acts)),
    make("button", { type: "button", class: "person add", "data-person": "new", onclick: () => askForPerson(acts.add) }, icon("plus"), "Add person"));
  if (focused) /** @type {HTMLElement | null} */ (row.querySelector(`[data-person="${focused}"]`))?.focus();
}

function renderPerson(person, selected, news, acts) {
  return make("button", { type: "button", class: "person", "aria-current": selected ? "true" : null, "data-person": person.id, onclick: () => acts.select(person.id) },
    make("span", { class: "face", "aria-hidden": "true" }, [...person.name][0]),
    make("span", { class: "person-name" }, person.name),
    news ? make("span", { class: "news" }, String(news), make("span", { class: "hidden" }, " unread")) : null);
}

function askForPerson(add) {
  const name = make("input", { class: "field", id: "new-name", required: true, maxlength: "64", autocomplete: "off" });
  const language = make("select", { class: "field", id: "new-language" },
    Object.entries(LANGUAGES).map(([code, words]) => make("option", { value: code }, words)));
  const form = make("form", {
    class: "form", onsubmit: async (event) => {
      event.preventDefault();
      if (name.value.trim() && await add(name.value.trim(), language.value)) dialog.close();
    },
  },
  make("label", { for: "new-name" }, "Name"), name,
  make("label", { for: "new-language" }, "Language of their phone"), language,
  make("button", { type: "submit", class: "main" }, "Add"));
  const dialog = openDialog("Add a person", [make("p", {}, "Another phone with a chat of its own. The bot keeps people apart."), form], "small");
  name.focus();
}
