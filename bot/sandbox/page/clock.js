/** The clock that can be wound forward, in the zone of the person looked at. */

import { announce, icon, make } from "./dom.js";
import { handsOff } from "./press.js";
import { post, read } from "./server.js";
import { showDay, showMoment, showZone } from "./times.js";

const STEPS = [
  ["hour", "+1 h"], ["next", "Next prompt"], ["morning", "Tomorrow morning"],
  ["day", "+24 h"], ["review", "Next review"], ["zone_change", "Clock change"],
];
const SETTLED_MS = 350;
const WINDING_MS = 400;
const LOOK_MS = 20000;
const NOT_FOUND = 404;

export class Clock {
  /** @param {{person: () => number, attempt: (work: () => Promise<any>) => Promise<boolean>, zoneChanged: (id: number) => void}} page */
  constructor(page) {
    this.page = page;
    this.zones = new Map();
    this.waiting = new Map();
    this.shift = 0;
    this.mine = false;
    this.winding = false;
    this.ended = 0;
    this.absent = false;
    this.time = make("time", { class: "now" }, "…");
    this.zone = make("span", { class: "zone" });
    this.said = make("p", { class: "wound", role: "status" });
    this.buttons = STEPS.map(([to, label]) => make("button", { type: "button", class: "wind", onclick: () => this.wind(to) }, label));
    this.group = make("div", { class: "winds", id: "winds", role: "group", "aria-label": "Wind the clock forward" }, this.buttons);
    this.toggle = make("button", { type: "button", class: "wind unfold", "aria-expanded": "false", "aria-controls": "winds", onclick: () => this.unfold() },
      "Wind", make("span", { class: "hidden" }, " forward"), " ▾");
    this.element = make("section", { class: "clock", "aria-label": "Clock", hidden: true },
      make("div", { class: "face-row" }, icon("clock"), this.time, this.zone, this.toggle), this.group, this.said);
    setInterval(() => this.show(), 1000);
    setInterval(() => this.look(page.person()), LOOK_MS);
  }

  unfold() {
    const open = this.element.classList.toggle("unfolded");
    this.toggle.setAttribute("aria-expanded", String(open));
  }

  /** Look at the clock of a person, a moment from now; asked again and again it looks once. */
  soon(id) {
    if (this.waiting.has(id)) return;
    this.waiting.set(id, setTimeout(() => {
      this.waiting.delete(id);
      this.look(id);
    }, SETTLED_MS));
  }

  /** Look at once. A stand-in without a clock that can be wound shows none. */
  async look(id) {
    if (!id || this.absent) return;
    const { ended } = this;
    const clock = await read(`/sandbox/clock?user=${id}`).catch((error) => {
      this.absent = error.status === NOT_FOUND;
      return null;
    });
    await handsOff();
    if (clock === null) return;
    // What was so while it was being wound is not so any more.
    if (ended !== this.ended) return this.look(id);
    this.element.hidden = false;
    const before = this.zones.get(id);
    this.zones.set(id, clock.zone);
    this.shift = Date.parse(clock.now) - Date.now();
    if (before !== clock.zone) this.page.zoneChanged(id);
    this.setWinding(clock.winding || this.mine);
    this.show();
  }

  show() {
    const now = new Date(Date.now() + this.shift);
    const zone = this.zones.get(this.page.person()) ?? null;
    this.time.textContent = showMoment(now, zone);
    this.time.setAttribute("datetime", now.toISOString());
    this.time.title = showDay(now, zone);
    this.zone.textContent = zone ? showZone(zone) : "UTC";
    this.zone.title = zone ?? "No zone chosen yet";
  }

  setWinding(on) {
    if (this.winding === on) return;
    this.winding = on;
    this.element.classList.toggle("winding", on);
    for (const button of this.buttons) button.setAttribute("aria-disabled", String(on));
    if (on) this.watch();
  }

  /** Let the hands be seen turning. */
  async watch() {
    while (this.winding) {
      await new Promise((done) => { setTimeout(done, WINDING_MS); });
      await this.look(this.page.person());
    }
  }

  async wind(to) {
    if (this.winding) return;
    this.mine = true;
    this.setWinding(true);
    announce(this.said, "Winding…");
    const person = this.page.person();
    let said = "";
    await this.page.attempt(async () => {
      const { result } = await post("/sandbox/wind", { user: person, to });
      said = `${showMoment(new Date(result.now), this.zones.get(person))}. ${count(result.sent)}`;
    });
    this.mine = false;
    this.ended += 1;
    this.setWinding(false);
    announce(this.said, said);
    await this.look(person);
  }
}

const count = (sent) => ({ 0: "No message came.", 1: "1 message came." })[sent] ?? `${sent} messages came.`;
