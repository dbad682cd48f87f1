// contradictions.js: both sides face to face, each with its chain and its place in the text.
import { get } from "../api.js";
import { bdi, h, visible } from "../dom.js";
import { articleLink, recordLink, stance, time } from "../parts/common.js";
import { kindOf } from "../parts/rows.js";
import { chain } from "../parts/chain.js";
import { downloads } from "./actor.js";
import { resultCount } from "../parts/list.js";
import { t } from "../lang.js";

const PAGE = 20;

/** A stretch of text with what is meant marked in it; offsets of the article. */
function passage(p) {
  const cps = Array.from(p.text), cut = (a, b) => cps.slice(Math.max(0, a - p.from), Math.max(0, b - p.from)).join("");
  const spans = [[p.start, p.end, "content"], ...(p.cue_start === undefined ? [] : [[p.cue_start, p.cue_end, "cue"]])].filter(([a, b]) => b > a).sort((a, b) => a[0] - b[0]);
  const out = [p.from > 0 && "…"];
  let at = p.from;
  for (const [a, b, kind] of spans) {
    if (b <= at) continue;
    out.push(visible(cut(at, a)), h("mark", { cls: `mark ${kind} ${kind}-first ${kind}-last lit lit-${kind}` }, visible(cut(Math.max(a, at), b))));
    at = b;
  }
  out.push(visible(cut(at, p.from + cps.length)), "…");
  return h("p", { cls: "passage", dir: "auto" }, out);
}

const side = (p, cls, note) => h("div", { cls: `side ${cls}` }, p.chain?.length ? chain(p.chain, { from: p.publisher, denied: p.stance === "denied" }) : h("p", { cls: "dim" }, note), passage(p),
  h("p", { cls: "row-foot" }, p.stance && [stance(p.stance), " · "], bdi(p.publisher ?? ""), " · ", time(p.date), " · ", h("a", { href: p.id ? recordLink(p.id) : articleLink(p.doc) }, t("to_text"))));

export function face(c) {
  const x = c.contradiction, other = c.others[0] ?? (c.denied[0] && { ...c.denied[0], chain: x.b_chain ? x.b_chain.split(" > ").map((name) => ({ name })) : [] });
  return h("article", { cls: "versus card", id: `c${x.id}` }, h("h2", null, h("a", { href: `/contradictions?id=${x.id}` }, kindOf(x.kind)), " ", h("span", { cls: "dim" }, `#${x.id}`)),
    h("div", { cls: "sides" }, side(c.places[0], "one", ""), h("div", { cls: "against-sign", "aria-hidden": "true" }, "≠"), other ? side(other, "other", t("denied_words")) : h("div", { cls: "side other" })),
    x.kind === "toll" && h("p", { cls: "dim" }, bdi(x.why)));
}

export async function contradictions({ query }, signal) {
  if (query.id) {
    const c = await get("evidence", { contradiction: query.id }, signal);
    return { title: `${t("contradiction")} ${query.id}`, element: h("div", null, h("h1", null, t("contradiction"), " ", query.id), face(c), h("p", null, h("a", { href: "/contradictions" }, t("all")))) };
  }
  const filters = Object.fromEntries(Object.entries(query).filter(([k]) => ["speaker", "from", "to", "words", "publisher", "doc"].includes(k)));
  const { total } = await get("ask/contradictions", { ...filters, total: 1 }, signal);
  const out = h("div", null), more = h("button", { type: "button", onclick: () => load() }, t("all"), " +");
  let n = 0;
  async function load() {
    const { rows } = await get("ask/contradictions", { ...filters, offset: n, limit: PAGE }, signal);
    n += rows.length;
    const faces = await Promise.all(rows.map((r) => get("evidence", { contradiction: r.id }, signal)));
    out.append(...faces.map(face));
    more.hidden = n >= total;
  }
  await load();
  return { title: t("contradictions"), element: h("div", null, h("h1", null, t("contradictions")), h("p", { cls: "list-head" }, h("span", { role: "status" }, resultCount(total)), " ", downloads("contradictions", filters)), total === 0 && h("p", { cls: "dim" }, t("nothing")), out, more) };
}
