// The commands as plain JavaScript. Node 20 strips no types, and a loader costs 0.4 s at every start, so they are bundled once
// for each state of the code.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** Absolute path of the folder that holds a bundle for each state of the code. */
export const BUNDLES = join(PROJECT, 'node_modules/.cache/kho-bai');

// Packages that find files of their own beside themselves.
const NATIVE = [
  '@11ty/eleventy-dev-server',
  'esbuild',
  'luxon',
  'playwright-core',
  'sharp',
  'tsx',
  'workerd',
];
const THREADS = ['page-writer-thread', 'scan-thread', 'search-thread'];
// CommonJS packages inside the bundle ask for Node's modules by `require`.
const REQUIRE = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`;

// Eleventy inside the bundle still finds its files: its 200 modules apart cost 0.3 s at every start.
const ELEVENTY = {
  name: 'eleventy',
  setup(build) {
    build.onLoad({ filter: /@11ty[\\/]eleventy[\\/]src[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
  },
};

/** The folder that holds `<command>.js` for every command, and every thread; made now if the code is in a new state. */
export async function findBundle() {
  const bundle = join(BUNDLES, readState());
  if (!existsSync(bundle)) await makeBundle(bundle);
  return bundle;
}

/** A name for the state of all source files: it changes with each saved file. */
function readState() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const folder of ['scripts', 'layouts']) hashFolder(hash, join(PROJECT, folder));
  const { mtimeMs } = statSync(join(PROJECT, 'package-lock.json'));
  return hash.update(String(mtimeMs)).digest('hex').slice(0, 16);
}

function hashFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'fixtures') hashFolder(hash, path);
    } else if (/\.(ts|tsx|js)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
}

async function makeBundle(bundle) {
  const esbuild = await import('esbuild');
  const temporary = `${bundle}.${process.pid}`;
  mkdirSync(BUNDLES, { recursive: true });
  removeOldBundles(BUNDLES);
  try {
    await writeBundle(esbuild, temporary);
    renameSync(temporary, bundle);
  } catch (error) {
    // A half one would take the room that a full disk has left.
    rmSync(temporary, { recursive: true, force: true });
    // Another process was first; its bundle is the same.
    if (!existsSync(bundle)) throw error;
  }
}

async function writeBundle({ build, stop }, folder) {
  await build({
    absWorkingDir: PROJECT,
    entryPoints: [
      ...listCommands().map((name) => join(PROJECT, 'scripts/cli', `${name}.ts`)),
      ...THREADS.map((name) => join(PROJECT, 'scripts/build/threads', `${name}.ts`)),
    ],
    entryNames: '[name]',
    outdir: folder,
    bundle: true,
    splitting: true,
    external: NATIVE,
    // gray-matter's own, older one is never called, and loads a parser of JavaScript.
    alias: { 'js-yaml': join(PROJECT, 'node_modules/js-yaml') },
    plugins: [ELEVENTY],
    banner: { js: REQUIRE },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
  // What it remembers of the sources would take 0.2 GB beside the command.
  await stop();
}

/** The name of each command: those that package.json starts. */
export function listCommands() {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  return Object.values(scripts).flatMap((script) => /launch\.js (\w+)/.exec(script)?.[1] ?? []);
}

/** Bundles of earlier states stay for a day: a running command may still load a part of its own. */
export function removeOldBundles(bundles) {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(bundles)) {
    const folder = join(bundles, name);
    try {
      if (statSync(folder).mtimeMs < yesterday) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another process removes it at the same time.
    }
  }
}
