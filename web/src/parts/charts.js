// charts.js: what is counted over time, drawn with d3's scales and axes; time runs the way
// the page is read.
import { max, sum } from "d3-array";
import { axisBottom, axisLeft, axisRight } from "d3-axis";
import { scaleBand, scaleLinear, scalePoint, scaleTime } from "d3-scale";
import { select } from "d3-selection";
import { h, s } from "../dom.js";
import { day, language, number, t } from "../lang.js";

const DAY = 86400000;
const rtl = () => language() === "ar";
const date = (iso) => new Date(`${iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`);
const iso = (d) => d.toISOString().slice(0, 10);

/** Days, weeks or months, so that there are about sixty of them: {of(day), all, days}. */
export function buckets(days, most = 60) {
  const first = date(days[0]), last = date(days[days.length - 1]), span = (last - first) / DAY + 1;
  const of = span <= most ? (d) => d : span <= most * 7 ? (d) => { const x = date(d); return iso(new Date(x - ((x.getUTCDay() + 6) % 7) * DAY)); } : span <= most * 31 ? (d) => `${d.slice(0, 7)}` : (d) => d.slice(0, 4);
  const all = [...new Set(Array.from({ length: Math.min(span, 200000) }, (_, i) => of(iso(new Date(+first + i * DAY)))))];
  return { of, all };
}

/** The last day of a bucket, to ask for it. */
export function bucketEnd(b, next) {
  return b.length < 10 ? b : next ? iso(new Date(date(next) - DAY)) : iso(new Date(+date(b) + 6 * DAY));
}

const ticks = (all, n) => all.filter((_, i) => i % Math.ceil(all.length / n) === 0);

/** Most days lie together; what lies far before them (an old date in a text) is left out. */
export function middle(rows) {
  const sums = new Map();
  for (const r of rows) sums.set(r.day, (sums.get(r.day) ?? 0) + r.n);
  if (!sums.size) return [];
  const days = [...sums.keys()].sort(), all = sum(sums.values());
  let at = 0, low = null, high = null;
  for (const d of days) {
    at += sums.get(d);
    if (low === null && at > all * 0.02) low = d;
    if (at <= all * 0.98 || high === null) high = d;
  }
  const reach = Math.max(60 * DAY, (date(high) - date(low)) / 4);
  return days.filter((d) => date(d) >= +date(low) - reach && date(d) <= +date(high) + reach);
}

/** rows: [{day, n}] -> bars over time. */
export function timeBars(rows, { label, width = 440, height = 120, link }) {
  const dated = rows.filter((r) => /^\d{4}-\d\d-\d\d$/.test(r.day ?? "")), kept = new Set(middle(dated)), used = dated.filter((r) => kept.has(r.day));
  if (!used.length) return h("p", { cls: "dim" }, t("nothing"));
  const { of, all } = buckets([...kept]), sums = new Map();
  for (const r of used) sums.set(of(r.day), (sums.get(of(r.day)) ?? 0) + r.n);
  const x = scaleBand(all, rtl() ? [width - 34, 6] : [34, width - 6]).padding(0.15), y = scaleLinear([0, max([...sums.values()])], [height - 22, 6]).nice(3);
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, cls: "chart", role: "img", "aria-label": `${label}: ${[...sums].map(([b, n]) => `${day(b)} ${n}`).slice(0, 12).join("؛ ")}` });
  for (const [i, b] of all.entries()) {
    if (!sums.has(b)) continue;
    const bar = s("rect", { x: x(b), y: y(sums.get(b)), width: Math.max(1, x.bandwidth()), height: Math.max(1, y(0) - y(sums.get(b))), cls: "column" }, s("title", null, `${day(b)}: ${number(sums.get(b))}`));
    svg.append(link ? s("a", { href: link(b, bucketEnd(b, all[i + 1])), "aria-label": `${day(b)}: ${sums.get(b)}`, tabindex: "-1" }, bar) : bar);
  }
  axes(svg, x, y, all, width, height);
  return svg;
}

function axes(svg, x, y, all, width, height) {
  const g = select(svg);
  g.append("g").attr("class", "axis").attr("transform", `translate(0,${height - 22})`).call(axisBottom(x).tickValues(ticks(all, width / 110)).tickFormat((b) => day(b)).tickSizeOuter(0));
  g.append("g").attr("class", "axis").attr("transform", `translate(${rtl() ? width - 30 : 30},0)`).call((rtl() ? axisRight : axisLeft)(y).ticks(3).tickFormat((n) => number(n)));
}

/** rows: [{day, type, events}] -> a row a type, a column a day or week, darker where more. */
export function typeDays(rows, link) {
  const kept = new Set(middle(rows.map((r) => ({ day: r.day, n: r.events })))), used = rows.filter((r) => kept.has(r.day));
  if (!used.length) return h("p", { cls: "dim" }, t("nothing"));
  const { of, all } = buckets([...kept]), sums = new Map(), totals = new Map();
  for (const r of used) {
    const k = `${r.type} ${of(r.day)}`;
    sums.set(k, (sums.get(k) ?? 0) + r.events);
    totals.set(r.type, (totals.get(r.type) ?? 0) + r.events);
  }
  const types = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a)), W = 900, name = 92, rowHeight = 21, H = types.length * rowHeight + 24;
  const x = scaleBand(all, rtl() ? [W - name, 4] : [name, W - 4]).paddingInner(0.08), y = scaleBand(types, [0, types.length * rowHeight]).paddingInner(0.12), most = new Map(types.map((k) => [k, max(all, (b) => sums.get(`${k} ${b}`) ?? 0)]));
  const svg = s("svg", { viewBox: `0 0 ${W} ${H}`, cls: "chart heat", role: "group", "aria-label": t("events_by_day") });
  for (const k of types) {
    const label = s("text", { x: rtl() ? W - name + 8 : name - 8, y: y(k) + y.bandwidth() / 2, dy: "0.35em", "text-anchor": rtl() ? "start" : "end", direction: rtl() ? "ltr" : "ltr", cls: "label" }, t(k));
    if (rtl()) label.setAttribute("text-anchor", "start");
    svg.append(s("a", { href: link(k), "aria-label": `${t(k)}: ${number(totals.get(k))}` }, label));
    for (const [i, b] of all.entries()) {
      const n = sums.get(`${k} ${b}`);
      if (!n) continue;
      const cell = s("rect", { x: x(b), y: y(k), width: x.bandwidth(), height: y.bandwidth(), rx: 1.5, cls: "cell", "fill-opacity": 0.12 + 0.88 * Math.sqrt(n / most.get(k)) }, s("title", null, `${t(k)}، ${day(b)}: ${number(n)}`));
      svg.append(s("a", { href: link(k, b, bucketEnd(b, all[i + 1])), tabindex: "-1", "aria-hidden": "true" }, cell));
    }
  }
  select(svg).append("g").attr("class", "axis").attr("transform", `translate(0,${types.length * rowHeight})`).call(axisBottom(x).tickValues(ticks(all, 8)).tickFormat((b) => day(b)).tickSizeOuter(0));
  return svg;
}

/** The articles of a story over time, a line a publisher; reprints hollow, tied to what they say again. */
export function timeline(docs, link) {
  const dated = docs.filter((d) => d.date), publishers = [...new Set(docs.map((d) => d.publisher ?? "—"))], W = 900, name = 150, rowHeight = 46, H = publishers.length * rowHeight + 30;
  if (!dated.length) return h("p", { cls: "dim" }, t("nothing"));
  const first = date(dated[0].date), last = date(dated[dated.length - 1].date), pad = Math.max(DAY / 2, (last - first) * 0.04);
  const x = scaleTime([new Date(+first - pad), new Date(+last + pad)], rtl() ? [W - name, 16] : [name, W - 16]), y = scalePoint(publishers, [rowHeight / 2, publishers.length * rowHeight - rowHeight / 2]);
  const svg = s("svg", { viewBox: `0 0 ${W} ${H}`, cls: "chart timeline", role: "group", "aria-label": t("timeline") }), at = new Map(), taken = new Map();
  for (const p of publishers) {
    svg.append(s("line", { x1: rtl() ? 16 : name, x2: rtl() ? W - name : W - 16, y1: y(p), y2: y(p), cls: "lane" }), s("text", { x: rtl() ? W - name + 10 : name - 10, y: y(p), dy: "0.35em", "text-anchor": rtl() ? "start" : "end", direction: "ltr", cls: "label" }, p));
  }
  for (const d of dated) { // several of one day and publisher stand beside each other
    const k = `${d.publisher ?? "—"} ${d.date}`, i = taken.get(k) ?? 0, step = Math.min(13, 120 / Math.max(1, dated.filter((o) => o.date === d.date && o.publisher === d.publisher).length));
    taken.set(k, i + 1);
    at.set(d.id, [x(date(d.date)) + (rtl() ? -1 : 1) * i * step, y(d.publisher ?? "—")]);
  }
  for (const d of dated) if (d.reprint_of && at.has(d.reprint_of)) {
    const [x1, y1] = at.get(d.reprint_of), [x2, y2] = at.get(d.id);
    svg.append(s("path", { d: `M${x1},${y1} C${(x1 + x2) / 2},${y1} ${(x1 + x2) / 2},${y2} ${x2},${y2}`, cls: "tie" }));
  }
  for (const d of dated) {
    const [cx, cy] = at.get(d.id), title = `${d.publisher ?? ""}، ${day(d.date)}: ${d.title || d.beginning}${d.reprint_of ? ` (${t("reprint")})` : ""}`;
    svg.append(s("a", { href: link(d), "aria-label": title }, d.reprint_of ? s("rect", { x: cx - 5, y: cy - 5, width: 10, height: 10, transform: `rotate(45 ${cx} ${cy})`, cls: "dot reprint" }, s("title", null, title)) : s("circle", { cx, cy, r: 6, cls: "dot" }, s("title", null, title))));
  }
  const days = [...new Set(dated.map((d) => d.date))], shownDays = ticks(days, 7);
  select(svg).append("g").attr("class", "axis").attr("transform", `translate(0,${publishers.length * rowHeight})`).call(axisBottom(x).tickValues(shownDays.map(date)).tickFormat((d) => day(iso(d))).tickSizeOuter(0));
  return svg;
}

