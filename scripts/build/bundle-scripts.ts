import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { PROJECT_DIR } from './project.ts';

/** The browser's scripts as modules. */
export interface ScriptBundle {
  /** Every file to publish, modules that others load on demand included: its name, with a hash of its content, and its text. */
  files: { name: string; text: string }[];
  /** Names of the files that pages load, by the script's own name: `count` → `count-2ALWSPV7.js`. */
  entries: Readonly<Record<string, string>>;
  /** By the script's own name the files that it needs to run, itself the first; not what it loads on demand. */
  closures: Readonly<Record<string, readonly string[]>>;
  /** The service worker: one script that imports nothing. */
  worker: string;
}

/** Bundled by itself: what it shares with other scripts would cost each of these a request more. */
const APART = 'offline';

/**
 * Bundles each script that stands in `assets/` itself into a small module for browsers of 2021 and later; what such a
 * script imports dynamically becomes a module of its own. The same sources give the same names and bytes in any folder.
 */
export async function bundleScripts(): Promise<ScriptBundle> {
  const names = listEntries().map((file) => basename(file, '.ts'));
  const bundles = [await bundle(names.filter((name) => name !== APART)), await bundle([APART])];
  const texts = new Map(bundles.flatMap(({ files }) => files));
  return {
    files: [...texts].map(([name, text]) => ({ name, text })),
    entries: Object.assign({}, ...bundles.map(({ entries }) => entries)),
    closures: Object.assign({}, ...bundles.map(({ closures }) => closures)),
    // Service workers know no `import()`, and browsers of 2021 no modules in them.
    worker: await bundleClassic('assets/sw/worker.ts'),
  };
}

async function bundle(names: readonly string[]) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: PROJECT_DIR,
    entryPoints: names.map((name) => `assets/${name}.ts`),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2021',
    outdir: 'scripts',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    charset: 'utf8',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const entries: Record<string, string> = {};
  const closures: Record<string, string[]> = {};
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (!/^assets\/[^/]+$/.test(entryPoint ?? '')) continue;
    const name = basename(entryPoint!, '.ts');
    entries[name] = basename(path);
    closures[name] = [...findClosure(path, metafile.outputs)].map((found) => basename(found));
  }
  return { files: outputFiles.map(({ path, text }) => [basename(path), text] as const), entries, closures };
}

/** Bundles a source into one classic script that imports nothing, for where modules cannot be loaded. */
export async function bundleClassic(source: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_DIR,
    entryPoints: [source],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2021',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

function findClosure(path: string, outputs: Metafile['outputs'], found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: imported, kind } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement') findClosure(imported, outputs, found);
  return found;
}

function listEntries(): string[] {
  const names = readdirSync(join(PROJECT_DIR, 'assets')).sort();
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
}
