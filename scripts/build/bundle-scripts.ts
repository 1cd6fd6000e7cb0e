import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT_DIR } from './project.ts';

/** The browser's scripts as modules. */
export interface ScriptBundle {
  /** Every file to publish, modules that others load on demand included: its name, with a hash of its content, and its text. */
  files: { name: string; text: string }[];
  /** Names of the files that pages load, by the script's own name: `count` → `count-2ALWSPV7.js`. */
  entries: Readonly<Record<string, string>>;
}

/**
 * Bundles each script that stands in `assets/` itself into a small module for browsers of 2021 and later; what such a
 * script imports dynamically becomes a module of its own. The same sources give the same names and bytes in any folder.
 */
export async function bundleScripts(): Promise<ScriptBundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: PROJECT_DIR,
    entryPoints: listEntries().map((name) => `assets/${name}`),
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
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (/^assets\/[^/]+$/.test(entryPoint ?? '')) entries[basename(entryPoint!, '.ts')] = basename(path);
  }
  return { files: outputFiles.map(({ path, text }) => ({ name: basename(path), text })), entries };
}

function listEntries(): string[] {
  const names = readdirSync(join(PROJECT_DIR, 'assets')).sort();
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
}
