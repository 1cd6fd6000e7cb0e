import { join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT_DIR } from './project.ts';

/** Bundles a browser script of `assets/` into one small module for browsers of 2021 and later. */
export async function bundleScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_DIR,
    entryPoints: [join(PROJECT_DIR, 'assets', name)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2021',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
