// search.js: a question to the whole ledger, answered while it is typed.
import { address, get } from "../api.js";
import { bdi, h } from "../dom.js";
import { actorLink } from "../parts/common.js";
import { downloads } from "./actor.js";
import { counted, list } from "../parts/list.js";
import { ROW } from "../parts/rows.js";
import { nameOf, t } from "../lang.js";
import { go } from "../router.js";

const TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
// Which filters a thing can be asked by, as the ledger has them.
const FIELDS = {
  statements: ["words", "speaker", "about", "stance", "publisher", "from", "to", "story", "doc"],
  events: ["words", "type", "actor", "recipient", "about", "place", "status", "publisher", "from", "to", "story", "doc"],
  documents: ["words", "about", "publisher", "from", "to", "story"],
  actors: ["about"],
  contradictions: ["words", "speaker", "publisher", "from", "to"],
};
const NAMES = ["speaker", "about", "actor", "recipient", "place"];
const OPTIONS = { stance: ["neutral", "affirmed", "doubted", "denied"], status: ["happened", "ongoing", "planned", "hypothetical"], type: TYPES };
const LABEL = { about: "about_whom", words: "words", actor: "doer" };

let publishers = null;

/** A field for a name, which completes it. */
function nameField(id, value, changed) {
  const options = h("datalist", { id: `${id}-names` }), field = h("input", { id, type: "search", autocomplete: "off", dir: "auto", list: `${id}-names`, value });
  let stop;
  field.addEventListener("input", async () => {
    stop?.abort();
    stop = new AbortController();
    changed();
    try {
      const { names } = await get("names", { q: field.value }, stop.signal);
      options.replaceChildren(...names.map((n) => h("option", { value: nameOf(n) }, n.name_en && nameOf(n) !== n.name_en ? n.name_en : n.name)));
    } catch { /* a field that does not complete is still a field */ }
  });
  return [field, options];
}

export async function search({ query }, signal) {
  const what = FIELDS[query.what] ? query.what : "statements", fields = FIELDS[what], inputs = new Map();
  publishers ??= (await get("overview", null, signal)).publishers.map((p) => p.publisher).filter(Boolean);
  const params = () => Object.fromEntries([...inputs].map(([k, el]) => [k, el.value.trim()]).filter(([, v]) => v));
  const out = h("div", { cls: "results" }), head = h("p", { cls: "list-head" });
  let shown = null, stop = new AbortController(), timer;

  function show() {
    stop.abort();
    stop = new AbortController();
    shown?.close();
    const p = params();
    shown = list({ label: t("list_of"), row: ROW[what], load: async (offset, limit, s) => (await get(`ask/${what}`, { ...p, offset, limit }, s)).rows });
    head.replaceChildren(counted(what, p, stop.signal, shown), " ", downloads(what, p));
    out.replaceChildren(shown.view);
  }
  function changed() {
    clearTimeout(timer);
    timer = setTimeout(() => { go(address("/search", { what, ...params() }), { replace: true, quiet: true }); show(); }, 160);
  }

  const field = (name) => {
    const id = `f-${name}`, value = query[name] ?? "";
    let el, more = null;
    if (NAMES.includes(name)) [el, more] = nameField(id, value, changed);
    else if (OPTIONS[name] || name === "publisher") {
      el = h("select", { id, onchange: changed }, h("option", { value: "" }, t("any")), (OPTIONS[name] ?? [...new Set([...publishers, value].filter(Boolean))]).map((v) => h("option", { value: v, selected: v === value }, t(v))));
    } else if (name === "from" || name === "to") el = h("input", { id, type: /^\d{4}(-\d\d)?$/.test(value) ? "text" : "date", value, onchange: changed });
    else el = h("input", { id, type: name === "words" ? "search" : "text", dir: "auto", value, placeholder: name === "words" ? t("words_hint") : null, oninput: changed, autocomplete: "off" });
    inputs.set(name, el);
    return h("div", { cls: `field f-${name}` }, h("label", { for: id }, t(LABEL[name] ?? name)), el, more);
  };
  const hidden = (name) => (name === "story" || name === "doc") && !query[name];
  // what was asked carries over to the other things that can be asked for so
  const tabs = h("nav", { cls: "tabs", "aria-label": t("what") }, Object.keys(FIELDS).map((k) => h("a", { href: address("/search", { what: k }), "aria-current": k === what ? "page" : null, onclick: (e) => { e.currentTarget.href = address("/search", { what: k, ...Object.fromEntries(Object.entries(params()).filter(([f]) => FIELDS[k].includes(f))) }); } }, t(k))));
  const form = h("form", { cls: "ask", role: "search", onsubmit: (e) => { e.preventDefault(); clearTimeout(timer); go(address("/search", { what, ...params() }), { quiet: true }); show(); } },
    fields.filter((f) => !hidden(f)).map(field), h("div", { cls: "field buttons" }, h("button", { cls: "main" }, t("search")), " ", h("a", { href: address("/search", { what }), cls: "button" }, t("reset"))));
  const person = NAMES.map((n) => /^@(\d+)$/.exec(query[n] ?? "")?.[1]).find(Boolean), whom = h("span", null);
  if (person) get("actor", { id: person }, signal).then((a) => whom.append(`@${person} = `, h("a", { href: actorLink(person) }, bdi(nameOf(a.actor)))), () => {});
  show();
  return { title: t("search"), close: () => { stop.abort(); shown.close(); }, after: () => !query.words && matchMedia("(pointer: fine)").matches && inputs.get("words")?.focus({ preventScroll: true }),
    element: h("div", null, h("h1", { cls: "hidden" }, t("search")), tabs, form, person && h("p", { cls: "dim" }, whom), head, out) };
}
