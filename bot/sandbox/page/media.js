/** What is not words: pictures, animations, documents, places, stickers, voice. */

import { openDialog } from "./dialogs.js";
import { icon, make } from "./dom.js";

const KILOBYTE = 1024;
const STILL = matchMedia("(prefers-reduced-motion: reduce)");
const stored = (file) => file.file_id.startsWith("file-");
const address = (file) => `/sandbox/file/${encodeURIComponent(file.file_id)}`;

/** @returns {HTMLElement | null} */
export function renderMedia(message) {
  if (message.photo) return renderPhoto(message);
  if (message.animation) return renderAnimation(message);
  if (message.document) return renderDocument(message.document);
  if (message.location) return renderLocation(message.location);
  if (message.sticker) return make("div", { class: "sticker", role: "img", "aria-label": `Sticker ${message.sticker.emoji}` }, message.sticker.emoji);
  if (message.voice) return make("div", { class: "tile" }, icon("voice"), make("span", {}, `Voice message, ${message.voice.duration} s`));
  return null;
}

/** A message without words, in a few. */
export function describeMedia(message) {
  const names = { photo: "Picture", animation: "Animation", document: "File", location: "Location", sticker: "Sticker", voice: "Voice message" };
  const kind = Object.keys(names).find((name) => name in message);
  return kind ? names[kind] : "Message";
}

function renderPhoto(message) {
  const photo = message.photo.at(-1);
  const name = message.caption?.split("\n")[0] || "Picture";
  if (!stored(photo)) return make("div", { class: "tile" }, icon("picture"), make("span", {}, "Picture"));
  const image = () => make("img", { src: address(photo), alt: name, width: photo.width, height: photo.height });
  return make("button", { type: "button", class: "photo", "aria-label": `Open picture: ${name}`, onclick: () => enlarge(name, image(), photo) }, image());
}

function enlarge(name, image, photo) {
  const save = make("a", { class: "plain", href: address(photo), download: "picture.png" }, "Save the picture");
  openDialog(name, [make("div", { class: "large" }, image), save], "viewer");
}

function renderAnimation(message) {
  const film = message.animation;
  const name = message.caption?.split("\n")[0] || "Animation";
  if (!stored(film)) return make("div", { class: "tile" }, icon("film"), make("span", {}, "Animation"));
  if (film.mime_type === "video/mp4") {
    return make("video", { class: "film", src: address(film), "aria-label": name, controls: true, loop: true, muted: true, autoplay: !STILL.matches, playsinline: true });
  }
  return STILL.matches ? renderStill(name, film) : moving(name, film);
}

const moving = (name, film) => make("img", { class: "film", src: address(film), alt: name, width: film.width, height: film.height });

function renderStill(name, film) {
  const cover = make("button", { type: "button", class: "tile", onclick: () => cover.replaceWith(moving(name, film)) }, icon("film"), `Play: ${name}`);
  return cover;
}

function renderDocument(file) {
  const about = [icon("file"), make("span", { class: "file-name" }, file.file_name ?? "File", make("small", {}, showSize(file.file_size)))];
  if (!stored(file)) return make("div", { class: "tile" }, about);
  return make("div", { class: "tile" }, make("a", { class: "tile-link", href: address(file), target: "_blank" }, about),
    make("a", { class: "plain", href: address(file), download: file.file_name ?? "file", "aria-label": `Save ${file.file_name}` }, "Save"));
}

function showSize(bytes) {
  if (!bytes) return "";
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE ? `${Math.max(1, Math.round(kilobytes))} kB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}

function renderLocation({ latitude, longitude }) {
  const side = (value, plus, minus) => `${Math.abs(value).toFixed(2)}° ${value < 0 ? minus : plus}`;
  return make("div", { class: "tile" }, icon("pin"),
    make("span", {}, "Location", make("small", {}, `${side(latitude, "N", "S")}, ${side(longitude, "E", "W")}`)));
}
