// dom.js: elements from plain values. Text only ever becomes text nodes, so that nothing in
// an article can become markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(el, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) el.addEventListener(name.slice(2), value);
    else if (name === "style") Object.assign(el.style, value);
    else if (name === "data") Object.assign(el.dataset, value);
    else el.setAttribute(name === "cls" ? "class" : name, value === true ? "" : value);
  }
  el.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false).map((c) => (c instanceof Node ? c : String(c))));
  return el;
}

/** h("a", {href: "/"}, "text", child, [more], null): null and false are left out. */
export const h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
export const s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);

/** A name or text of an article: its direction is its own, and ends with it. */
export const bdi = (text, props) => h("bdi", { dir: "auto", ...props }, visible(text ?? ""));

// Characters that turn the direction of what follows: shown, not obeyed.
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
export function visible(text) {
  const parts = [];
  let at = 0;
  for (const m of text.matchAll(TURNS)) {
    if (m.index > at) parts.push(text.slice(at, m.index));
    const code = `U+${m[0].codePointAt(0).toString(16).toUpperCase()}`;
    parts.push(h("span", { cls: "turn", title: code, dir: "ltr" }, code));
    at = m.index + 1;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

export function replace(el, ...children) {
  el.replaceChildren(...children.flat(Infinity).filter(Boolean));
  return el;
}
