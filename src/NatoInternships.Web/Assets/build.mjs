// Compiles styles, scripts, fonts and icons into ../wwwroot/dist, or, with --check, into a
// temporary folder that is then compared with what is committed.
import { build } from 'esbuild';
import * as sass from 'sass';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const committed = path.join(here, '..', 'wwwroot', 'dist');
const checking = process.argv.includes('--check');
const out = checking ? await mkdtemp(path.join(tmpdir(), 'assets-')) : committed;

const fonts = {
  'source-serif-4': ['latin', 'latin-ext', 'greek', 'cyrillic'],
  'source-sans-3': ['latin', 'latin-ext', 'greek', 'cyrillic'],
};

async function styles() {
  for (const name of ['site', 'staff']) {
    const { css } = sass.compile(path.join(here, 'styles', `${name}.scss`), { style: 'compressed', charset: false });
    await writeFile(path.join(out, `${name}.css`), css + '\n');
  }
}

async function scripts() {
  await build({
    entryPoints: ['site', 'staff'].map((name) => path.join(here, 'scripts', `${name}.ts`)),
    outdir: out,
    bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none',
  });
}

async function copyFonts() {
  const target = path.join(out, 'fonts');
  await mkdir(target, { recursive: true });
  for (const [family, subsets] of Object.entries(fonts)) {
    const source = path.join(here, 'node_modules', '@fontsource-variable', family);
    for (const subset of subsets) {
      await cp(path.join(source, 'files', `${family}-${subset}-wght-normal.woff2`), path.join(target, `${family}-${subset}.woff2`));
    }
    await cp(path.join(source, 'LICENSE'), path.join(target, `${family}-OFL.txt`));
  }
}

async function sprite() {
  const folder = path.join(here, 'icons');
  const names = (await readdir(folder)).filter((n) => n.endsWith('.svg')).sort();
  const symbols = [];
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const [, attributes, body] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(text);
    const kept = attributes.replace(/\s(?:xmlns|stroke-width)="[^"]*"/g, '').trim();
    symbols.push(`<symbol id="${name.slice(0, -4)}" ${kept}>${body.replace(/>\s+</g, '><').trim()}</symbol>`);
  }
  await writeFile(path.join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
}

async function listing(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => path.relative(folder, path.join(e.parentPath, e.name))).sort();
}

if (!checking) await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([styles(), scripts(), copyFonts(), sprite()]);

if (checking) {
  const fresh = await listing(out);
  const old = await listing(committed).catch(() => []);
  const stale = [];
  for (const name of new Set([...fresh, ...old])) {
    const both = fresh.includes(name) && old.includes(name);
    if (!both || !(await readFile(path.join(out, name))).equals(await readFile(path.join(committed, name)))) stale.push(name);
  }
  await rm(out, { recursive: true, force: true });
  if (stale.length > 0) {
    console.error(`Out of date in wwwroot/dist: ${stale.join(', ')}. Run "npm run build" and commit the result.`);
    process.exit(1);
  }
  console.log('wwwroot/dist is up to date.');
}
