import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLegacyCounts } from '../build/legacy-counts.ts';
import { COUNTS_FILE, readCounts } from '../build/read-counts.ts';
import { UsageError } from '../content/usage-error.ts';
import { type CountsSnapshot, parseCountsSnapshot } from '../site/counts/counts-snapshot.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { fetchFigures, postFigures, postLegacyCounts } from '../edge/counter-client.ts';
import { explainCounterError } from './terminal/explain-counter-error.ts';
import { writeWhole } from '../content/disk/write-whole.ts';
import { isWebAddress } from '../publish/fetch-file.ts';
import { formatNumber } from '../text/number.ts';

const NO_KEY = 'Cần khóa của bộ đếm: --key-file FILE hoặc biến KHO_BAI_KEY.';

await runCommand({
  help: `
npm run counts -- --from URL [--cache DIR] [--key-file FILE]
npm run counts -- --to URL [--cache DIR] [--key-file FILE]
npm run counts -- --legacy URL [--cache DIR] [--key-file FILE]

Lấy lượt đọc từ bộ đếm về thư mục tạm, để trang chủ và trang thống kê dùng; nạp bản đã lấy vào một bộ đếm mới; hoặc nạp
vào bộ đếm số mà trang cũ đã đếm (legacyViews, legacyVisits), để lượt đọc mới được cộng tiếp vào đó.
  --from URL       trang web có bộ đếm; nếu không gọi được thì giữ bản lấy lần trước
  --to URL         trang web có bộ đếm còn trống, để khôi phục
  --legacy URL     trang web có bộ đếm; số của trang cũ lấy theo lần npm run build gần nhất, nạp lại vẫn đúng số
  --cache DIR      thư mục tạm (.cache)
  --key-file FILE  tệp chứa khóa của bộ đếm; nếu không có thì lấy từ biến KHO_BAI_KEY
`,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    legacy: { type: 'string' },
    cache: { type: 'string', default: '.cache' },
    'key-file': { type: 'string' },
  },
  async run({ from, to, legacy, cache, 'key-file': keyFile }) {
    const [url, ...more] = [from, to, legacy].filter((value) => value !== undefined);
    if (url === undefined || more.length > 0) {
      throw new UsageError('Cần đúng một trong ba: --from URL, --to URL hoặc --legacy URL.');
    }
    if (!isWebAddress(url)) throw new UsageError(`"${url}" không phải là địa chỉ web.`);
    const key = await readKey(keyFile);
    if (legacy !== undefined) return giveLegacyCounts(url, key, cache);
    const last = await readCounts(cache);
    return to === undefined ? takeSnapshot(url, key, cache, last) : restore(url, key, cache, last);
  },
});

async function readKey(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) {
    const key = process.env['KHO_BAI_KEY']?.trim();
    return key ? checkKey(key, 'KHO_BAI_KEY') : undefined;
  }
  const key = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (key === '') throw new UsageError(`Không đọc được khóa trong ${file}.`);
  return checkKey(key, file);
}

/** A key crosses in a header, which holds ASCII alone. */
function checkKey(key: string, source: string): string {
  if (!/^[ -~]+$/.test(key)) throw new UsageError(`Nội dung của ${source} không phải là khóa của bộ đếm.`);
  return key;
}

/** A counter that can't be asked never fails a build: the last snapshot stays. */
async function takeSnapshot(
  url: string,
  key: string | undefined,
  cacheDir: string,
  last: CountsSnapshot | undefined,
): Promise<number> {
  const snapshot = await fetchChecked(url, key).catch((error: unknown) => {
    const kept = last ? `dùng tiếp bản ngày ${last.asOf}` : 'chưa có bản nào trước đó';
    process.stderr.write(`Không lấy được lượt đọc từ ${url}: ${explainCounterError(error, url)}; ${kept}.\n`);
  });
  if (!snapshot) return EXIT.done;
  if (key === undefined) Object.assign(snapshot, { views: last?.views ?? [], legacy: last?.legacy });
  const file = join(cacheDir, COUNTS_FILE);
  writeWhole(file, `${JSON.stringify(snapshot)}\n`);
  const { views, visits } = snapshot.total;
  process.stderr.write(
    `${file}: ${formatNumber(views)} lượt đọc, ${formatNumber(visits)} lượt truy cập, ${formatNumber(snapshot.views.length)} bài\n`,
  );
  if (key === undefined) process.stderr.write('Không có khóa nên không lấy số của từng bài.\n');
  return EXIT.done;
}

async function fetchChecked(url: string, key: string | undefined): Promise<CountsSnapshot> {
  const snapshot = parseCountsSnapshot(JSON.stringify(await fetchFigures(url, key)));
  if (!snapshot) throw new Error('câu trả lời không đúng dạng');
  return snapshot;
}

async function restore(
  url: string,
  key: string | undefined,
  cacheDir: string,
  last: CountsSnapshot | undefined,
): Promise<number> {
  if (key === undefined) throw new UsageError(NO_KEY);
  if (last === undefined) {
    // Not --from: what an empty counter says would take the place of a file that can still be saved.
    throw new UsageError(`${join(cacheDir, COUNTS_FILE)} không có hoặc bị hỏng: hãy đặt bản đã giữ vào đó.`);
  }
  // A snapshot of before does not tell what an earlier system counted; the last build does.
  const legacy = last.legacy ?? (await readLegacyCounts(cacheDir))?.views ?? [];
  const done = `Đã nạp ${formatNumber(last.views.length)} bài, bản ngày ${last.asOf}, vào ${url}`;
  return report(url, postFigures(url, key, { ...last, legacy }), done);
}

async function giveLegacyCounts(url: string, key: string | undefined, cacheDir: string): Promise<number> {
  if (key === undefined) throw new UsageError(NO_KEY);
  const counts = await readLegacyCounts(cacheDir);
  if (counts === undefined) {
    throw new UsageError(`Trong ${cacheDir} chưa có số của trang cũ: hãy chạy npm run build trước.`);
  }
  const { length } = counts.views;
  return report(
    url,
    postLegacyCounts(url, key, counts),
    `Đã nạp số của trang cũ, ${formatNumber(length)} bài, vào ${url}`,
  );
}

async function report(url: string, posted: Promise<void>, done: string): Promise<number> {
  try {
    await posted;
  } catch (error) {
    process.stderr.write(
      `Không nạp được lượt đọc vào ${url}: ${explainCounterError(error, url)}. Hãy nạp lại từ đầu; số vẫn đúng, không bị cộng hai lần.\n`,
    );
    return EXIT.fault;
  }
  process.stderr.write(`${done}\n`);
  return EXIT.done;
}
