/** Everybody's chats, kept as they are on the server by one long poll. */

import { handsOff } from "./press.js";
import { AwayError, read } from "./server.js";

const HOLD_S = 25;
const PAUSES_MS = [300, 600, 1000, 2000];
const BREATH_MS = 40;
const HIDDEN_MS = 2000;

/**
 * A private chat. `messages` are raw, by id, oldest first.
 * @typedef {{id: number, name: string, language: string | null, started: boolean, blocked: boolean, gone: boolean,
 *   messages: Map<number, any>, reactions: Record<string, any[]>, keyboard: any, answers: any[], actions: number}} Chat
 */

/** @type {Map<number, Chat>} */
export const chats = new Map();

/**
 * Follow the chats for ever. `changed` hears of each change; `away` hears true when nobody answers, false after.
 * A page in a hidden tab holds no connection: a browser has only six of them for all its tabs.
 * @param {(fresh: Chat[], whole: boolean) => void} changed
 * @param {(gone: boolean) => void} away
 */
export async function follow(changed, away) {
  let known = { born: "", version: 0 };
  for (let misses = 0; ;) {
    try {
      const hold = document.hidden ? 0 : HOLD_S;
      const news = await read(`/sandbox/feed?born=${known.born}&seen=${known.version}&timeout=${hold}`, whenHidden());
      await handsOff();
      const whole = news.born !== known.born;
      if (misses > 0 || known.born === "") away(false);
      misses = 0;
      if (whole) forget(news);
      if (whole || news.version > known.version) changed(news.chats.map(merge), whole);
      known = news;
      await pause(document.hidden ? HIDDEN_MS : BREATH_MS);
    } catch (error) {
      if (error.name === "AbortError") continue;
      // The server's refusals are as passing as its absence: both end when it is back.
      if (!(error instanceof AwayError) && !("status" in error)) throw error;
      away(true);
      await pause(PAUSES_MS[Math.min(misses++, PAUSES_MS.length - 1)]);
    }
  }
}

function forget(news) {
  const there = new Set(news.chats.map((chat) => chat.id));
  for (const id of chats.keys()) if (!there.has(id)) chats.delete(id);
}

/** @returns {Chat} */
function merge({ ids, fresh, ...head }) {
  const before = chats.get(head.id)?.messages ?? new Map();
  const news = new Map(fresh.map((message) => [message.message_id, message]));
  const messages = new Map();
  for (const id of ids) messages.set(id, news.get(id) ?? before.get(id));
  const chat = { ...head, messages };
  chats.set(head.id, chat);
  return chat;
}

/** Wait, at most until the page is hidden or looked at again. */
function pause(milliseconds) {
  return new Promise((done) => {
    wake = done;
    setTimeout(done, milliseconds);
  });
}

let wake = () => {};
let ending = new AbortController();

function whenHidden() {
  ending = new AbortController();
  return ending.signal;
}

document.addEventListener("visibilitychange", () => {
  wake();
  if (document.hidden) ending.abort();
});
