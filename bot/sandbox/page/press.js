/** A press counts where it began: while a finger or a mouse button is down on a control, nothing moves under it. */

const CONTROLS = "button, a, [role=option]";
// A finger's click comes a moment after the finger.
const CLICK_MS = 40;
const ENDS = ["pointerup", "pointercancel", "contextmenu"];

let lifted = Promise.resolve();
let lift = () => {};

function hold(event) {
  if (event.button !== 0 || !event.target.closest(CONTROLS)) return;
  lift();
  lifted = new Promise((done) => { lift = () => done(undefined); });
}

/** Wait until nothing is being pressed: at once, nearly always. */
export async function handsOff() {
  for (let last; last !== lifted;) {
    last = lifted;
    await last;
  }
}

addEventListener("pointerdown", hold, true);
function letGo() {
  setTimeout(lift, CLICK_MS);
}

for (const end of ENDS) addEventListener(end, letGo, true);
// Who leaves the window with the button held lets go elsewhere. Only the window's own: a press takes the focus from a field.
addEventListener("blur", letGo);
