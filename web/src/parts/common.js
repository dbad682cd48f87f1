// common.js: the small things that all views show.
import { bdi, h } from "../dom.js";
import { address } from "../api.js";
import { day, nameOf, t } from "../lang.js";

export const articleLink = (doc, record) => address("/article", { id: doc }) + (record ? `#${record}` : "");
export const actorLink = (id) => address("/actor", { id });
export const storyLink = (id) => address("/story", { id });
/** "doc#s3" -> its article, at that record */
export function recordLink(id) {
  const at = id.lastIndexOf("#");
  return articleLink(id.slice(0, at), id.slice(at + 1));
}

export const actorName = (id, name, name_en) => (id === null || id === undefined ? bdi(name || "—") : h("a", { href: actorLink(id), cls: "actor" }, bdi(nameOf({ name, name_en }))));

const SIGNS = { neutral: "•", affirmed: "✓", doubted: "?", denied: "✗" };
export const stance = (value) => h("span", { cls: `stance ${value}` }, h("span", { "aria-hidden": "true" }, SIGNS[value], " "), t(value));

const DEEDS = { happened: "•", ongoing: "…", planned: "○", hypothetical: "?" };
export const deed = (negated, status) => h("span", { cls: `deed ${negated ? "negated" : status}` }, h("span", { "aria-hidden": "true" }, negated ? "✗" : DEEDS[status], " "), negated ? t("negated") : t(status));

export const time = (value, long) => (value ? h("time", { datetime: value }, day(value, long)) : h("span", { cls: "dim" }, t("no_date")));

export const type = (name) => h("span", { cls: "type", title: name }, t(name));

/** A cue's class under its word. */
export const cueClass = (name) => t(name === "rule" ? "rule_" : name);

export function toll(low, high) {
  if (low === null && high === null) return null;
  return low === high ? `${low}` : high === null || high < 0 ? t("toll_at_least", low) : low === null || low < 0 ? t("toll_at_most", high) : t("toll_between", low, high);
}

export const heading = (level, text, ...more) => h(`h${level}`, null, text, ...more);

/** A section that is named by its heading. */
let sections = 0;
export function section(title, ...children) {
  const id = `h${++sections}`;
  return h("section", { "aria-labelledby": id }, h("h2", { id }, title), ...children);
}

export function wait(into) {
  into.replaceChildren(h("p", { cls: "dim", role: "status" }, t("loading")));
}

export function fault(error, again) {
  return h("div", { cls: "fault", role: "alert" }, h("p", null, `${t("failed")}: `, bdi(error.message)), again && h("button", { type: "button", onclick: again }, t("again")));
}

/** [{name, name_en, actor, n}] as bars with their numbers. `segments` cut a bar by kind. */
export function bars(rows, { link, label, n, segments, max }) {
  const most = max ?? Math.max(1, ...rows.map(n));
  return h("ol", { cls: "bars" }, rows.map((r) => h("li", null,
    h("span", { cls: "bar-name" }, link ? h("a", { href: link(r) }, label(r)) : label(r)),
    h("span", { cls: "bar", "aria-hidden": "true" }, (segments ? segments(r) : [["neutral", n(r)]]).filter(([, v]) => v > 0).map(([kind, v]) => h("span", { cls: `piece ${kind}`, style: { inlineSize: `${(100 * v) / most}%` }, title: `${t(kind)}: ${v}` }))),
    h("span", { cls: "bar-n" }, n(r)))));
}
