/** Speaking with the stand-in: one machine, one address, JSON both ways. */

/** The stand-in said no; the message is its sentence. */
export class RefusedError extends Error {
  /** @param {string} sentence @param {number} status */
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

/** Nobody answered: the sandbox has stopped or is starting anew. */
export class AwayError extends Error {}

/** @returns {Promise<any>} */
export const read = (path, signal) => call("GET", path, undefined, signal);
/** @returns {Promise<any>} */
export const post = (path, body) => call("POST", path, body);
/** Send a file as this person. @returns {Promise<any>} */
export const upload = (user, file) =>
  call("POST", `/sandbox/file?user=${user}&name=${encodeURIComponent(file.name)}`, file);
/** @returns {Promise<any>} */
export const remove = (path) => call("DELETE", path);

async function call(method, path, body, signal) {
  const answer = await reach(path, {
    method, signal, body: body instanceof File ? body : body && JSON.stringify(body),
    headers: { "Content-Type": body instanceof File ? body.type || "application/octet-stream" : "application/json" },
  });
  const content = await answer.json().catch(() => null);
  if (answer.ok && content !== null) return content;
  throw new RefusedError(explain(content, answer.status), answer.status);
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new AwayError("The sandbox does not answer.");
  }
}

function explain(content, status) {
  const sentence = content?.description;
  return typeof sentence === "string" && sentence ? sentence : `The sandbox answered with error ${status}.`;
}
