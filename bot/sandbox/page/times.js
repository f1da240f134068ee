/** Instants as a person reads them on the clock of their own zone. */

const made = new Map();

function format(zone, name, options) {
  const key = `${zone} ${name}`;
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone || "UTC", ...options }));
  return made.get(key);
}

/** "07:30" */
export const showTime = (date, zone) =>
  format(zone, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);

/** "Tue 5 Jan 07:30", September as Sep like every other month. */
export const showMoment = (date, zone) => {
  const day = format(zone, "day", { weekday: "short", day: "numeric", month: "short" }).format(date);
  return `${day.replace(",", "").replace("Sept", "Sep")} ${showTime(date, zone)}`;
};

/** "Tuesday 5 January 2027": what stands between the messages of two days */
export const showDay = (date, zone) =>
  format(zone, "date", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(date).replace(",", "");

/** The date of a raw message. */
export const sentAt = (message) => new Date(message.date * 1000);

/** "Europe/London" as "London" */
export const showZone = (zone) => (zone ? zone.split("/").at(-1).replaceAll("_", " ") : "UTC");
