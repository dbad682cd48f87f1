// reading.js: a text and its account side by side, in step both ways. For an article of the
// ledger and for a pasted one.
import { bdi, h } from "../dom.js";
import { marked, marksOf } from "../marks.js";
import { actorName, cueClass, deed, stance, time, toll, type } from "./common.js";
import { chain } from "./chain.js";
import { t } from "../lang.js";

/** actors: the ledger's {actor, name, name_en} of each of the account's, or []; extra(id): more for a card. */
export function reading({ text, account, actors = [], publisher, extra = () => null }) {
  const characters = Array.from(text), marks = marksOf(account);
  const who = (m) => (m ? { ...m, ...(m.actor ? actors[+m.actor.slice(1)] : null), actor: m.actor ? actors[+m.actor.slice(1)]?.actor ?? null : null, name: m.name } : null);
  const known = (m) => { const w = who(m); return w && { name: w.name, actor: w.actor }; };

  const cards = new Map();
  const link = (id, label) => h("a", { href: `#${id}`, onclick: (e) => { e.preventDefault(); light(id, true); cards.get(id)?.focus(); cards.get(id)?.scrollIntoView({ block: "nearest" }); } }, label);
  const inText = (id) => h("button", { type: "button", cls: "quiet", onclick: () => { const at = document.getElementById(`at-${id}`); at?.focus(); at?.scrollIntoView({ block: "center", behavior: "smooth" }); } }, t("to_text"));
  const facts = (...pairs) => h("dl", { cls: "facts" }, pairs.filter((p) => p && p[1]).map(([name, value]) => h("div", null, h("dt", null, name), h("dd", null, value))));

  function statementFacts(x) {
    return [chain(x.chain.map(known), { from: publisher, content: x.content.text, denied: x.stance === "denied" }),
      facts([t("stance"), stance(x.stance)], [t("cue"), [bdi(x.cue.text), " (", cueClass(x.cue.class), ")"]], [t("content"), t(x.quote)], [t("said_on"), x.when && (x.when.value ? time(x.when.value) : bdi(x.when.text))], [t("rule"), h("code", null, x.rule)])];
  }

  function eventFacts(e) {
    const side = (m) => m && actorName(known(m).actor, m.name);
    return [h("p", { cls: "deed-line" }, h("b", null, side(e.actor) ?? "؟"), " ", h("span", { "aria-hidden": "true", cls: "arrow" }, "⟶"), " ", side(e.recipient) ?? "؟"),
      facts([t("status"), deed(e.negated, e.status)], [t("mode"), e.mode], ["CAMEO", e.cameo], [t("when"), e.when && (e.when.value ? time(e.when.value) : bdi(e.when.text))], [t("place"), e.where && bdi(e.where.name)],
        [t("killed"), e.killed && toll(e.killed.low, e.killed.high)], [t("injured"), e.injured && toll(e.injured.low, e.injured.high)], [t("said_in"), e.said_in && link(e.said_in, e.said_in)], [t("rule"), h("code", null, e.rule)])];
  }

  const card = (id, head, body) => {
    const el = h("li", { cls: "record", id, tabindex: "-1", "data-record": id, onmouseenter: () => light(id), onmouseleave: () => light(null) }, h("p", { cls: "record-head" }, head, inText(id)), body, extra(id));
    el.addEventListener("focusin", () => light(id));
    cards.set(id, el);
    return el;
  };
  const statements = account.statements.map((x) => card(x.id, [h("span", { cls: "no" }, x.id.slice(1)), x.within && h("span", { cls: "dim" }, t("within_statement", ""), link(x.within, x.within))], statementFacts(x)));
  const events = account.events.map((e) => card(e.id, [h("span", { cls: "no event-no" }, e.id.slice(1)), type(e.type), " ", bdi(e.trigger.text)], eventFacts(e)));

  const pop = h("div", { cls: "pop", id: "pop", role: "tooltip", hidden: true });
  const body = h("div", { cls: "text", lang: account.doc.lang === "und" ? null : account.doc.lang, dir: "auto" }, account.blocks.map((b) => {
    const inner = () => marked(characters, b, marks, account);
    if (b.repeats !== null) return h("details", { cls: "block repeat" }, h("summary", null, t("repeat_of", b.repeats + 1)), h("p", null, inner()));
    if (b.kind === "related" || b.kind === "advert") return h("details", { cls: "block related" }, h("summary", null, t("related")), h("p", null, inner()));
    return h(b.kind === "heading" ? "h3" : "p", { cls: "block", id: `block-${b.i}` }, inner());
  }));

  // The one mark or card that is looked at, on both sides.
  let lit = null;
  function light(id, scroll) {
    if (id === lit) return;
    lit = id;
    for (const el of body.querySelectorAll(".lit")) el.className = el.className.replace(/ lit(-\w+)*/g, "");
    for (const el of cards.values()) el.classList.toggle("lit", el.dataset.record === id);
    if (!id) return;
    for (const el of body.querySelectorAll(".mark"))
      for (const of of el.dataset.of.split(" ")) if (of.endsWith(`:${id}`)) el.className += ` lit lit-${of.split(":")[0]}`;
    if (scroll) document.getElementById(`at-${id}`)?.scrollIntoView({ block: "center" });
  }

  function tell(mark) {
    const id = mark.dataset.lead, statement = id[0] === "s" && account.statements.find((x) => x.id === id), event = !statement && account.events.find((e) => e.id === id);
    pop.replaceChildren(...[statement ? statementFacts(statement) : [h("p", { cls: "record-head" }, type(event.type)), eventFacts(event)]].flat(Infinity));
    pop.hidden = false;
    mark.setAttribute("aria-describedby", "pop");
    const box = mark.getClientRects()[0], frame = frameEl.getBoundingClientRect();
    const below = box.bottom + pop.offsetHeight + 12 < innerHeight || box.top < pop.offsetHeight + 12;
    pop.style.top = `${(below ? box.bottom + 8 : box.top - pop.offsetHeight - 8) - frame.top}px`;
    pop.style.left = `${Math.max(0, Math.min(box.left + box.width / 2 - pop.offsetWidth / 2, frame.right - pop.offsetWidth) - frame.left)}px`;
    light(id);
    const side = cards.get(id), panel = side?.closest(".records");
    if (panel && panel.scrollHeight > panel.clientHeight) panel.scrollTo({ top: side.offsetTop - panel.clientHeight / 3 });
  }
  const hush = () => { pop.hidden = true; body.querySelector("[aria-describedby]")?.removeAttribute("aria-describedby"); light(null); };
  const leadOf = (e) => e.target.closest?.("[data-lead]");
  body.addEventListener("mouseover", (e) => { const m = leadOf(e); if (m) tell(m); });
  body.addEventListener("mouseout", (e) => { if (leadOf(e) && !pop.contains(e.relatedTarget) && leadOf(e) !== document.activeElement) hush(); });
  body.addEventListener("focusin", (e) => { const m = leadOf(e); if (m) tell(m); });
  body.addEventListener("focusout", (e) => { if (!pop.contains(e.relatedTarget)) hush(); });
  body.addEventListener("keydown", (e) => {
    const m = leadOf(e);
    if (e.key === "Escape") hush();
    if (m && (e.key === "Enter" || e.key === " ")) { e.preventDefault(); hush(); cards.get(m.dataset.lead)?.focus(); cards.get(m.dataset.lead)?.scrollIntoView({ block: "nearest" }); }
  });
  body.addEventListener("click", (e) => { const m = leadOf(e); if (m) { const c = cards.get(m.dataset.lead); c?.scrollIntoView({ block: "nearest" }); } });
  pop.addEventListener("mouseleave", hush);

  const legend = h("p", { cls: "legend", "aria-label": t("legend") }, ["cue", "link", "content", "trigger"].map((k) => h("span", { cls: `mark ${k} ${k}-first ${k}-last` }, t({ cue: "cue", link: "speaker", content: "content", trigger: "event" }[k]))));
  const frameEl = h("div", { cls: "reading" },
    h("div", { cls: "page" }, legend, body),
    h("div", { cls: "records", tabindex: "0", role: "region", "aria-label": t("account") },
      h("h2", null, t("n_statements", statements.length)), h("ol", null, statements), h("h2", null, t("n_events", events.length)), h("ol", null, events)),
    pop);
  return { element: frameEl, show: (id) => { if (cards.has(id)) { light(id, true); cards.get(id).scrollIntoView({ block: "nearest" }); document.getElementById(`at-${id}`)?.scrollIntoView({ block: "center" }); document.getElementById(`at-${id}`)?.focus({ preventScroll: true }); } } };
}
