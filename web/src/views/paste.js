// paste.js: a text that is read at once; nothing is stored.
import { post } from "../api.js";
import { h } from "../dom.js";
import { fault } from "../parts/common.js";
import { reading } from "../parts/reading.js";
import { t } from "../lang.js";

let last = { text: "", date: "" }; // as long as the page is open: back and forward keep it

export async function paste() {
  const out = h("div", { "aria-live": "polite" });
  const text = h("textarea", { id: "paste-text", rows: "8", dir: "auto", lang: "ar", placeholder: t("paste_hint") });
  const date = h("input", { type: "date", id: "paste-date" });
  text.value = last.text;
  date.value = last.date;
  async function read(e) {
    e?.preventDefault();
    last = { text: text.value, date: date.value };
    if (!text.value.trim()) return;
    try {
      // a textarea gives \n; the offsets of the account count what was sent
      const a = await post("read", { text: text.value, date: date.value || null });
      out.replaceChildren(reading({ text: text.value, account: a.account }).element);
    } catch (error) {
      out.replaceChildren(fault(error));
    }
  }
  const form = h("form", { cls: "paste", onsubmit: read },
    h("label", { for: "paste-text" }, t("paste_text")), text,
    h("p", { cls: "fields" }, h("label", { for: "paste-date" }, t("article_date")), date, h("button", { cls: "main" }, t("read_it")), h("span", { cls: "dim" }, t("not_stored"))));
  text.addEventListener("paste", () => setTimeout(read));
  if (last.text) await read();
  return { title: t("paste"), element: h("div", null, h("h1", null, t("paste")), form, out) };
}
