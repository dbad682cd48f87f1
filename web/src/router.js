// router.js: addresses. Every view is its path and its query; links inside the page do not
// load it again; back and forward work.

let show = () => {};
let shown = null; // path and query of the view that stands; a place within it (#s3) is no other view

export const here = () => ({ path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search)), hash: decodeURIComponent(location.hash.slice(1)) });

export function go(href, { replace = false, quiet = false } = {}) {
  if (replace) history.replaceState(history.state, "", href);
  else history.pushState({ y: 0 }, "", href);
  shown = location.pathname + location.search;
  if (!quiet) show(false);
}

export function start(render) {
  show = render;
  history.scrollRestoration = "manual";
  addEventListener("popstate", () => {
    if (location.pathname + location.search === shown) return;
    shown = location.pathname + location.search;
    show(true);
  });
  let resting;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(() => history.replaceState({ ...history.state, y: scrollY }, ""), 150);
  }, { passive: true });
  document.addEventListener("click", (e) => {
    const a = e.target.closest?.("a[href]");
    if (!a || e.defaultPrevented || e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || a.target || a.hasAttribute("download")) return;
    const to = new URL(a.getAttribute("href"), location.href);
    if (to.origin !== location.origin || to.pathname.startsWith("/api/") || to.pathname.endsWith(".txt")) return;
    if (to.pathname === location.pathname && to.search === location.search && to.hash) return;
    e.preventDefault();
    go(to.pathname + to.search + to.hash);
  });
  shown = location.pathname + location.search;
  show(true);
}
