import { runInNewContext } from 'node:vm';

/** What a derived configuration replaces; paths are absolute. */
export interface ConfigChanges {
  main: string;
  out: string;
  vars: Readonly<Record<string, string>>;
}

interface WranglerConfig {
  main: string;
  assets: { directory: string };
  vars: Record<string, string>;
}

/**
 * Turns the text of `wrangler.jsonc` into the configuration of one local run, as JSON text.
 * @throws SyntaxError when the text is no JSON with comments.
 */
export function deriveConfig(wranglerJsonc: string, changes: ConfigChanges): string {
  // JSON with comments and trailing commas is an expression of JavaScript; the file is the project's own.
  const config = runInNewContext(`(${wranglerJsonc}\n)`) as WranglerConfig;
  return JSON.stringify(
    {
      ...config,
      main: changes.main,
      assets: { ...config.assets, directory: changes.out },
      vars: { ...config.vars, ...changes.vars },
    },
    null,
    2,
  );
}
