/** Sharing a location: a list of cities instead of a satellite. */

import { openDialog } from "./dialogs.js";
import { make } from "./dom.js";
import { read } from "./server.js";

/** @param {(latitude: number, longitude: number) => void} share */
export async function chooseLocation(share) {
  const cities = await read("/sandbox/cities");
  const list = make("div", { class: "choices" });
  const search = make("input", { type: "search", class: "field", placeholder: "City, country or zone", "aria-label": "Find a city", oninput: () => show() });
  const dialog = openDialog("Share a location", [search, list], "tall");
  const take = (city) => {
    dialog.close();
    share(city.latitude, city.longitude);
  };
  const show = () => list.replaceChildren(...cities.filter((city) => fits(city, search.value)).map((city) => make("button", {
    type: "button", class: "choice", onclick: () => take(city),
  }, make("b", {}, `${city.name}, ${city.country}`), make("small", {}, city.zone))));
  show();
  search.focus();
}

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const fits = (city, typed) => fold(`${city.name} ${city.country} ${city.zone}`).includes(fold(typed.trim()));
