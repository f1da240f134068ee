/** Telegram's marked text (plain text and entities with UTF-16 offsets, as JavaScript counts) as elements. */

import { make } from "./dom.js";

const SAFE_LINK = /^(https?|mailto|tel|tg):/i;
const FOUND = /(?<![^\s(])\/[a-z0-9_]{1,32}(?![\w/])|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gi;
const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote" };

/**
 * @param {string} text
 * @param {any[]} entities
 * @param {(command: string) => void} say what a command in the text does when it is pressed
 * @returns {(Node | string)[]}
 */
export function renderText(text, entities, say) {
  const marks = [...entities, ...detect(text, entities)]
    .map(({ offset, length, ...rest }) => ({ ...rest, from: offset, to: Math.min(offset + length, text.length) }))
    .filter((mark) => mark.from < mark.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return renderSpan(text, 0, text.length, marks, say);
}

function renderSpan(text, from, to, marks, say) {
  const parts = [];
  let at = from;
  for (let index = 0; index < marks.length;) {
    const mark = marks[index];
    const end = Math.min(mark.to, to);
    const rest = marks.slice(index + 1);
    const inner = rest.filter((other) => other.from < end);
    if (mark.from > at) parts.push(text.slice(at, mark.from));
    parts.push(wrap(mark, text.slice(mark.from, end), renderSpan(text, mark.from, end, inner, say), say));
    at = end;
    index += 1 + inner.length;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}

function wrap(mark, words, inside, say) {
  const kind = mark.type;
  if (kind in PLAIN) return make(PLAIN[kind], {}, inside);
  if (kind === "spoiler") return spoiler(inside);
  if (kind === "bot_command") return make("button", { type: "button", class: "command", onclick: () => say(words) }, inside);
  const address = { text_link: mark.url, url: words, email: `mailto:${words}` }[kind];
  if (!address || !SAFE_LINK.test(address)) return make("span", {}, inside);
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, inside);
}

function spoiler(inside) {
  const cover = make("button", {
    type: "button", class: "spoiler", "aria-expanded": "false", "aria-label": "Show the hidden text",
    onclick: () => {
      cover.setAttribute("aria-expanded", "true");
      cover.removeAttribute("aria-label");
    },
  }, inside);
  return cover;
}

/** Commands and addresses that nobody marked, as Telegram finds them by itself. */
function detect(text, entities) {
  const taken = entities.filter((mark) => ["bot_command", "text_link", "url", "code", "pre"].includes(mark.type));
  const free = (hit) => taken.every((mark) => hit.offset >= mark.offset + mark.length || hit.offset + hit.length <= mark.offset);
  return [...text.matchAll(FOUND)]
    .map((hit) => ({ type: hit[0][0] === "/" ? "bot_command" : "url", offset: hit.index, length: hit[0].length }))
    .filter(free);
}
