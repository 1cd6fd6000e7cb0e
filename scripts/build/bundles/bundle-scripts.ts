import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { PROJECT_DIR } from '../project.ts';

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

const FOR_BROWSERS = {
  absWorkingDir: PROJECT_DIR,
  bundle: true,
  minify: true,
  target: 'es2021',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Fields of classes are assigned; to define them takes a helper, which is a module more where two need it.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  charset: 'utf8',
  write: false,
  logLevel: 'error',
} as const;

/**
 * Bundles each script that stands in `assets/` itself into a small module for browsers of 2021 and later; what such a
 * script imports dynamically becomes a module of its own. Each is bundled apart, because what two share would be a module more, which
 * a browser asks for only once it has read the first. The same sources give the same names and bytes in any folder.
 */
export async function bundleScripts(): Promise<ScriptBundle> {
  const bundles = await Promise.all(listEntries().map((file) => bundle(basename(file, '.ts'))));
  const texts = new Map(bundles.flatMap(({ files }) => files));
  return {
    files: [...texts].map(([name, text]) => ({ name, text })),
    entries: Object.fromEntries(bundles.map(({ name, file }) => [name, file])),
    closures: Object.fromEntries(bundles.map(({ name, closure }) => [name, closure])),
    // Service workers know no `import()`, and browsers of 2021 no modules in them.
    worker: await bundleClassic('assets/sw/worker.ts'),
  };
}

async function bundle(name: string) {
  const { build } = await import('esbuild');
  const entryPoint = `assets/${name}.ts`;
  const { outputFiles, metafile } = await build({
    ...FOR_BROWSERS,
    entryPoints: [entryPoint],
    splitting: true,
    format: 'esm',
    outdir: 'scripts',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    metafile: true,
  });
  const [path = ''] =
    Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entryPoint) ?? [];
  return {
    name,
    file: basename(path),
    closure: [...findClosure(path, metafile.outputs)].map((found) => basename(found)),
    files: outputFiles.map((file) => [basename(file.path), file.text] as const),
  };
}

/** Bundles a source into one classic script that imports nothing, for where modules cannot be loaded. */
export async function bundleClassic(source: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...FOR_BROWSERS,
    entryPoints: [source],
    format: 'iife',
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
