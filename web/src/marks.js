// marks.js: the account laid over the text: stretches between all the places where a mark
// begins or ends, each knowing whose it is. Offsets are code points.
import { h, visible } from "./dom.js";
import { t } from "./lang.js";

/** All marks of an account: {start, end, kind: cue|link|content|trigger|actor, of: "s3"}. */
export function marksOf(account) {
  const marks = [];
  const put = (span, kind, of) => { if (span && span.start !== null && span.start !== undefined && span.end > span.start) marks.push({ start: span.start, end: span.end, kind, of }); };
  for (const x of account.statements) {
    put(x.cue, "cue", x.id);
    for (const l of x.chain) put(l, "link", x.id);
    put(x.content, "content", x.id);
  }
  for (const e of account.events) put(e.trigger, "trigger", e.id);
  for (const e of account.events) for (const side of ["actor", "recipient", "where"]) put(e[side], "part", e.id);
  return marks;
}

/** [start, end) cut at every edge: [{start, end, marks}]. */
export function stretches(start, end, marks) {
  const inside = marks.filter((m) => m.start < end && m.end > start);
  const edges = [...new Set([start, end, ...inside.flatMap((m) => [Math.max(m.start, start), Math.min(m.end, end)])])].sort((a, b) => a - b);
  const opened = [...inside].sort((a, b) => a.start - b.start), out = [];
  let next = 0, open = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i];
    while (next < opened.length && opened[next].start <= from) open.push(opened[next++]);
    open = open.filter((m) => m.end > from);
    out.push({ start: from, end: edges[i + 1], marks: [...open] });
  }
  return out;
}

/** The element of a block's text. `characters` are the code points of the whole text. */
export function marked(characters, block, marks, account) {
  return stretches(block.start, block.end, marks).map(({ start, end, marks: here }) => {
    const text = characters.slice(start, end).join("");
    if (!here.length) return h("span", null, visible(text));
    const kinds = new Set(here.map((m) => m.kind)), first = here.filter((m) => m.start === start), last = here.filter((m) => m.end === end);
    const lead = first.find((m) => m.kind === "cue") ?? first.find((m) => m.kind === "trigger");
    const event = here.find((m) => m.kind === "trigger"), negated = event && account.events.find((e) => e.id === event.of)?.negated;
    const props = {
      cls: ["mark", ...kinds, ...first.map((m) => `${m.kind}-first`), ...last.map((m) => `${m.kind}-last`), negated && "negated"].filter(Boolean).join(" "),
      "data-of": here.map((m) => `${m.kind}:${m.of}`).join(" "),
    };
    if (lead) Object.assign(props, { tabindex: "0", role: "button", id: `at-${lead.of}`, "data-lead": lead.of, "aria-label": describe(account, lead.of, text) });
    const number = last.find((m) => m.kind === "cue");
    return h("span", props, visible(text), number && h("sup", { cls: "no", "aria-hidden": "true" }, number.of.slice(1)));
  });
}

function describe(account, id, text) {
  if (id[0] === "s") {
    const x = account.statements.find((y) => y.id === id);
    return `${t("statement")} ${id.slice(1)}: ${text}، ${x.chain.map((l) => l.name).join("، ")}، ${t(x.stance)}`;
  }
  const e = account.events.find((y) => y.id === id);
  return `${t("event")} ${id.slice(1)}: ${text}، ${t(e.type)}${e.negated ? `، ${t("negated")}` : ""}`;
}
