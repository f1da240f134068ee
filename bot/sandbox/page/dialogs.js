/** Windows over the page. The browser keeps the focus inside, closes on Escape and puts the focus back. */

import { iconButton, make } from "./dom.js";

/**
 * Open a dialog; it is gone when closed.
 * @param {string} title
 * @param {any[]} content
 * @param {string} [kind] a class for its looks
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, content, kind = "") {
  const id = `title-${crypto.randomUUID()}`;
  const dialog = make("dialog", {
    class: `dialog ${kind}`, "aria-labelledby": id, onclose: () => dialog.remove(),
    onclick: (event) => { if (event.target === dialog) dialog.close(); },
  },
  make("div", { class: "sheet" },
    make("header", {}, make("h2", { id }, title), iconButton("close", "Close", { onclick: () => dialog.close() })),
    make("div", { class: "inside" }, content)));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** An answer of the bot's that has to be read. */
export function openAlert(text) {
  const fine = make("button", { type: "button", class: "main", autofocus: true }, "OK");
  const dialog = openDialog("Sitbone says", [make("p", { class: "said" }, text), fine], "small");
  fine.addEventListener("click", () => dialog.close());
  fine.focus();
}

/**
 * A small menu under a button: arrows move, Enter takes, Escape closes.
 * @param {HTMLElement} opener
 * @param {string} label
 * @param {() => {label: string, icon?: Node, act: () => void}[]} list asked at each opening
 * @returns {HTMLElement} opener and menu in one piece
 */
export function attachMenu(opener, label, list) {
  const menu = make("div", { class: "menu", role: "menu", "aria-label": label, hidden: true });
  const items = () => /** @type {HTMLElement[]} */ ([...menu.children]);
  const close = (back = true) => {
    if (menu.hidden) return;
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (back) opener.focus();
  };
  const open = () => {
    menu.replaceChildren(...list().map((item) => make("button", {
      type: "button", role: "menuitem", tabindex: "-1", onclick: () => { close(); item.act(); },
    }, item.icon, item.label)));
    menu.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    items()[0]?.focus();
  };
  const steer = (event) => {
    const at = items().indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const last = items().length - 1;
    const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close(event.key === "Escape");
    if (event.key !== "Escape" && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items()[next ?? -1]?.focus();
  };
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  opener.addEventListener("click", () => (menu.hidden ? open() : close()));
  menu.addEventListener("keydown", steer);
  // Where a click does not focus a button (Safari), the menu would close before the click counts.
  menu.addEventListener("mousedown", (event) => event.preventDefault());
  const holder = make("div", { class: "menu-holder" }, opener, menu);
  holder.addEventListener("focusout", (event) => { if (!holder.contains(event.relatedTarget)) close(false); });
  return holder;
}
