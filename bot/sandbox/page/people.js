/** The people of the sandbox: who is there, whose chat is looked at, and letting another one in. */

import { openDialog } from "./dialogs.js";
import { arrange, fill, icon, make, put } from "./dom.js";

const LANGUAGES = { en: "English", de: "Deutsch", es: "Español", fr: "Français", pt: "Português", it: "Italiano" };

/** The language of a phone by its own name; the code where it is another one. */
export const showLanguage = (code) => LANGUAGES[code?.slice(0, 2)] ?? code ?? "";

/**
 * Show everybody as a row of buttons; a button stays as long as its person does.
 * @param {HTMLElement} row
 * @param {any[]} people
 * @param {number} selected
 * @param {Map<number, number>} unread
 * @param {{select: (id: number) => void, add: (name: string, language: string) => Promise<boolean>}} acts
 */
export function showPeople(row, people, selected, unread, acts) {
  const find = (id) => row.querySelector(`[data-person="${id}"]`);
  const buttons = people.map((person) => find(person.id) ?? renderPerson(person, acts));
  people.forEach((person, index) => adjustPerson(buttons[index], person, person.id === selected, unread.get(person.id) ?? 0));
  arrange(row, [...buttons, find("new") ?? renderDoor(acts)]);
}

function renderPerson(person, acts) {
  return make("button", { type: "button", class: "person", "data-person": person.id, onclick: () => acts.select(person.id) },
    make("span", { class: "face", "aria-hidden": "true" }), make("span", { class: "person-name" }), make("span", { class: "unread" }));
}

function adjustPerson(button, person, selected, news) {
  const [face, name, unread] = button.children;
  face.textContent = [...person.name][0];
  name.textContent = person.name;
  put(button, "aria-current", selected ? "true" : null);
  fill(unread, news > 0 && make("span", { class: "news" }, news, make("span", { class: "hidden" }, " unread")));
}

function renderDoor(acts) {
  return make("button", { type: "button", class: "person add", "data-person": "new", onclick: () => askForPerson(acts.add) }, icon("plus"), "Add person");
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
