// page.js: the frame of the page, and which address shows which view. To add a view: a file
// in views/, a line in VIEWS, and its path in src/serve/assets.c.
import { h } from "./dom.js";
import { fault, wait } from "./parts/common.js";
import { language, setLanguage, setTheme, t, theme, themes } from "./lang.js";
import { here, start } from "./router.js";
import { actor } from "./views/actor.js";
import { article } from "./views/article.js";
import { contradictions } from "./views/contradictions.js";
import { overview } from "./views/overview.js";
import { paste } from "./views/paste.js";
import { search } from "./views/search.js";
import { stories, story } from "./views/story.js";

const VIEWS = { "/": overview, "/search": search, "/stories": stories, "/story": story, "/contradictions": contradictions, "/article": article, "/actor": actor, "/paste": paste };
const MENU = [["/", "overview"], ["/search", "search"], ["/stories", "stories"], ["/contradictions", "contradictions"], ["/paste", "paste"]];

const main = document.getElementById("main");
let closing = null, stop = new AbortController();

function frame() {
  const { path } = here();
  document.querySelector(".skip").textContent = t("skip");
  document.getElementById("top").replaceChildren(
    h("a", { href: "/", cls: "brand" }, h("b", null, t("isnad")), " ", h("span", null, t("slogan"))),
    h("nav", { "aria-label": t("menu") }, MENU.map(([href, key]) => h("a", { href, "aria-current": href === path ? "page" : null }, t(key)))),
    h("span", { cls: "switches" },
      h("button", { type: "button", id: "theme", onclick: () => { setTheme(themes[(themes.indexOf(theme()) + 1) % themes.length]); frame(); document.getElementById("theme").focus(); } }, h("span", { "aria-hidden": "true" }, { auto: "◐", light: "☀", dark: "☾" }[theme()]), h("span", { cls: "hidden" }, `${t("theme")}: ${t(`theme_${theme()}`)}`)),
      h("button", { type: "button", id: "language", lang: language() === "ar" ? "en" : "ar", onclick: () => { setLanguage(language() === "ar" ? "en" : "ar"); show(true).then(() => document.getElementById("language").focus()); } }, t("other_language"))));
  document.getElementById("foot").replaceChildren(h("span", null, t("offline")), " · ", h("a", { href: "/notices.txt" }, t("notices")));
}

/** `back`: the place that was left is gone back to. */
async function show(back) {
  const at = here(), view = VIEWS[at.path];
  stop.abort();
  stop = new AbortController();
  const { signal } = stop;
  closing?.();
  closing = null;
  frame();
  const slow = setTimeout(() => wait(main), 120);
  let made;
  try {
    made = view ? await view(at, signal) : { title: t("not_found"), element: h("h1", null, t("not_found")) };
  } catch (e) {
    if (signal.aborted) return;
    made = { title: t("failed"), element: fault(e, () => show(back)) };
  } finally {
    clearTimeout(slow);
  }
  if (signal.aborted) { made?.close?.(); return; }
  closing = made.close ?? null;
  document.title = `${made.title} · ${t("isnad")}`;
  main.replaceChildren(made.element);
  if (!back) main.focus({ preventScroll: true });
  scrollTo(0, back ? history.state?.y ?? 0 : 0);
  made.after?.();
}

const asked = new URLSearchParams(location.search).get("lang");
setTheme(theme());
setLanguage(asked ?? language());
start(show);

