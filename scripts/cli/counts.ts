import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../content/usage-error.ts';
import { type CountsSnapshot, parseCountsSnapshot } from '../site/counts-snapshot.ts';
import { EXIT, runCommand } from './command.ts';
import { fetchFigures, postBase } from '../edge/counter-client.ts';
import { explainCounterError } from './explain-counter-error.ts';
import { writeWhole } from '../content/write-whole.ts';

await runCommand({
  help: `
npm run counts -- --from URL [--cache DIR] [--key-file FILE]
npm run counts -- --to URL [--cache DIR] [--key-file FILE]

Lấy lượt đọc từ bộ đếm về thư mục tạm, để trang chủ và trang thống kê dùng; hoặc nạp bản đã lấy vào một bộ đếm mới.
  --from URL       trang web có bộ đếm; nếu không gọi được thì giữ bản lấy lần trước
  --to URL         trang web có bộ đếm còn trống, để khôi phục
  --cache DIR      thư mục tạm (.cache)
  --key-file FILE  tệp chứa khóa của bộ đếm; nếu không có thì lấy từ biến KHO_BAI_KEY
`,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    cache: { type: 'string', default: '.cache' },
    'key-file': { type: 'string' },
  },
  async run({ from, to, cache, 'key-file': keyFile }) {
    const url = from ?? to;
    if (url === undefined || (from !== undefined && to !== undefined)) {
      throw new UsageError('Cần đúng một trong hai: --from URL hoặc --to URL.');
    }
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new UsageError(`"${url}" không phải là địa chỉ web.`);
    const key = await readKey(keyFile);
    const file = join(cache, 'counts.json');
    const last = parseCountsSnapshot(await readFile(file, 'utf8').catch(() => ''));
    return to === undefined ? takeSnapshot(url, key, file, last) : restore(url, key, last);
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
  file: string,
  last: CountsSnapshot | undefined,
): Promise<number> {
  const snapshot = await fetchChecked(url, key).catch((error: unknown) => {
    const kept = last ? `dùng tiếp bản ngày ${last.asOf}` : 'chưa có bản nào trước đó';
    process.stderr.write(`Không lấy được lượt đọc từ ${url}: ${explainCounterError(error)}; ${kept}.\n`);
  });
  if (!snapshot) return EXIT.done;
  if (key === undefined) snapshot.views = last?.views ?? [];
  writeWhole(file, `${JSON.stringify(snapshot)}\n`);
  const { views, visits } = snapshot.total;
  process.stderr.write(`${file}: ${views} lượt đọc, ${visits} lượt truy cập, ${snapshot.views.length} bài\n`);
  if (key === undefined) process.stderr.write('Không có khóa nên không lấy số của từng bài.\n');
  return EXIT.done;
}

async function fetchChecked(url: string, key: string | undefined): Promise<CountsSnapshot> {
  const snapshot = parseCountsSnapshot(JSON.stringify(await fetchFigures(url, key, Date.now())));
  if (!snapshot) throw new Error('câu trả lời không đúng dạng');
  return snapshot;
}

async function restore(
  url: string,
  key: string | undefined,
  last: CountsSnapshot | undefined,
): Promise<number> {
  if (key === undefined) throw new UsageError('Cần khóa của bộ đếm: --key-file FILE hoặc biến KHO_BAI_KEY.');
  if (last === undefined) throw new UsageError('Chưa có bản nào để nạp: hãy chạy với --from trước.');
  const { views, days, total } = last;
  try {
    await postBase(url, key, { from: 'backup', views, days, visits: total.visits });
  } catch (error) {
    process.stderr.write(
      `Không nạp được lượt đọc vào ${url}: ${explainCounterError(error)}. Nạp lại từ đầu cũng không sai số.\n`,
    );
    return EXIT.fault;
  }
  process.stderr.write(`Đã nạp ${views.length} bài, bản ngày ${last.asOf}, vào ${url}\n`);
  return EXIT.done;
}
