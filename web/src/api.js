// api.js: the ledger's questions and answers (docs/api.md).

export class Failure extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function address(path, params) {
  const q = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) if (value !== null && value !== undefined && value !== "") q.set(name, value);
  const text = q.toString();
  return text ? `${path}?${text}` : path;
}

/** Of an answer cut off halfway (the page was left) the reader hears: no answer is not an empty one. */
async function answer(response) {
  if (response.ok) return response.json();
  const body = await response.json().catch(() => null);
  throw new Failure(response.status, body?.error ?? `${response.status}`);
}

export const get = async (path, params, signal) => answer(await fetch(address(`/api/${path}`, params), { signal }));
export const post = async (path, body, signal) =>
  answer(await fetch(`/api/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), signal }));
