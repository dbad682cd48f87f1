// rows.js: a row of the ledger as it stands in a list.
import { bdi, h } from "../dom.js";
import { actorName, articleLink, cueClass, deed, recordLink, stance, storyLink, time, toll, type } from "./common.js";
import { chainOfText } from "./chain.js";
import { day, t } from "../lang.js";

const where = (r, publisher = r.publisher) => [time(r.date), publisher && [" · ", bdi(publisher)]];
const told = (n) => n > 1 && h("span", { cls: "badge" }, t("told_times", n));

export const ROW = {
  statements: (r) => h("article", { cls: "row" },
    h("p", { cls: "row-head" }, h("b", null, actorName(r.actor, r.speaker ?? r.chain)), " ", h("span", { cls: "cue-word" }, bdi(r.cue)), " ", stance(r.stance), told(r.tellings)),
    h("p", { cls: "clamp" }, h("a", { href: recordLink(r.id), cls: "words" }, bdi(r.content))),
    h("p", { cls: "row-foot" }, where(r), r.chain?.includes(" > ") && [" · ", h("span", { cls: "via" }, bdi(r.chain.split(" > ").join(t("isnad") === "isnad" ? " → " : " ← ")))], " · ", cueClass(r.class))),
  events: (r) => h("article", { cls: "row" },
    h("p", { cls: "row-head" }, type(r.type), " ", h("span", { cls: "cue-word" }, bdi(r.trigger)), " ", deed(r.negated, r.status), told(r.tellings), toll(r.killed_low, r.killed_high) && h("span", { cls: "badge" }, `${t("killed")}: ${toll(r.killed_low, r.killed_high)}`)),
    h("p", { cls: "clamp" }, h("b", null, r.actor ? actorName(r.actor_id, r.actor) : "؟"), " ", h("span", { "aria-hidden": "true", cls: "arrow" }, "⟶"), " ", r.recipient ? actorName(r.recipient_id, r.recipient) : "؟", r.place && [" · ", bdi(r.place)]),
    h("p", { cls: "row-foot" }, time(r.day), r.publisher && [" · ", bdi(r.publisher)], " · ", h("a", { href: recordLink(r.id) }, t("to_text")))),
  documents: (r) => h("article", { cls: "row" },
    h("p", { cls: "row-head" }, h("a", { href: articleLink(r.id), cls: "words" }, bdi(r.title || r.beginning || r.id)), r.reprint_of && h("span", { cls: "badge" }, t("reprint"))),
    h("p", { cls: "clamp" }, r.title && bdi(r.beginning ?? "")),
    h("p", { cls: "row-foot" }, where(r), r.story !== null && [" · ", h("a", { href: storyLink(r.story) }, `${t("story")} ${r.story}`)])),
  actors: (r) => h("article", { cls: "row" },
    h("p", { cls: "row-head" }, h("b", null, actorName(r.id, r.name, r.name_en)), " ", h("span", { cls: "dim" }, t(r.kind === "place" ? "place_" : r.kind), r.code && ` · ${r.code}`)),
    h("p", { cls: "clamp" }, bdi(r.aliases ?? "")), h("p", { cls: "row-foot" }, r.name_en)),
  contradictions: (r) => h("article", { cls: "row" },
    h("p", { cls: "row-head" }, h("a", { href: `/contradictions?id=${r.id}`, cls: "words" }, kindOf(r.kind)), " ", h("span", { cls: "dim" }, bdi(r.a_chain)), r.b_chain && h("span", { cls: "dim" }, ` ${t("against")} `, bdi(r.b_chain))),
    h("p", { cls: "clamp" }, bdi(r.a_text)), h("p", { cls: "row-foot" }, time(r.a_date))),
};

export const kindOf = (kind) => h("span", { cls: "kind" }, t(kind === "denied" ? "denied_" : kind));

/** Two sides of a contradiction in short. */
export function contradictionCard(c) {
  return h("article", { cls: "versus card" },
    h("p", { cls: "row-head" }, h("a", { href: `/contradictions?id=${c.id}` }, kindOf(c.kind)), " ", time(c.a_date)),
    h("div", { cls: "sides" },
      h("div", { cls: "side" }, chainOfText(c.a_chain), h("blockquote", null, bdi(c.a_text))),
      h("div", { cls: "side other" }, c.b_chain ? chainOfText(c.b_chain) : h("p", { cls: "dim" }, t("denied_words")), h("blockquote", null, bdi(c.b_text)))));
}

export const storyCard = (x, level = "h2") => h("article", { cls: "card" },
  h(level, null, h("a", { href: storyLink(x.story) }, bdi(x.title))),
  h("p", { cls: "row-foot" }, x.first === x.last ? day(x.first) : `${day(x.first)} – ${day(x.last)}`, " · ", t("n_documents", x.documents), " · ", t("n_publishers", x.publishers)));

