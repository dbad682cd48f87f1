// build.mjs: sources in src/ -> dist/, which the program holds. `npm ci && npm run build`.
// dist/ is committed, so that the program builds where npm is not; tests/web.sh checks that
// it is what the sources give.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from "node:fs";

const dist = process.argv[2] ?? "dist";
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const result = await build({
  entryPoints: { page: "src/page.js" }, bundle: true, minify: true, format: "esm", target: "es2022",
  charset: "utf8", legalComments: "none", outdir: dist, metafile: true,
});
await build({ entryPoints: ["src/page.css"], minify: true, charset: "utf8", outfile: `${dist}/page.css`, target: "es2022", external: ["*.woff2"], bundle: true });

for (const [from, to] of [
  ["src/index.html", "index.html"],
  ["src/icon.svg", "icon.svg"],
  ["node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2", "plex-400.woff2"],
  ["node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2", "plex-600.woff2"],
  ["node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2", "naskh.woff2"],
]) copyFileSync(from, `${dist}/${to}`);

// Whose work is in it, and under which licence: of every package that went into the bundle.
const used = new Set(["@fontsource/ibm-plex-sans-arabic", "@fontsource-variable/noto-naskh-arabic"]);
for (const input of Object.keys(result.metafile.inputs)) {
  const last = input.lastIndexOf("node_modules/");
  if (last >= 0) used.add(input.slice(0, last) === "" ? input.slice(13).split("/")[0] : `${input.slice(0, last)}node_modules/${input.slice(last + 13).split("/")[0]}`);
}
let notices = "The page of isnad holds, beside its own code (Apache-2.0), the following.\n";
for (const name of [...used].sort()) {
  const folder = name.includes("node_modules") ? name : `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  notices += `\n======== ${name.replace(/^.*node_modules\//, "")} ${version} (${license})\n${file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, "utf8").trim() : ""}\n`;
}
writeFileSync(`${dist}/notices.txt`, notices);
