import type { UserConfig } from '@11ty/eleventy';
import { hostPages } from './scripts/build/host-pages.ts';
import { planBuild } from './scripts/build/plan-build.ts';
import { writeFiles } from './scripts/build/write-files.ts';
import { readNow } from './scripts/cli/now.ts';
import { formatProblems } from './scripts/cli/print-problems.ts';
import { createBodyReader } from './scripts/content/read-body.ts';

const paths = { contentDir: 'content', outDir: 'dist', cacheDir: '.cache' };

/** The whole site in one run of Eleventy: `NODE_OPTIONS='--import tsx' npx eleventy --config=.eleventy.ts`. */
export default async function configure(config: UserConfig) {
  const planned = await planBuild({ ...paths, now: readNow(paths.contentDir) });
  if ('refused' in planned) throw new Error(`\n${formatProblems(planned.refused, paths.contentDir, 'text')}`);
  hostPages(config, [...planned.plan.values()], createBodyReader(planned.folder));
  config.on('eleventy.after', () => writeFiles(planned, paths));
  return { dir: { input: 'layouts', output: paths.outDir }, templateFormats: [] };
}
