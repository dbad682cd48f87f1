// list.js: a list of any length: only the rows in sight are there, the rest is room. Rows
// come by the hundred; all have one height, so that any place can be gone to at once.
import { get } from "../api.js";
import { h } from "../dom.js";
import { fault } from "./common.js";
import { number, t } from "../lang.js";

const PAGE = 100, MARGIN = 6, MOST_PIXELS = 8e6; // browsers lose count above some ten million

/** load(offset, limit, signal) -> rows; total: a number, known now or later by setTotal(). */
export function list({ load, row, label, height = 108 }) {
  const room = h("div", { cls: "room" });
  const view = h("div", { cls: "list", tabindex: "0", role: "feed", "aria-label": label, "aria-busy": "true" }, room);
  const pages = new Map(); // page -> rows, or null while they come
  const shown = new Map(); // index -> element
  const stop = new AbortController();
  let total = 0, exact = false, drawing = false;

  const full = () => total * height;
  const scale = () => (full() > MOST_PIXELS ? (full() - view.clientHeight) / (MOST_PIXELS - view.clientHeight) : 1);

  async function fetchPage(p) {
    pages.set(p, null);
    try {
      const rows = await load(p * PAGE, PAGE, stop.signal);
      pages.set(p, rows);
      if (!exact) { // not counted yet: at least this many, and room for more
        total = Math.max(total, p * PAGE + rows.length + (rows.length === PAGE ? PAGE : 0));
        if (rows.length < PAGE) { total = p * PAGE + rows.length; exact = true; }
      }
      for (let i = p * PAGE; i < (p + 1) * PAGE; i++) { shown.get(i)?.remove(); shown.delete(i); }
      draw();
    } catch (e) {
      if (e.name !== "AbortError") { view.before(fault(e)); stop.abort(); view.setAttribute("aria-busy", "false"); }
    }
  }

  function element(i) {
    const rows = pages.get(Math.floor(i / PAGE)), r = rows?.[i % PAGE];
    if (rows === undefined && !stop.signal.aborted) fetchPage(Math.floor(i / PAGE));
    const el = r ? row(r) : h("article", { cls: "row empty" }, h("p", { cls: "dim" }, "…"));
    el.setAttribute("aria-posinset", i + 1);
    el.style.blockSize = `${height}px`;
    return el;
  }

  function draw() {
    drawing = false;
    room.style.blockSize = `${Math.min(full(), MOST_PIXELS)}px`;
    const top = view.scrollTop * scale(), first = Math.max(0, Math.floor(top / height) - MARGIN), last = Math.min(total, Math.ceil((top + view.clientHeight) / height) + MARGIN);
    for (const [i, el] of shown) if ((i < first || i >= last) && !el.contains(document.activeElement)) { el.remove(); shown.delete(i); }
    for (let i = first; i < last; i++) {
      let el = shown.get(i);
      if (!el) {
        el = element(i);
        shown.set(i, el);
        const next = [...shown.keys()].filter((k) => k > i).sort((a, b) => a - b)[0];
        room.insertBefore(el, next === undefined ? null : shown.get(next));
      }
      el.setAttribute("aria-setsize", exact ? total : -1);
      el.style.insetBlockStart = `${i * height - top + view.scrollTop}px`;
    }
    view.setAttribute("aria-busy", [...pages.values()].includes(null) ? "true" : "false");
    view.classList.toggle("none", total === 0 && ![...pages.values()].includes(null));
  }

  const soon = () => { if (!drawing) { drawing = true; requestAnimationFrame(draw); } };
  view.addEventListener("scroll", soon, { passive: true });
  const resized = new ResizeObserver(soon);
  resized.observe(view);
  fetchPage(0);
  return {
    view,
    setTotal(n) { total = n; exact = true; soon(); },
    close() { stop.abort(); resized.disconnect(); },
  };
}

export const resultCount = (n) => t("results", number(n));

/** How many there are, in words, once it is known; `shown` is their list. */
export function counted(what, filters, signal, shown) {
  const count = h("span", { role: "status" }, t("counting"));
  get(`ask/${what}`, { ...filters, total: 1 }, signal).then((x) => { shown.setTotal(x.total); count.textContent = resultCount(x.total); }, (e) => { if (e.name !== "AbortError") count.textContent = ""; });
  return count;
}
