import { type BuildOptions, type BuildReport, buildSite } from '../build/build-site.ts';
import { readNow } from './now.ts';
import { countProblems, formatProblems } from './print-problems.ts';
import { createProgressLine } from './progress.ts';

/**
 * Builds a site and tells on stderr how it goes and what was found.
 * @returns nothing when the content has errors
 */
export async function runBuild(
  options: Omit<BuildOptions, 'now' | 'onProgress'>,
): Promise<BuildReport | undefined> {
  const { contentDir, outDir } = options;
  const progress = createProgressLine();
  const { problems, report, foreign } = await buildSite({
    ...options,
    now: readNow(contentDir),
    onProgress: progress.show,
  });
  progress.end();
  const tell = (text: string) => process.stderr.write(text);
  tell(formatProblems(problems, contentDir, process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text'));
  if (report === undefined) {
    tell(`${countProblems(problems)}. Chưa ghi gì vào ${outDir}.\n`);
    return undefined;
  }
  for (const path of foreign) tell(`${outDir}/${path}: không phải do lệnh này tạo ra, được để nguyên\n`);
  const { pages, rendered, kept, deleted, picturesEncoded, milliseconds } = report;
  const seconds = (milliseconds / 1000).toFixed(1).replace('.', ',');
  tell(
    `${outDir}: ${pages} trang (${rendered} dựng mới, ${kept} giữ nguyên, ${deleted} tệp xóa), ${picturesEncoded} ảnh xử lý, ${seconds} giây\n`,
  );
  return report;
}
