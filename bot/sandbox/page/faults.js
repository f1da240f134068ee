/** Trouble on demand: what the network and Telegram do to a bot on a bad day. */

import { openDialog } from "./dialogs.js";
import { fill, make } from "./dom.js";
import { post, read, remove } from "./server.js";

const KINDS = {
  "429": "Too many requests, with a time to wait",
  "429_bare": "Too many requests, without a time",
  "403": "Blocked by the person",
  "5xx": "Internal server error",
  "html_502": "Bad gateway: a web page instead of an answer",
  delay: "Slow: accepted only after some seconds",
  late: "Accepted at once, answered only after some seconds",
  drop_before: "Connection lost before it was accepted",
  drop_after: "Connection lost after it was accepted",
  duplicate: "Messages reach the bot twice",
  reorder: "Messages reach the bot in the wrong order",
};
const METHODS = { "": "Any call", sendMessage: "Sending a message", editMessageText: "Editing a message", answerCallbackQuery: "Answering a button", getUpdates: "Fetching messages" };
const HANDED_OUT = ["duplicate", "reorder"];
const HELD = ["delay", "late"];
const SECONDS = 3;

/** @param {(work: () => Promise<any>) => Promise<boolean>} attempt */
export async function openFaults(attempt) {
  const coming = make("div", { class: "coming", role: "status" });
  const { kinds, coming: before } = await read("/sandbox/faults");
  const refresh = async () => showComing(coming, (await read("/sandbox/faults")).coming);
  const change = (work) => attempt(async () => { await work(); await refresh(); });
  openDialog("Make trouble", [
    make("p", {}, "The next calls of the bot go wrong in this way. Nothing may get lost or be counted twice."),
    makeForm(kinds, (fault) => change(() => post("/sandbox/fault", fault))),
    coming,
    make("button", { type: "button", class: "plain", onclick: () => change(() => remove("/sandbox/fault")) }, "Take all trouble away"),
  ], "small");
  showComing(coming, before);
}

function makeForm(kinds, add) {
  const select = (id, rows) => make("select", { class: "field", id }, rows.map(([value, words]) => make("option", { value }, words)));
  const kind = select("fault-kind", kinds.map((name) => [name, KINDS[name] ?? name]));
  const method = select("fault-method", Object.entries(METHODS));
  const count = make("input", { class: "field", id: "fault-count", type: "number", min: "1", max: "100", value: "1", required: true });
  const submit = (event) => {
    event.preventDefault();
    add({
      kind: kind.value, count: Number(count.value),
      ...(method.value && !HANDED_OUT.includes(kind.value) && { method: method.value }),
      ...(HELD.includes(kind.value) && { seconds: SECONDS }),
    });
  };
  return make("form", { class: "form", onsubmit: submit },
    make("label", { for: "fault-kind" }, "What goes wrong"), kind,
    make("label", { for: "fault-method" }, "In which call"), method,
    make("label", { for: "fault-count" }, "How often"), count,
    make("button", { type: "submit", class: "main" }, "Add trouble"));
}

function showComing(element, coming) {
  if (!coming.length) return fill(element, make("p", {}, "Nothing is about to go wrong."));
  const rows = coming.map((fault) => make("li", {}, `${fault.count} × ${KINDS[fault.kind] ?? fault.kind} (${(METHODS[fault.method ?? ""] ?? fault.method).toLowerCase()})`));
  return fill(element, make("p", {}, "About to go wrong:"), make("ul", {}, rows));
}
