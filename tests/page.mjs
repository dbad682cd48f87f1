// page.mjs: the page in a real browser: each view opened, clicked, typed into; both
// directions, both themes, keyboard only, 360 px, print. `node tests/page.mjs [--pictures DIR]`
// needs web/node_modules (npm ci) and chromium. Each test's name is what it holds.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url)), root = join(here, "..");
const { chromium } = createRequire(join(root, "web", "package.json"))("playwright-core");
const ISNAD = process.env.ISNAD ?? join(root, "build", "isnad"), folder = mkdtempSync(join(tmpdir(), "isnad-page-")), ledger = join(folder, "news.ledger");
const EVIL = { id: "evil", date: "2024-05-21", publisher: "<img src=x onerror='window.pwned=1'>", title: "</title><script>window.pwned=1</script>", url: "javascript:window.pwned=1",
  text: "قال <script>window.pwned=1</script> الوزير \u202eكمال حداد\u202c إن \"الطريق </script><img src=x onerror=window.pwned=1> مفتوح\".\nوأضاف أن <b>الجسر</b> مغلق." };
writeFileSync(join(folder, "evil.jsonl"), `${JSON.stringify(EVIL)}\n`);
execFileSync(ISNAD, ["ingest", ledger, join(root, "examples", "news.jsonl"), join(folder, "evil.jsonl")], { stdio: "pipe" });

const server = spawn(ISNAD, ["serve", ledger, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const base = (await new Promise((done) => server.stdout.once("data", (d) => done(String(d).trim())))).replace(/\/$/, "");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const api = async (path) => (await fetch(`${base}/api/${path}`)).json();
const VIEWS = ["/", "/search?what=statements", "/search?what=events", "/stories", "/story?id=2", "/contradictions", "/contradictions?id=1", "/article?id=raid-3", "/article?id=evil", "/actor?id=1", "/paste"];

function ok(condition, what) { if (!condition) throw new Error(what); }
const same = (a, b, what) => ok(JSON.stringify(a) === JSON.stringify(b), `${what}: ${JSON.stringify(a)}, not ${JSON.stringify(b)}`);

/** A page that fails the test at any console error, exception or request that leaves this machine. */
async function open(path, { lang = "ar", theme = "light", width = 1280, height = 900, init } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, acceptDownloads: true });
  const page = await context.newPage(), trouble = [];
  page.on("console", (m) => { if (m.type() === "error" || m.type() === "warning") trouble.push(m.text()); });
  page.on("pageerror", (e) => trouble.push(String(e)));
  page.on("request", (r) => { if (!r.url().startsWith(`${base}/`) && !r.url().startsWith("blob:")) trouble.push(`asked for ${r.url()}`); });
  await page.addInitScript((l) => { if (!localStorage.getItem("isnad.lang")) localStorage.setItem("isnad.lang", l); }, lang);
  if (init) await init(page);
  await page.goto(base + path);
  await settled(page);
  return Object.assign(page, { close_: async () => { same(trouble, [], "trouble"); await context.close(); } });
}
const settled = async (page) => { await page.waitForSelector("#main h1, #main h2", { state: "attached" }); await page.waitForLoadState("networkidle"); };
const texts = (page, selector) => page.locator(selector).allTextContents();

const tests = {
  async "the overview shows the ledger's numbers, events by type and day, sources, contradictions, stories"() {
    const page = await open("/"), o = await api("overview");
    const figures = (await texts(page, ".figure b")).map(Number);
    same(figures, ["documents", "statements", "events", "actors", "stories", "contradictions", "reprints"].map((k) => o.numbers[k]), "figures");
    ok(await page.locator(".heat .cell").count() > 10, "cells");
    same(await page.locator(".heat .label").count(), o.types.length, "types");
    same(await page.locator(".versus").count(), Math.min(4, o.contradictions.length), "contradictions");
    same(await page.locator(".cards .card").count(), o.stories.length, "stories");
    await page.locator(".heat a:has(.label)").first().click();
    await page.waitForURL(/\/search\?what=events&type=/);
    await page.close_();
  },
  async "an article: its text as published, marks of four shapes, and the account in step both ways"() {
    const page = await open("/article?id=raid-3"), a = await api("article?id=raid-3");
    const shown = await page.evaluate(() => [...document.querySelectorAll(".text .block")].map((b) => { const c = b.cloneNode(true); c.querySelectorAll("sup").forEach((s) => s.remove()); return c.textContent; }).join("\n"));
    same(shown, a.text, "the text");
    for (const x of a.account.statements) {
      const cue = page.locator(`#at-${x.id}`);
      ok((await cue.textContent()).startsWith(x.cue.text), `cue of ${x.id}`);
      await cue.hover();
      await page.waitForSelector(".pop:not([hidden])");
      const rings = await texts(page, ".pop .ring");
      same(rings.slice(1), x.chain.map((l) => l.name), `chain of ${x.id}`);
      const pop = await page.locator(".pop").textContent();
      ok(pop.includes(x.content.text) && pop.includes(x.rule), `content and rule of ${x.id}`);
      same(await page.locator(`.record.lit`).getAttribute("data-record"), x.id, "the card in step");
      ok((await texts(page, ".text .lit-content")).join("").replace(/[0-9]/g, "").includes(x.content.text.slice(0, 10)), "the content lit");
    }
    for (const e of a.account.events) same((await page.locator(`.text [data-of~="trigger:${e.id}"]`).first().textContent()).replace(/\d+$/, ""), e.trigger.text, `trigger of ${e.id}`);
    await page.locator('.record[data-record="s1"]').hover();
    ok(await page.locator("#at-s1.lit").count() === 1, "the text in step with the card");
    const shapes = await page.evaluate(() => ["cue", "link", "content", "trigger"].map((k) => { const s = getComputedStyle(document.querySelector(`.legend .mark.${k}`)); return [s.borderBlockEndStyle, s.borderInlineStartStyle, s.textDecorationStyle, s.fontWeight].join(); }));
    same(new Set(shapes).size, 4, "shapes, not colour alone");
    await page.close_();
  },
  async "a repeated block is folded and can be opened; its article is reached from reprints and contradictions"() {
    const page = await open("/article?id=march-2");
    const fold = page.locator("details.repeat");
    same(await fold.count(), 1, "folds");
    ok(!(await fold.locator("p").isVisible()), "folded");
    await fold.locator("summary").click();
    ok(await fold.locator("p").isVisible(), "opened");
    await page.goto(`${base}/article?id=raid-1`);
    await settled(page);
    await page.locator("section a[href*='raid-2']").click();
    await page.waitForURL(/id=raid-2/);
    await page.close_();
  },
  async "nothing in an article becomes markup, and characters that turn the direction are shown"() {
    for (const path of ["/article?id=evil", "/search?what=documents&words=الجسر", "/search?words=الجسر", "/", "/stories"]) {
      const page = await open(path);
      ok(!(await page.evaluate(() => window.pwned)), `script ran at ${path}`);
      same(await page.locator("#main script, #main img, #main b:has(script), #main svg[onload]").count(), 0, "elements from text");
      if (path.includes("article")) {
        same(await texts(page, ".text .turn"), ["U+202E", "U+202C"], "turns");
        same(await page.title(), `${EVIL.title} · إسناد`, "title");
        same(await page.locator("a[href^='javascript']").count(), 0, "links");
      }
      await page.close_();
    }
  },
  async "an actor: names, over time, stances, with whom, and four lists"() {
    const who = (await api(`names?q=${encodeURIComponent("ليلى")}`)).names[0], page = await open(`/actor?id=${who.actor}`);
    same(await page.locator("h1").textContent(), "ليلى سالم", "name");
    ok(await page.locator(".small-charts .column").count() > 0, "columns");
    for (const tab of ["did", "suffered", "about"]) {
      await page.locator(`.tabs a[href$="tab=${tab}"]`).click();
      await page.waitForURL(new RegExp(`tab=${tab}`));
      await settled(page);
    }
    await page.goBack();
    await page.waitForURL(/tab=suffered/);
    await page.goBack();
    await page.waitForURL(/tab=did/);
    await settled(page);
    await page.locator(".list .row").first().waitFor(); // fails where no row comes
    await page.close_();
  },
  async "an answer cut off while it comes is no empty one: the count is left out, the rest stands"() {
    const who = (await api(`names?q=${encodeURIComponent("ليلى")}`)).names[0];
    let cut = 0;
    const page = await open(`/actor?id=${who.actor}`, { init: (p) => p.route(/[?&]total=1/, (r) => { cut++; return r.fulfill({ status: 200, contentType: "application/json", body: '{"tot' }); }) });
    ok(cut > 0, "no count was asked for");
    await page.waitForFunction(() => document.querySelector(".list-head [role=status]")?.textContent === "");
    await page.locator(".list .row").first().waitFor(); // fails where no row comes
    await page.close_();
  },
  async "a story: a point an article, reprints another shape, claims by speaker, who relies on whom"() {
    const page = await open("/story?id=2"), x = await api("story?id=2");
    same(await page.locator(".timeline .dot").count(), x.docs.length, "points");
    same(await page.locator(".timeline rect.dot.reprint").count(), x.docs.filter((d) => d.reprint_of).length, "reprints");
    ok(await page.locator(".flow .stream").count() > 2, "streams");
    const speakers = await texts(page, ".speakers h3");
    for (const c of x.claims) ok(speakers.some((s) => s.includes(c.chain.at(-1).name.split(" ")[0])), `speaker ${c.chain.at(-1).name}`);
    await page.locator(".timeline a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/article\?id=/);
    await page.close_();
  },
  async "contradictions: two sides with their chains, both places marked in the text"() {
    const page = await open("/contradictions"), { total } = await api("ask/contradictions?total=1");
    same(await page.locator(".versus").count(), Math.min(total, 20), "cards");
    const first = page.locator(".versus").first();
    same(await first.locator(".side").count(), 2, "sides");
    ok(await first.locator(".side.one .ring").count() >= 2 && await first.locator(".side.one mark.cue").count() === 1 && await first.locator(".side.other mark.content").count() === 1, "chain and marks");
    await first.locator(".side.one .row-foot a").click();
    await page.waitForURL(/\/article\?id=.*#s\d/);
    await page.locator(".record.lit").first().waitFor(); // the address changes before the article is drawn
    ok(await page.locator(".record.lit").count() === 1, "the record is lit");
    await page.close_();
  },
  async "search answers while it is typed, keeps its address, goes back and forward, and its results can be kept"() {
    const page = await open("/search");
    await page.locator("#f-words").fill("القرية");
    await page.waitForURL(/words=/);
    const { total } = await api(`ask/statements?total=1&words=${encodeURIComponent("القرية")}`);
    await page.waitForFunction((n) => document.querySelector(".list-head [role=status]").textContent.includes(String(n)), total);
    same(await page.locator(".list .row").count(), total, "rows");
    const kept = page.url();
    await page.locator(".list a.words").first().click();
    await page.waitForURL(/\/article/);
    await settled(page);
    await page.goBack();
    await settled(page);
    same(page.url(), kept, "address");
    same(await page.locator("#f-words").inputValue(), "القرية", "the words come back");
    await page.goForward();
    await page.waitForURL(/\/article/);
    await page.goto(kept);
    await settled(page);
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".downloads a").first().click()]);
    same(readFileSync(await file.path(), "utf8").trim().split("\n").length, total + 1, "lines of the CSV");
    await page.locator(".tabs a", { hasText: "أحداث" }).click();
    await page.waitForURL(/what=events/);
    same(await page.locator("#f-words").inputValue(), "القرية", "the words are taken along");
    await page.locator("#f-type").selectOption("ASSAULT");
    await page.waitForURL(/type=ASSAULT/);
    await page.locator("#f-about").fill("ليل");
    await page.waitForFunction(() => document.querySelectorAll("#f-about-names option").length > 0);
    await page.close_();
  },
  async "a hundred thousand rows scroll, from end to end, with some dozens of elements"() {
    const rows = (offset, limit) => Array.from({ length: Math.max(0, Math.min(limit, 100000 - offset)) }, (_, i) => ({ id: `d#s${offset + i}`, doc: "d", date: "2024-05-14", publisher: "p", speaker: `speaker ${offset + i}`, actor: 1, chain: "c", stance: "neutral", cue: "q", content: `row ${offset + i}`, class: "say", tellings: 1 }));
    const page = await open("/search", { init: (p) => p.route("**/api/ask/statements?*", (route) => {
      const q = new URL(route.request().url()).searchParams;
      route.fulfill({ json: q.get("total") ? { total: 100000 } : { offset: +q.get("offset"), rows: rows(+q.get("offset"), +q.get("limit")) } });
    }) });
    await page.waitForFunction(() => document.querySelector(".list [aria-setsize='100000']"));
    for (const [share, least] of [[0.5, 49000], [1, 99900], [0.25, 24000], [0, 0]]) {
      await page.locator(".list").evaluate((el, s) => { el.scrollTop = (el.scrollHeight - el.clientHeight) * s; }, share);
      await page.waitForFunction(([from]) => {
        const box = document.querySelector(".list").getBoundingClientRect(), seen = [...document.querySelectorAll(".list .row:not(.empty)")].filter((r) => { const b = r.getBoundingClientRect(); return b.bottom > box.top && b.top < box.bottom; });
        return seen.length >= 3 && seen.every((r) => Math.abs(+r.querySelector(".clamp").textContent.split(" ")[1] - from) < 2500);
      }, [least]);
      ok(await page.locator(".list .row").count() < 60, "few elements");
    }
    await page.locator(".list").evaluate((el) => { el.scrollTop = el.scrollHeight; });
    await page.waitForFunction(() => [...document.querySelectorAll(".list .clamp")].some((c) => c.textContent === "row 99999"));
    await page.close_();
  },
  async "a pasted text is read at once and not stored"() {
    const page = await open("/paste"), before = statSync(ledger).mtimeMs;
    await page.locator("#paste-text").fill("قالت الوزيرة هدى عمران: \"الجسر 🌉 آمن\".\nونقلت صحيفة الأفق عن مصدر أمني قوله إن الطريق مغلق.");
    await page.locator("#paste-date").fill("2024-05-16");
    await page.locator("button.main").click();
    await page.waitForSelector(".reading .record");
    same(await texts(page, ".records .ring.speaker"), ["هدى عمران", "مصدر أمني"], "speakers");
    same((await texts(page, '.text [data-of~="content:s0"]')).join(""), "الجسر 🌉 آمن", "offsets are code points");
    same(statSync(ledger).mtimeMs, before, "stored");
    await page.close_();
  },
  async "Arabic runs from right to left, English from left to right, one click apart and remembered"() {
    const page = await open("/article?id=raid-3");
    const side = () => page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction, document.querySelector(".records").getBoundingClientRect().left < document.querySelector(".page").getBoundingClientRect().left, getComputedStyle(document.querySelector(".text .block")).direction]);
    same(await side(), ["ar", "rtl", true, "rtl"], "Arabic");
    await page.locator("#language").click();
    await settled(page);
    await page.waitForFunction(() => document.documentElement.dir === "ltr");
    same(await side(), ["en", "ltr", false, "rtl"], "English, the article still Arabic");
    await page.reload();
    await settled(page);
    same((await side())[0], "en", "remembered");
    const left = await page.evaluate(() => { const w = document.createTreeWalker(document.querySelector("#top"), 4); let t = ""; while (w.nextNode()) t += w.currentNode.data; return t; });
    ok(!/[\u0600-\u06ff]/.test(left.replace("العربية", "")), "Arabic left in the English frame");
    await page.close_();
  },
  async "the keyboard alone: skip link, menu, a mark, its card, and the way back"() {
    const page = await open("/article?id=raid-3");
    await page.keyboard.press("Tab");
    ok(await page.evaluate(() => document.activeElement.classList.contains("skip") && document.activeElement.getBoundingClientRect().left >= 0), "skip link first, and seen");
    const drawn = await page.evaluateHandle(() => document.querySelector(".reading"));
    await page.keyboard.press("Enter");
    await page.waitForTimeout(400);
    ok(await drawn.evaluate((el) => el.isConnected), "a place within the page is no new page");
    for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement.dataset.lead === "s0")); i++) await page.keyboard.press("Tab");
    same(await page.evaluate(() => document.activeElement.dataset.lead), "s0", "the first mark");
    ok(await page.locator(".pop").isVisible(), "its chain");
    same(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "solid", "focus is seen");
    await page.keyboard.press("Escape");
    ok(!(await page.locator(".pop").isVisible()), "Escape");
    await page.keyboard.press("Enter");
    same(await page.evaluate(() => document.activeElement.dataset.record), "s0", "the card");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    same(await page.evaluate(() => document.activeElement.dataset.lead), "s0", "back in the text");
    await page.close_();
  },
  async "every link, button and field has a name for a screen reader, and headings do not skip"() {
    for (const path of VIEWS) {
      const page = await open(path), session = await page.context().newCDPSession(page);
      await session.send("Accessibility.enable");
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const nameless = nodes.filter((n) => !n.ignored && ["link", "button", "textbox", "searchbox", "combobox", "Date", "img", "region", "feed", "navigation"].includes(n.role?.value) && !n.name?.value && n.role.value !== "navigation");
      same(nameless.map((n) => n.role.value), [], `nameless at ${path}`);
      const levels = await page.evaluate(() => [...document.querySelectorAll("#main h1, #main h2, #main h3")].map((h) => +h.tagName[1]));
      ok(levels.every((l, i) => l - (levels[i - 1] ?? 0) <= 1), `headings at ${path}: ${levels}`);
      await page.close_();
    }
  },
  async "text stands out from what is behind it by AA, in both themes"() {
    for (const theme of ["light", "dark"]) for (const path of VIEWS) {
      const page = await open(path, { theme });
      const weak = await page.evaluate(() => {
        const rgb = (c) => { const m = /rgba?\(([^)]+)\)|color\(srgb ([^)]+)\)/.exec(c); if (!m) return null; const v = (m[1] ?? m[2]).split(/[\s,/]+/).map(Number); return m[2] ? [v[0] * 255, v[1] * 255, v[2] * 255, v[3] ?? 1] : [v[0], v[1], v[2], v[3] ?? 1]; };
        const light = ([r, g, b]) => [r, g, b].map((x) => { const s = x / 255; return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; }).reduce((a, x, i) => a + x * [0.2126, 0.7152, 0.0722][i], 0);
        const behind = (el) => { for (let e = el; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c && c[3] === 1) return c; } return [255, 255, 255]; };
        const found = [], walk = document.createTreeWalker(document.body, 4);
        while (walk.nextNode()) {
          const el = walk.currentNode.parentElement;
          if (!walk.currentNode.data.trim() || !el.getClientRects().length || el.closest("svg, noscript, .hidden, .skip")) continue;
          const a = light(rgb(getComputedStyle(el).color)), b = light(behind(el)), ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < 4.5) found.push(`${el.className || el.tagName}: ${ratio.toFixed(2)}`);
        }
        return [...new Set(found)];
      });
      same(weak, [], `${theme} ${path}`);
      await page.close_();
    }
  },
  async "360 px: nothing is wider than the screen; wide: the text stays readable"() {
    for (const lang of ["ar", "en"]) for (const path of VIEWS) {
      const page = await open(path, { lang, width: 360, height: 740 });
      const [wide, by] = await page.evaluate(() => [document.documentElement.scrollWidth, [...document.querySelectorAll("#main *")].filter((e) => !e.closest(".wide, .list, svg, .hidden") && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)).slice(0, 3).map((e) => e.outerHTML.slice(0, 120))]);
      ok(wide <= 360 && !by.length, `${lang} ${path}: ${wide} ${by}`);
      await page.close_();
    }
    const page = await open("/article?id=raid-3", { width: 2200 });
    ok(await page.evaluate(() => document.querySelector(".page").getBoundingClientRect().width < 1000), "measure");
    await page.close_();
  },
  async "in print the frame's controls are gone and the whole account is there"() {
    const page = await open("/article?id=raid-3");
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => [...document.querySelectorAll("#top nav, .switches, #foot, .quiet")].some((e) => e.getClientRects().length));
    ok(!seen, "controls in print");
    ok(await page.evaluate(() => { const r = document.querySelector(".records"); return r.scrollHeight <= r.clientHeight + 1; }), "the account is cut");
    ok((await page.pdf()).length > 5000, "pdf");
    await page.close_();
  },
  async "the theme is the system's until it is chosen, and the choice stays"() {
    const page = await open("/", { theme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.locator("#theme").click();
    ok(await paper() !== dark, "light is chosen");
    await page.reload();
    await settled(page);
    ok(await paper() !== dark, "and stays");
    await page.close_();
  },
  async "an address that leads nowhere, a record that is not there and a ledger that is gone are told"() {
    const quiet = async (path) => { const c = await browser.newContext(), p = await c.newPage(); await p.goto(base + path); await p.waitForSelector("#main .fault, #main h1"); return [c, p]; };
    const [c, p] = await quiet("/article?id=none");
    ok((await p.locator(".fault").textContent()).includes("none"), "said");
    await p.goto(`${base}/paste`);
    await p.waitForSelector("textarea");
    await p.route("**/api/**", (r) => r.abort());
    await p.locator("#top nav a[href='/stories']").click();
    await p.waitForSelector(".fault button");
    await p.unroute("**/api/**");
    await p.locator(".fault button").click();
    await p.waitForSelector(".list .card");
    await c.close();
  },
};

const PICTURES = [["article", "/article?id=raid-3", "ar", "light", 1280, 860, async (p) => p.locator("#at-s2").hover()], ["overview", "/", "ar", "light", 1280, 860], ["story", "/story?id=2", "en", "light", 1280, 860, async (p) => { await p.locator(".flow").scrollIntoViewIfNeeded(); }],
  ["contradictions", "/contradictions", "ar", "dark", 1280, 860], ["search", "/search?words=القرية", "en", "dark", 1280, 860], ["article-phone", "/article?id=raid-3", "ar", "light", 360, 740]];
async function pictures(into) {
  for (const [name, path, lang, theme, width, height, act] of PICTURES) {
    const page = await open(path, { lang, theme, width, height });
    await act?.(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(into, `${name}.png`) });
    await page.close_();
  }
}

let failed = 0;
const at = process.argv.indexOf("--pictures"), only = process.argv.indexOf("--only");
if (at > 0) await pictures(process.argv[at + 1]);
else for (const [name, test] of Object.entries(tests)) {
  if (only > 0 && !name.includes(process.argv[only + 1])) continue;
  const start = Date.now();
  try {
    await test();
    console.log(`ok      ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  } catch (e) {
    failed++;
    console.log(`FAILED  ${name}: ${e.message.slice(0, 1500)}`);
  }
}
await browser.close();
server.kill("SIGINT");
const code = await new Promise((done) => server.once("exit", done));
if (code !== 0) { failed++; console.log(`the server ended with ${code}`); }
process.exit(failed ? 1 : 0);
