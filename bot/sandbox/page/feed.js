/** Everybody's chats, kept as they are on the server by one long poll. */

import { AwayError, read } from "./server.js";

const HOLD_S = 25;
const PAUSES_MS = [300, 600, 1000, 2000];
const BREATH_MS = 40;

/**
 * A private chat. `messages` are raw, by id, oldest first.
 * @typedef {{id: number, name: string, language: string | null, started: boolean, blocked: boolean, gone: boolean,
 *   messages: Map<number, any>, reactions: Record<string, any[]>, keyboard: any, answers: any[], actions: number}} Chat
 */

/** @type {Map<number, Chat>} */
export const chats = new Map();

/**
 * Follow the chats for ever. `changed` hears of each change; `away` hears true when nobody answers, false after.
 * @param {(fresh: Chat[], whole: boolean) => void} changed
 * @param {(gone: boolean) => void} away
 */
export async function follow(changed, away) {
  let known = { born: "", version: 0 };
  for (let misses = 0; ;) {
    try {
      const news = await read(`/sandbox/feed?born=${known.born}&seen=${known.version}&timeout=${HOLD_S}`);
      const whole = news.born !== known.born;
      if (misses > 0 || known.born === "") away(false);
      misses = 0;
      if (whole) forget(news);
      if (whole || news.version > known.version) changed(news.chats.map(merge), whole);
      known = news;
      await pause(BREATH_MS);
    } catch (error) {
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

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
