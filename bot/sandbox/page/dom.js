/** Building the page. Whatever people or the bot write becomes text nodes, never markup. */

import { handsOff } from "./press.js";

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Build an element. Attributes that are functions listen ("onclick"); true is set, false and null are left out.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {any}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) put(element, name, value);
  element.append(...shown(children));
  return element;
}

/** Set, change or take away one attribute. */
export function put(element, name, value) {
  if (typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

/** Replace everything in an element. */
export function fill(element, ...children) {
  element.replaceChildren(...shown(children));
}

/** Let an element have these children in this order. Those that stay are not taken out: they keep focus and press. */
export function arrange(element, wanted) {
  const stay = new Set(wanted);
  for (const child of [...element.children]) if (!stay.has(child)) child.remove();
  wanted.forEach((child, index) => {
    if (element.children[index] !== child) element.insertBefore(child, element.children[index] ?? null);
  });
}

/** Say something in a live region, also when it says the same already. */
export async function announce(region, text) {
  await handsOff();
  region.textContent = "";
  if (text) requestAnimationFrame(() => { region.textContent = text; });
}

/** One of the drawings below, for sighted people only: whatever it stands on has a name in words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries(FRAME)) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with a drawing on it; `label` is its name. */
export function iconButton(name, label, attributes = {}) {
  return make("button", { type: "button", "aria-label": label, title: label, ...attributes }, icon(name));
}

const shown = (children) => children.flat(3).filter((child) => child || child === 0).map(asNode);
const asNode = (child) => (child instanceof Node ? child : String(child));
const SVG = "http://www.w3.org/2000/svg";
const FRAME = {
  viewBox: "0 0 24 24", width: "22", height: "22", fill: "none", stroke: "currentColor", "stroke-width": "1.9",
  "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true", focusable: "false",
};
const ICONS = {
  done: "m5 12.500 4.500 4.500L19 7.500",
  send: "M4 12 20 4l-4 16-4-7-8-1Zm8 1 8-9",
  attach: "m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.700 4.700L9.300 17.100a1.700 1.700 0 0 1-2.400-2.400L14.500 7",
  menu: "M4 7h16M4 12h16M4 17h10",
  more: "M12 4.500h.01v1H12zM12 11.500h.01v1H12zM12 18.500h.01v1H12z",
  down: "M12 5v14m-6-6 6 6 6-6",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M10 6 4 12l6 6M4 12h10a6 6 0 0 1 6 6v1",
  edit: "M4 20h4L19 9l-4-4L4 16v4ZM13 7l4 4",
  keyboard: "M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  pin: "M12 21s7-6.500 7-12a7 7 0 0 0-14 0c0 5.500 7 12 7 12Zm0-9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01",
  voice: "M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM5 11a7 7 0 0 0 14 0M12 18v3",
  sticker: "M5 4h14v9l-6 7H5zM13 20v-7h6M9 9h.01M14 9h.01",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2M12 20v2M4 12H2M22 12h-2M5 5l1.500 1.500M17.500 17.500 19 19M19 5l-1.500 1.500M6.500 17.500 5 19",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500Z",
  bolt: "M13 3 5 13.500h6L10 21l9-11h-6.500z",
  film: "M4 5h16v14H4zM9 5v14M15 5v14M4 12h16M4 8.500h5M4 15.500h5M15 8.500h5M15 15.500h5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.500 2",
  plus: "M12 5v14M5 12h14",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM5.700 5.700l12.600 12.600",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5M12 8v.01",
};
