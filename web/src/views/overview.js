// overview.js: what the ledger holds.
import { address, get } from "../api.js";
import { bdi, h } from "../dom.js";
import { actorLink, bars, section } from "../parts/common.js";
import { contradictionCard, storyCard } from "../parts/rows.js";
import { typeDays } from "../parts/charts.js";
import { day, nameOf, number, t } from "../lang.js";

export async function overview(_, signal) {
  const o = await get("overview", null, signal), n = o.numbers;
  const figures = [["documents", "/search?what=documents"], ["statements", "/search?what=statements"], ["events", "/search?what=events"], ["actors", "/search?what=actors"], ["stories", "/stories"], ["contradictions", "/contradictions"], ["reprints", null]];
  const table = () => h("details", null, h("summary", null, t("as_table")), h("table", null, h("thead", null, h("tr", null, h("th", null, t("type")), h("th", null, t("count")))), h("tbody", null, o.types.map((x) => h("tr", null, h("td", null, h("a", { href: address("/search", { what: "events", type: x.type }) }, t(x.type))), h("td", null, number(x.events)))))));
  return {
    title: t("overview"),
    element: h("div", null,
      h("h1", { cls: "hidden" }, t("overview")),
      section(t("ledger_holds"), n.first && h("p", { cls: "dim" }, t("from_to", day(n.first, true), day(n.last, true))),
        h("ul", { cls: "figures" }, figures.map(([k, href]) => h("li", null, h(href ? "a" : "span", { href, cls: "figure" }, h("b", null, number(n[k])), " ", h("span", null, t(k))))))),
      section(t("events_by_day"), h("div", { cls: "wide" }, typeDays(o.days, (type, from, to) => address("/search", { what: "events", type, from, to }))), table()),
      h("div", { cls: "two" },
        section(t("most_cited"), bars(o.sources, { link: (r) => actorLink(r.actor), label: (r) => bdi(nameOf(r)), n: (r) => r.statements, segments: (r) => [["neutral", r.statements - r.affirmed - r.doubted - r.denied], ["affirmed", r.affirmed], ["doubted", r.doubted], ["denied", r.denied]] }), stanceLegend()),
        h("div", null,
          section(t("newest_contradictions"), o.contradictions.slice(0, 4).map(contradictionCard), h("p", null, h("a", { href: "/contradictions" }, t("all")))),
          section(t("publishers"), bars(o.publishers, { link: (r) => address("/search", { what: "documents", publisher: r.publisher }), label: (r) => bdi(r.publisher ?? "—"), n: (r) => r.documents })))),
      section(t("newest_stories"), h("div", { cls: "cards" }, o.stories.map((x) => storyCard(x, "h3"))), h("p", null, h("a", { href: "/stories" }, t("all"))))),
  };
}

export const stanceLegend = () => h("p", { cls: "legend" }, ["neutral", "affirmed", "doubted", "denied"].map((k) => h("span", null, h("span", { cls: `piece key ${k}`, "aria-hidden": "true" }), " ", t(k))));
