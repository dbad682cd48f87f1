// chain.js: a chain of transmission drawn as a chain: the article, who it has it from, and so
// on to whose words they are, and the words.
import { bdi, h } from "../dom.js";
import { actorName } from "./common.js";
import { t } from "../lang.js";

/** links: [{name, name_en, actor}], nearest to the article first. */
export function chain(links, { from, content, denied } = {}) {
  const last = links.length - 1;
  return h("ol", { cls: `chain${denied ? " is-denied" : ""}`, "aria-label": t("chain") },
    h("li", { cls: "ring article" }, from ? bdi(from) : t("the_article")),
    links.map((l, i) => h("li", { cls: `ring${i === last ? " speaker" : ""}` }, l.name ? actorName(l.actor, l.name, l.name_en) : h("span", { cls: "dim" }, "؟"))),
    content && h("li", { cls: "said" }, bdi(content)));
}

/** A chain as the ledger's rows tell it: names with " > " between. */
export const chainOfText = (text, options) => chain((text || "").split(" > ").map((name) => ({ name })), options);
