// lang.js: the language of the page, its numbers and dates.
import { WORDS } from "./words.js";

const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private window: this visit only */ } };

let lang = kept("isnad.lang") === "en" ? "en" : "ar";
export const language = () => lang;

export function setLanguage(to) {
  lang = to === "en" ? "en" : "ar";
  keep("isnad.lang", lang);
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === "ar" ? "rtl" : "ltr";
}

export const themes = ["auto", "light", "dark"];
export const theme = () => (themes.includes(kept("isnad.theme")) ? kept("isnad.theme") : "auto");
export function setTheme(to) {
  keep("isnad.theme", to);
  document.documentElement.dataset.theme = to;
}

/** The word for `key`; {0}, {1} are filled in. A key without a word is its own. */
export function t(key, ...values) {
  const found = Object.hasOwn(WORDS, key) ? WORDS[key][lang === "ar" ? 0 : 1] : String(key ?? "");
  return found.replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");
}

const locale = () => (lang === "ar" ? "ar-u-nu-latn" : "en-GB");
export const number = (n) => new Intl.NumberFormat(locale()).format(n);

/** A day, month or year in ISO form, for people; anything else as it is. */
export function day(value, long) {
  if (!value) return t("no_date");
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!m) return value;
  const date = new Date(Date.UTC(+m[1], m[2] ? m[2] - 1 : 0, m[3] ? +m[3] : 1));
  return new Intl.DateTimeFormat(locale(), { timeZone: "UTC", year: "numeric", month: m[2] ? (long ? "long" : "short") : undefined, day: m[3] ? "numeric" : undefined }).format(date);
}

/** The name an actor is shown by: in English where there is one and English is read. */
export const nameOf = (a) => (lang === "en" && a.name_en ? a.name_en : a.name);
