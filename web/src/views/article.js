// article.js: an article as it was published, its marks, and its account beside it.
import { get } from "../api.js";
import { bdi, h } from "../dom.js";
import { articleLink, recordLink, section, storyLink, time } from "../parts/common.js";
import { contradictionCard } from "../parts/rows.js";
import { reading } from "../parts/reading.js";
import { t } from "../lang.js";

export async function article({ query, hash }, signal) {
  const a = await get("article", { id: query.id }, signal), claims = new Map(a.claims.map((c) => [c.id, c])), d = a.doc;
  const against = new Set(a.contradictions.flatMap((c) => [c.a, c.b]).filter((x) => x?.startsWith(`${d.id}#`)).map((x) => x.slice(d.id.length + 1)));
  const extra = (id) => {
    const c = claims.get(id);
    return (c || against.has(id)) && h("p", { cls: "row-foot" }, c && h("span", { cls: "badge" }, t("told_times", c.tellings)), c && c.first !== `${d.id}#${id}` && [" ", h("a", { href: recordLink(c.first) }, t("first_told"))], against.has(id) && [" ", h("a", { href: "#contradictions", cls: "badge against" }, t("contradicted"))]);
  };
  const read = reading({ text: a.text, account: a.account, actors: a.same_tables ? a.actors : [], publisher: d.publisher, extra });
  const url = /^https?:\/\//.test(d.url ?? "") ? d.url : null;
  return {
    title: d.title || d.id,
    after: () => hash && read.show(hash),
    element: h("div", null,
      h("header", { cls: "title" }, h("h1", null, bdi(d.title || t("document"))),
        h("p", { cls: "row-foot" }, d.publisher && [bdi(d.publisher), " · "], time(d.date, true), " · ", h("code", null, bdi(d.id)), d.story !== null && [" · ", h("a", { href: storyLink(d.story) }, `${t("story")} ${d.story}`)], url && [" · ", h("span", { cls: "dim" }, bdi(url, { cls: "url", dir: "ltr" }))])),
      !a.same_tables && h("p", { cls: "note", role: "note" }, t("stale")),
      a.account.doc.notes.map((n) => h("p", { cls: "note", role: "note" }, n)),
      read.element,
      a.reprints.length > 0 && section(t("reprints"), h("ul", { cls: "plain" }, a.reprints.map((r) => h("li", null, r.later ? t("later") : t("same_as", Math.round(r.similarity * 100)), " ", h("a", { href: articleLink(r.id) }, bdi(r.title || r.id)), " ", h("span", { cls: "dim" }, bdi(r.publisher ?? ""), " · ", time(r.date), r.later ? ` · ${Math.round(r.similarity * 100)} %` : ""), r.changed && h("details", null, h("summary", null, t("changed")), bdi(r.changed)))))),
      a.contradictions.length > 0 && h("div", { id: "contradictions" }, section(t("contradictions"), a.contradictions.map(contradictionCard)))),
  };
}
