/** Scenes: whole stories that play by themselves in a chat of their own. */

import { openDialog } from "./dialogs.js";
import { fill, make } from "./dom.js";
import { handsOff } from "./press.js";
import { post, read, remove } from "./server.js";

const LOOK_MS = 800;
const STOP = "Stop the scene";
const CLOSE = "Close";
const SPEEDS = { reading: "Play to read", "at once": "Play at once" };

export class Scenes {
  /** @param {{attempt: (work: () => Promise<any>) => Promise<boolean>, select: (id: number) => void}} page */
  constructor(page) {
    this.page = page;
    this.all = [];
    this.note = make("span", { class: "scene-note", role: "status" });
    this.element = make("section", { class: "playing", "aria-label": "Scene", hidden: true });
    this.title = make("b", {});
    this.step = make("span", { class: "scene-step" });
    this.end = make("button", { type: "button", class: "wind", onclick: () => this.stop() }, STOP);
    this.element.append(this.title, this.step, this.note, this.end);
  }

  /** Ask what there is; returns whether this sandbox has scenes at all. */
  async load() {
    this.all = await read("/sandbox/scenes").catch(() => []);
    if (this.all.length && (await this.look())?.playing) this.follow();
    return this.all.length > 0;
  }

  open() {
    const dialog = openDialog("Scenes", [
      make("p", {}, "Each one plays in a chat of its own, from the first message on. You can go on in it yourself."),
      make("div", { class: "choices" }, this.all.map((scene) => make("article", { class: "scene" },
        make("h3", {}, scene.title), make("p", {}, scene.text),
        make("div", { class: "scene-acts" }, Object.entries(SPEEDS).map(([speed, label]) => make("button", {
          type: "button", class: "wind", "aria-label": `${label}: ${scene.title}`, onclick: () => { dialog.close(); this.play(scene.id, speed); },
        }, label)))))),
    ], "tall");
  }

  async play(id, speed) {
    await this.page.attempt(async () => {
      const { result } = await post(`/sandbox/scenes/${encodeURIComponent(id)}`, { speed });
      this.page.select(result.person);
      this.title.textContent = this.all.find((scene) => scene.id === id)?.title ?? "Scene";
      this.element.hidden = false;
      this.follow();
    });
  }

  /** Stop what plays; where nothing does, put the last note away. */
  async stop() {
    if (this.following) return this.page.attempt(() => remove("/sandbox/scenes"));
    this.element.hidden = true;
    fill(this.note);
  }

  /** Show what happens until nothing plays any more; what a scene said last stays until it is closed. */
  async follow() {
    if (this.following) return;
    this.following = true;
    this.end.textContent = STOP;
    let state = await this.look();
    while (state?.playing) {
      this.show(state);
      await new Promise((done) => { setTimeout(done, LOOK_MS); });
      state = await this.look();
    }
    this.following = false;
    this.end.textContent = CLOSE;
    if (state?.note && !this.element.hidden) this.show(state);
    else this.element.hidden = true;
  }

  async look() {
    const state = await read("/sandbox/scenes/state").catch(() => null);
    await handsOff();
    return state;
  }

  show(state) {
    this.element.hidden = false;
    if (state.playing) this.title.textContent = this.all.find((scene) => scene.id === state.playing)?.title ?? "Scene";
    this.step.textContent = `Step ${state.step} of ${state.of}`;
    if (this.note.textContent !== state.note) this.note.textContent = state.note ?? "";
  }
}
