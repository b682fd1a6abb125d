/**
 * Builds static/vendor/d3.js from the exact pins of package.json: one minified ES module with only what the
 * site imports, its licences and VENDOR.json. The same pins give the same bytes.
 *
 *   npm ci --ignore-scripts && node scripts/vendor.mjs           write
 *   node scripts/vendor.mjs --check                              rebuild and compare, write nothing
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = new URL("..", import.meta.url);
const OUT = new URL("static/vendor/", ROOT);

/** What the site imports, by package. Adding a name here is the whole of vendoring it. */
const WANTED = {
  "d3-array": ["bisectLeft", "bisectRight"],
  "d3-time": ["utcDay", "utcMonday", "utcMonth", "utcYear"],
};

/** Packages that the wanted ones bring along; their licences are carried too. */
const CARRIED = ["internmap"];

const readJson = (url) => JSON.parse(readFileSync(url, "utf8"));
const packageOf = (name) => readJson(new URL(`node_modules/${name}/package.json`, ROOT));

function fail(message) {
  console.error(`vendor: ${message}`);
  process.exit(1);
}

function entry() {
  return Object.entries(WANTED)
    .map(([name, names]) => `export { ${names.join(", ")} } from "${name}";\n`)
    .join("");
}

function bundle() {
  // The binary is called directly: it needs no install script.
  const esbuild = fileURLToPath(new URL(`node_modules/@esbuild/${platform}-${arch}/bin/esbuild`, ROOT));
  const args = ["--bundle", "--format=esm", "--minify", "--charset=utf8", "--target=es2020", "--legal-comments=none"];
  const result = spawnSync(esbuild, [...args, `--banner:js=${banner()}`], {
    input: entry(),
    cwd: fileURLToPath(ROOT),
  });
  if (result.error || result.status !== 0) fail(String(result.error ?? result.stderr));
  return result.stdout;
}

function modules() {
  const pins = readJson(new URL("package.json", ROOT)).devDependencies;
  return Object.keys(WANTED).map((name) => {
    const { version, license } = packageOf(name);
    if (version !== pins[name]) fail(`${name} ${version} is installed, package.json pins ${pins[name]}: npm ci`);
    return { name, version, licence: license, exports: WANTED[name] };
  });
}

function banner() {
  const list = modules().map(({ name, version }) => `${name} ${version}`);
  return `/*! ${list.join(", ")}; ISC, Copyright Mike Bostock; licences in d3.LICENSE.txt; built by scripts/vendor.mjs */`;
}

function licences() {
  const names = [...Object.keys(WANTED), ...CARRIED];
  const texts = names.map((name) => {
    const text = readFileSync(new URL(`node_modules/${name}/LICENSE`, ROOT), "utf8").trim();
    return `${name} ${packageOf(name).version}\n\n${text}\n`;
  });
  return texts.join(`\n${"-".repeat(72)}\n\n`);
}

function manifest(code) {
  const sha256 = createHash("sha256").update(code).digest("hex");
  const carried = CARRIED.map((name) => ({ name, version: packageOf(name).version, licence: packageOf(name).license }));
  const builtWith = `esbuild ${packageOf("esbuild").version}`;
  return `${JSON.stringify({ "d3.js": { modules: modules(), carried, licenceFile: "d3.LICENSE.txt", builtWith, sha256 } }, null, 2)}\n`;
}

function files() {
  const code = bundle();
  const types = `// Written by scripts/vendor.mjs for the type checker.\n${entry()}`;
  return { "d3.js": code, "d3.d.ts": types, "d3.LICENSE.txt": licences(), "VENDOR.json": manifest(code) };
}

function main() {
  const built = files();
  if (!process.argv.includes("--check")) {
    for (const [name, content] of Object.entries(built)) writeFileSync(new URL(name, OUT), content);
    return;
  }
  for (const [name, content] of Object.entries(built)) {
    if (!readFileSync(new URL(name, OUT)).equals(Buffer.from(content)))
      fail(`static/vendor/${name} differs: make vendor`);
  }
}

main();
