// story.js: one happening: its articles and reprints, who claims what, who relies on whom.
import { address, get } from "../api.js";
import { bdi, h } from "../dom.js";
import { actorName, articleLink, bars, recordLink, section, stance, time } from "../parts/common.js";
import { contradictionCard, storyCard } from "../parts/rows.js";
import { chain } from "../parts/chain.js";
import { timeline } from "../parts/charts.js";
import { flow } from "../parts/flow.js";
import { list, resultCount } from "../parts/list.js";
import { day, number, t } from "../lang.js";

// "the first; shares a, b" as the ledger writes it
const why = (text) => (text ?? "").replace(/^the first; /, `${t("the_first")} `).replace(/^shares |(?<=[;؛] )shares /, `${t("shares")} `).replace(/^a reprint of /, `${t("reprint_of")} `);

export async function story({ query }, signal) {
  const x = await get("story", { id: query.id }, signal), first = x.docs[0], last = x.docs[x.docs.length - 1];
  const bySpeaker = new Map();
  for (const c of x.claims) {
    const k = c.actor ?? c.chain.at(-1)?.name ?? "";
    if (!bySpeaker.has(k)) bySpeaker.set(k, []);
    bySpeaker.get(k).push(c);
  }
  const reach = (c) => c.publishers.length * 1000 + c.tellings, weight = (claims) => Math.max(...claims.map(reach)) * 100 + claims.length;
  const speakers = [...bySpeaker.values()].sort((a, b) => weight(b) - weight(a));
  const claim = (c) => h("li", null, h("a", { href: recordLink(c.id), cls: "words" }, bdi(c.content)), " ", stance(c.stance), c.tellings > 1 && h("span", { cls: "badge" }, t("told_times", c.tellings)), c.publishers.length > 1 && h("span", { cls: "dim" }, ` ${t("told_by")} `, bdi(c.publishers.join("، "))),
    c.chain.length > 1 && chain(c.chain, { from: c.publisher }));
  return {
    title: first?.title || first?.beginning || t("story"),
    element: h("div", null,
      h("header", { cls: "title" }, h("h1", null, bdi(first?.title || first?.beginning || `${t("story")} ${x.story}`)), h("p", { cls: "row-foot" }, `${t("story")} ${x.story} · `, first && t("from_to", day(first.date, true), day(last.date, true)), " · ", t("n_documents", number(x.docs.length)), " · ", t("n_publishers", new Set(x.docs.map((d) => d.publisher)).size))),
      section(t("timeline"), h("div", { cls: "wide" }, timeline(x.docs, (d) => articleLink(d.id))), h("p", { cls: "legend" }, h("span", null, "● ", t("document")), h("span", null, "◇ ", t("reprint"))),
        h("ol", { cls: "plain docs" }, x.docs.map((d) => h("li", null, h("a", { href: articleLink(d.id) }, bdi(d.title || d.beginning)), " ", h("span", { cls: "dim" }, bdi(d.publisher ?? ""), " · ", time(d.date)), d.reprint_of && h("a", { cls: "badge", href: articleLink(d.reprint_of) }, d.similarity ? `${t("reprint")} ${Math.round(d.similarity * 100)} %` : t("reprint")), d.why && h("div", { cls: "dim why" }, `${t("why_here")}: `, bdi(why(d.why))))))),
      section(t("who_relies"), h("p", { cls: "dim" }, t("readers_path")), h("div", { cls: "wide" }, flow(x.tellings))),
      x.contradictions.length > 0 && section(t("contradictions"), x.contradictions.map(contradictionCard)),
      section(t("claims"), h("div", { cls: "speakers" }, speakers.map((claims) => h("div", { cls: "card" }, h("h3", null, actorName(claims[0].actor, claims[0].chain.at(-1)?.name)), h("ul", { cls: "plain" }, claims.sort((a, b) => reach(b) - reach(a)).map(claim)))))),
      x.events.length > 0 && section(t("events"), bars(x.events, { link: (r) => address("/search", { what: "events", type: r.type, story: x.story }), label: (r) => t(r.type), n: (r) => r.events }))),
  };
}

export async function stories(_, signal) {
  const all = (await get("story", null, signal)).stories;
  const shown = list({ label: t("stories"), row: (x) => storyCard(x), height: 92, load: async (offset, limit) => all.slice(offset, offset + limit) });
  shown.setTotal(all.length);
  return { title: t("stories"), close: shown.close, element: h("div", null, h("h1", null, t("stories")), h("p", { cls: "list-head" }, resultCount(all.length)), shown.view) };
}
