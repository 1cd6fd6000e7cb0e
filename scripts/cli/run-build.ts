import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from '../build/build-options.ts';
import { type BuildReport, buildSite } from '../build/build-site.ts';
import { mergeShards } from '../build/shards/merge-shards.ts';
import { ARTICLE_MEMORY } from '../content/load-archive.ts';
import { formatDecimal, formatNumber } from '../text/number.ts';
import { readNow } from './now.ts';
import { optimiseLate } from './optimise-late.ts';
import { formatBriefly } from './terminal/brief-problems.ts';
import { countProblems } from './terminal/print-problems.ts';
import { createProgressLine } from './terminal/progress.ts';
import { readSourceCommit } from './source-commit.ts';

/**
 * Builds a site and tells on stderr how it goes and what was found.
 * @param shards output folders of shards that are joined first
 * @returns nothing when the content has errors
 */
export async function runBuild(
  options: Omit<BuildOptions, 'now' | 'commit' | 'onProgress'>,
  shards: readonly string[] = [],
): Promise<BuildReport | undefined> {
  const { cacheDir, contentDir, outDir } = options;
  // With articles remembered, little is to be done.
  if (existsSync(join(cacheDir, ARTICLE_MEMORY))) optimiseLate();
  const commit = readSourceCommit(contentDir);
  const progress = createProgressLine();
  const now = readNow(contentDir, commit);
  const setting = { ...options, now, commit: commit?.hash, onProgress: progress.show };
  const build = shards.length > 0 ? mergeShards(shards, setting) : buildSite(setting);
  const { problems, report, foreign } = await build.finally(progress.end);
  const tell = (text: string) => process.stderr.write(text);
  tell(formatBriefly(problems, contentDir, process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text'));
  if (report === undefined) {
    tell(`${countProblems(problems)}. Chưa ghi gì vào ${outDir}.\n`);
    return undefined;
  }
  for (const path of foreign) tell(`${outDir}/${path}: không phải do lệnh này tạo ra, được để nguyên\n`);
  const { pages, rendered, kept, deleted, picturesEncoded, milliseconds } = report;
  const seconds = formatDecimal(milliseconds / 1000, 1);
  const made = `${formatNumber(rendered)} dựng mới, ${formatNumber(kept)} giữ nguyên, xóa ${formatNumber(deleted)} tệp`;
  tell(
    `${outDir}: ${formatNumber(pages)} trang (${made}), xử lý ${formatNumber(picturesEncoded)} ảnh, ${seconds} giây\n`,
  );
  return report;
}
