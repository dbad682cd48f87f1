// actor.js: what somebody says, does and has done to it, with whom, and what others say of it.
import { address, get } from "../api.js";
import { bdi, h } from "../dom.js";
import { actorLink, bars, section, stance } from "../parts/common.js";
import { counted, list } from "../parts/list.js";
import { ROW } from "../parts/rows.js";
import { timeBars } from "../parts/charts.js";
import { nameOf, number, t } from "../lang.js";

const TABS = { said: ["statements", "speaker"], did: ["events", "actor"], suffered: ["events", "recipient"], about: ["statements", "about"] };

/** Without those that are another with a clitic before it. */
const bare = (names) => names.filter(({ name }) => !names.some((o) => o.name !== name && name.endsWith(o.name) && name.length - o.name.length <= 2));

export async function actor({ query }, signal) {
  const a = await get("actor", { id: query.id }, signal), me = a.actor, name = nameOf(me), at = `@${me.id}`;
  const tab = TABS[query.tab] ? query.tab : "said", [what, filter] = TABS[tab];
  const days = (rows, n) => rows.map((r) => ({ day: r.day, n: r[n] }));
  const chart = (key, rows, n, kind, by) => h("figure", null, h("figcaption", null, t(key), " ", h("b", null, number(a.numbers[key]))), timeBars(days(rows, n), { label: t(key), link: (from, to) => address("/search", { what: kind, [by]: at, from, to }) }));
  const others = (key, rows) => rows.length > 0 && h("div", null, h("h3", null, t(key)), bars(rows, { link: (r) => actorLink(r.actor), label: (r) => bdi(nameOf(r)), n: (r) => r.events ?? r.statements }));
  const shown = list({ label: t(tab), row: ROW[what], load: async (offset, limit, stop) => (await get(`ask/${what}`, { [filter]: at, offset, limit }, stop)).rows });
  return {
    title: name, close: shown.close,
    element: h("div", null,
      h("header", { cls: "title" }, h("h1", null, bdi(name)),
        h("p", { cls: "row-foot" }, t(me.kind === "place" ? "place_" : me.kind), me.name_en && name !== me.name_en && [" · ", bdi(me.name_en, { lang: "en" })], name !== me.name && [" · ", bdi(me.name, { lang: "ar" })], me.code && [" · ", t("code"), " ", h("code", null, me.code)], " · ", t("mentioned_in", number(a.numbers.documents)), !me.named && [" · ", t("only_described")])),
      section(t("over_time"), h("div", { cls: "small-charts" }, chart("said", a.said_days, "statements", "statements", "speaker"), chart("did", a.did_days, "events", "events", "actor"), chart("suffered", a.suffered_days, "events", "events", "recipient"))),
      h("div", { cls: "three" },
        section(t("names"), h("ul", { cls: "names" }, bare(a.names).slice(0, 20).map((x) => h("li", null, bdi(x.name), " ", h("span", { cls: "dim" }, x.times))))),
        section(t("stances_of"), h("ul", { cls: "plain" }, a.stances.map((x) => h("li", null, h("a", { href: address("/search", { what: "statements", speaker: at, stance: x.stance }) }, stance(x.stance)), " ", number(x.statements)))),
          a.contradictions?.found > 0 && h("p", null, h("a", { href: address("/contradictions", { speaker: at }) }, `${t("contradictions")}: ${number(a.contradictions.found)}`)),
          others("carried_by", a.carried_by), a.publishers.length > 0 && h("div", null, h("h3", null, t("publishers")), bars(a.publishers, { link: (r) => address("/search", { what: "statements", speaker: at, publisher: r.publisher }), label: (r) => bdi(r.publisher ?? "—"), n: (r) => r.statements }))),
        section(t("with_whom"), others("did_to", a.did_to.slice(0, 10)), others("done_by", a.done_by.slice(0, 10)), a.types.length > 0 && h("div", null, h("h3", null, t("types_of")), bars(a.types, { link: (r) => address("/search", { what: "events", actor: at, type: r.type }), label: (r) => t(r.type), n: (r) => r.events })))),
      h("nav", { cls: "tabs", "aria-label": t("what") }, Object.keys(TABS).map((k) => h("a", { href: address("/actor", { id: me.id, tab: k }), "aria-current": k === tab ? "page" : null }, t(k)))),
      h("p", { cls: "list-head" }, counted(what, { [filter]: at }, signal, shown), " ", downloads(what, { [filter]: at })), shown.view),
  };
}

export const downloads = (what, params) => h("span", { cls: "downloads" }, t("download"), " ", h("a", { href: address(`/api/ask/${what}.csv`, params), download: true }, "CSV"), " ", h("a", { href: address(`/api/ask/${what}.json`, params), download: true }, "JSON"));
