// flow.js: who relies on whom, as a flow: publishers, through those who relay, to those whose
// words they are. Width is how many statements take that way.
import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { h, s } from "../dom.js";
import { actorLink } from "./common.js";
import { language, number, t } from "../lang.js";

const MOST = 24; // speakers, and relays of a depth, drawn by name

/** tellings: [{publisher, chain: [{name, actor}]}] -> {nodes, links} for d3-sankey, and the edges. */
export function flowOf(tellings) {
  const nodes = new Map(), links = new Map(), weight = new Map();
  const keyOf = (l, depth) => `${depth} ${l.actor ?? l.name}`;
  for (const x of tellings) x.chain.forEach((l, i) => {
    const k = keyOf(l, i === x.chain.length - 1 ? "s" : i);
    weight.set(k, (weight.get(k) ?? 0) + 1);
  });
  const kept = new Set();
  for (const depth of new Set([...weight.keys()].map((k) => k.split(" ")[0])))
    [...weight].filter(([k]) => k.startsWith(`${depth} `)).sort((a, b) => b[1] - a[1]).slice(0, MOST).forEach(([k]) => kept.add(k));
  const node = (key, name, actor, kind) => {
    if (!nodes.has(key)) nodes.set(key, { key, name, actor, kind });
    return key;
  };
  for (const x of tellings) {
    let from = node(`p ${x.publisher ?? ""}`, x.publisher || t("the_article"), null, "publisher");
    x.chain.forEach((l, i) => {
      const last = i === x.chain.length - 1, k = keyOf(l, last ? "s" : i), own = kept.has(k);
      const to = node(own ? k : `${last ? "s" : i} *`, own ? l.name : t("others"), own ? l.actor : null, last ? "speaker" : "relay"), edge = `${from}\n${to}`;
      if (!links.has(edge)) links.set(edge, { source: from, target: to, value: 0 });
      links.get(edge).value++;
      from = to;
    });
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

export function flow(tellings) {
  const graph = flowOf(tellings.filter((x) => x.chain.length));
  if (!graph.links.length) return h("p", { cls: "dim" }, t("nothing"));
  const rtl = language() === "ar", columns = Math.max(...["publisher", "speaker"].map((k) => graph.nodes.filter((n) => n.kind === k).length), 4), W = 900, H = Math.min(900, Math.max(180, columns * 26)), side = 165;
  const rows = graph.links.map((l) => ({ from: graph.nodes.find((n) => n.key === l.source), to: graph.nodes.find((n) => n.key === l.target), n: l.value })).sort((a, b) => b.n - a.n);
  const { nodes, links } = sankey().nodeId((d) => d.key).nodeWidth(10).nodePadding(9).nodeAlign((n, depth) => (n.kind === "speaker" ? depth - 1 : n.kind === "publisher" ? 0 : n.depth)).extent([[side, 6], [W - side, H - 6]])(graph);
  const flip = (x) => (rtl ? W - x : x), path = sankeyLinkHorizontal();
  const svg = s("svg", { viewBox: `0 0 ${W} ${H}`, cls: "chart flow", role: "group", "aria-label": t("who_relies") });
  const all = s("g", rtl ? { transform: `translate(${W},0) scale(-1,1)` } : null);
  for (const l of links) all.append(s("path", { d: path(l), "stroke-width": Math.max(1, l.width), cls: `stream ${l.target.kind}` }, s("title", null, `${l.source.name} ${rtl ? "←" : "→"} ${l.target.name}: ${number(l.value)}`)));
  svg.append(all);
  for (const n of nodes) {
    const start = n.kind === "publisher", x = flip(start ? n.x0 - 6 : n.x1 + 6), outwards = start !== rtl; // the label leaves room for the streams
    const label = s("text", { x, y: (n.y0 + n.y1) / 2, dy: "0.35em", "text-anchor": outwards ? "end" : "start", direction: "ltr", cls: "label" }, n.name.length > 26 ? `${n.name.slice(0, 25)}…` : n.name, s("title", null, `${n.name}: ${number(n.value)}`));
    svg.append(s("rect", { x: Math.min(flip(n.x0), flip(n.x1)), y: n.y0, width: 10, height: Math.max(1, n.y1 - n.y0), cls: `post ${n.kind}` }), n.actor === null || n.actor === undefined ? label : s("a", { href: actorLink(n.actor), "aria-label": `${n.name}: ${n.value}` }, label));
  }
  return [svg, h("details", null, h("summary", null, t("as_table")), h("table", null, h("thead", null, h("tr", null, h("th", null, t("publisher")), h("th", null, t("sources")), h("th", null, t("count")))), h("tbody", null, rows.slice(0, 200).map((r) => h("tr", null, h("td", null, r.from.name), h("td", null, r.to.name), h("td", null, number(r.n)))))))];
}
