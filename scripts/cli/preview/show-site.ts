import { type LiveSite, planLiveSite } from '../../build/live-site.ts';
import { openMemories } from '../../content/memory/file-memory.ts';
import { hasErrors } from '../../content/problem.ts';
import { formatDecimal, formatNumber } from '../../text/number.ts';
import { formatBriefly } from '../terminal/brief-problems.ts';
import { countProblems } from '../terminal/print-problems.ts';
import type { DevServer } from './dev-server.ts';

/**
 * Makes a function that plans the site as it is now, shows it, and tells on stderr what is wrong with it and what is not out yet.
 * Of what it told the time before it repeats little; what it has read it remembers.
 */
export function createShow(
  server: Pick<DevServer, 'url' | 'show'>,
  { contentDir, cacheDir }: { contentDir: string; cacheDir: string },
): () => Promise<void> {
  const remember = openMemories(cacheDir);
  let problems: LiveSite['problems'] = [];
  let unpublished = '';
  return async () => {
    const started = performance.now();
    const site = await planLiveSite({ contentDir, cacheDir, remember, now: Date.now() });
    const lines = formatBriefly(site.problems, contentDir, 'text', problems);
    problems = site.problems;
    server.show(site, hasErrors(problems) ? lines : '');
    const seconds = formatDecimal((performance.now() - started) / 1000, 2);
    process.stderr.write(
      `${lines}${countProblems(problems)}; ${formatNumber(site.pages)} trang, ${seconds} giây\n`,
    );
    const later = site.later.map(({ title, url }) => `  ${server.url}${url}  ${title}\n`).join('');
    if (later !== '' && later !== unpublished)
      process.stderr.write(`Chưa đăng, chỉ xem được ở đây:\n${later}`);
    unpublished = later;
  };
}
