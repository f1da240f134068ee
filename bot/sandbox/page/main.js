/** The page put together: who is there, whose chat is looked at, and what the sandbox answers. */

import { Clock } from "./clock.js";
import { Column } from "./column.js";
import { announce, fill, icon, iconButton, make, put } from "./dom.js";
import { openFaults } from "./faults.js";
import { chats, follow } from "./feed.js";
import { showPeople } from "./people.js";
import { Scenes } from "./scenes.js";
import { AwayError, RefusedError, post } from "./server.js";

const FIRST = { id: 1, name: "Ada", language: "en" };
const SAID_MS = 8000;
const AWAY = "Sandbox is away; trying again. What you type stays.";

const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @type {Map<number, Column>} */
const columns = new Map();
/** @type {Map<number, number>} */
const unread = new Map();
let selected = Number(sessionStorage.getItem("selected")) || 0;
let gone = false;
let fading = 0;

const clock = new Clock({ person: () => selected, attempt, zoneChanged: (id) => columns.get(id)?.refresh() });
const scenes = new Scenes({ attempt, select });

/** Do something on the server; what it says against it, or its absence, is shown. Returns whether it worked. */
async function attempt(work) {
  try {
    await work();
    if (!gone && place("status").classList.contains("wrong")) report("");
    return true;
  } catch (error) {
    if (error instanceof AwayError) report("The sandbox does not answer. Nothing was sent; try again in a moment.", true);
    else if (error instanceof RefusedError) report(error.message, true);
    else throw error;
    return false;
  }
}

/** Say something to whoever looks on; it fades, unless the sandbox is away. */
function report(text, wrong = false) {
  clearTimeout(fading);
  place("status").classList.toggle("wrong", wrong);
  announce(place("status"), text);
  if (text && text !== AWAY) fading = window.setTimeout(() => report(gone ? AWAY : "", gone), SAID_MS);
}

function noticeAbsence(away) {
  if (away === gone) return;
  gone = away;
  document.body.classList.toggle("away", away);
  report(away ? AWAY : "The sandbox is back.", away);
}

function update(fresh, whole) {
  if (whole && chats.size === 0) attempt(() => post("/sandbox/people", FIRST));
  if (whole) dropColumns();
  for (const chat of fresh) {
    const isNew = !columns.has(chat.id);
    const column = isNew ? addColumn(chat) : /** @type {Column} */ (columns.get(chat.id));
    const news = column.update(chat);
    if (chat.id !== selected) unread.set(chat.id, (unread.get(chat.id) ?? 0) + news);
    clock.soon(chat.id);
  }
  if ((whole || !selected) && !chats.has(selected) && chats.size) select([...chats.keys()][0]);
  showEverybody();
}

function dropColumns() {
  for (const [id, column] of columns) {
    if (chats.has(id)) continue;
    column.element.remove();
    columns.delete(id);
  }
}

function addColumn(chat) {
  const column = new Column(chat, { report, attempt, zone: (id) => clock.zones.get(id) ?? null, select });
  columns.set(chat.id, column);
  put(column.element, "data-selected", chat.id === selected);
  place("chats").append(column.element);
  return column;
}

function select(id) {
  if (id === selected && !unread.get(id)) return;
  selected = id;
  sessionStorage.setItem("selected", String(id));
  unread.delete(id);
  for (const [other, column] of columns) put(column.element, "data-selected", other === id);
  showEverybody();
  clock.look(id);
}

function showEverybody() {
  const acts = {
    select: (id) => {
      select(id);
      columns.get(id)?.composer.input.focus();
      columns.get(id)?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    add: (name, language) => attempt(async () => {
      const { result } = await post("/sandbox/people", { name, language });
      select(result.id);
    }),
  };
  showPeople(place("people"), [...chats.values()], selected, unread, acts);
  const waiting = [...unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = waiting ? `(${waiting}) Sitbone sandbox` : "Sitbone sandbox";
}

function makeThemeButton() {
  const dark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const show = () => {
    const label = dark() ? "Use light colours" : "Use dark colours";
    put(button, "aria-label", label);
    put(button, "title", label);
    fill(button, icon(dark() ? "sun" : "moon"));
  };
  const button = iconButton("moon", "Use dark colours", {
    class: "round", onclick: () => {
      document.documentElement.dataset.theme = dark() ? "light" : "dark";
      localStorage.setItem("theme", document.documentElement.dataset.theme);
      show();
    },
  });
  show();
  return button;
}

async function begin() {
  const trouble = make("button", { type: "button", class: "tool", onclick: () => attempt(() => openFaults(attempt)) }, icon("bolt"), make("span", {}, "Trouble"));
  const play = make("button", { type: "button", class: "tool", hidden: true, onclick: () => scenes.open() }, icon("film"), make("span", {}, "Scenes"));
  fill(place("tools"), play, trouble, makeThemeButton());
  place("clock").append(clock.element);
  place("playing").append(scenes.element);
  scenes.load().then((there) => { play.hidden = !there; });
  await follow(update, noticeAbsence);
}

begin();
