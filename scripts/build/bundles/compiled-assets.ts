import { join } from 'node:path';
import { placeholderRules } from '../../content/files/placeholder-colours.ts';
import { bundleScripts, type ScriptBundle } from './bundle-scripts.ts';
import { PROJECT_DIR } from '../project.ts';
import { readSealed, writeSealed } from '../../content/disk/sealed-file.ts';

/** The text of the files that esbuild makes, ready to be served. */
export interface CompiledAssets {
  stylesheet: string;
  listStylesheet: string;
  scripts: ScriptBundle;
}

/** Makes them, or takes those that an earlier build made from the same code: loading and starting esbuild takes longer than a small build. */
export async function compileAssets(cacheDir: string, codeVersion: string): Promise<CompiledAssets> {
  const file = join(cacheDir, 'assets.json');
  const known = readCompiled(file, codeVersion);
  if (known !== undefined) return known;
  const [stylesheet, listStylesheet, scripts] = await Promise.all([
    compileStyles('style.css', placeholderRules()),
    compileStyles('lists.css'),
    bundleScripts(),
  ]);
  const assets = { stylesheet, listStylesheet, scripts };
  writeSealed(file, JSON.stringify({ codeVersion, assets }));
  return assets;
}

/** A stylesheet with its parts in place, and some more rules at its end. */
async function compileStyles(name: string, more = ''): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: `@import './${name}';\n${more}`,
      resolveDir: join(PROJECT_DIR, 'assets'),
      loader: 'css',
    },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}

function readCompiled(file: string, codeVersion: string): CompiledAssets | undefined {
  const text = readSealed(file)?.toString();
  if (text === undefined) return undefined;
  const known = JSON.parse(text) as { codeVersion: string; assets: CompiledAssets };
  return known.codeVersion === codeVersion ? known.assets : undefined;
}
