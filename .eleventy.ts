import type { UserConfig } from '@11ty/eleventy';
import { hostPages } from './scripts/build/pages/host-pages.ts';
import { joinParts } from './scripts/build/pages/page-parts.ts';
import { planBuild } from './scripts/build/plan-build.ts';
import { renderToFile } from './scripts/build/pages/write-pages.ts';
import { writeFiles } from './scripts/build/write-files.ts';
import { readNow } from './scripts/cli/now.ts';
import { formatProblems } from './scripts/cli/terminal/print-problems.ts';
import { outputPath } from './scripts/site/page.ts';

const paths = { contentDir: 'content', cacheDir: '.cache' };

/** The whole site in one run of Eleventy: `NODE_OPTIONS='--import tsx' npx eleventy --config=.eleventy.ts`. */
export default async function configure(config: UserConfig) {
  const planned = await planBuild({ ...paths, now: readNow(paths.contentDir) });
  if ('refused' in planned) throw new Error(`\n${formatProblems(planned.refused, paths.contentDir, 'text')}`);
  const pages = [...planned.plan.values()].map((page) => ({
    path: outputPath(page.url),
    bytes: () => joinParts(renderToFile(page, planned.folder)),
  }));
  hostPages(config, pages);
  config.on('eleventy.after', ({ directories }) =>
    writeFiles(planned, { ...paths, outDir: directories.output }),
  );
  return { dir: { input: 'layouts', output: 'dist' }, templateFormats: ['11ty.js'] };
}
