import { UsageError } from '../content/usage-error.ts';
import { compareSite, describeDifference } from '../publish/compare-site.ts';
import { type DeadLink, findDeadLinks } from '../publish/find-dead-links.ts';
import { isWebAddress } from '../publish/fetch-file.ts';
import { openPlace, type Place } from '../publish/place.ts';
import { DamagedManifestError, type PublishedSite, readManifest } from '../publish/read-manifest.ts';
import { formatNumber } from '../text/number.ts';
import { leadsOn } from './leads-on.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { readNumber } from './terminal/read-number.ts';

await runCommand({
  help: `
npm run verify -- [--dist DIR | --url URL] [--manifest DIR|URL] [--sample N] [--links]

So từng tệp của trang đã dựng, hoặc của trang đang chạy, với danh mục manifest.json. Mã thoát là 1 nếu có chỗ không khớp, hoặc danh mục bị hỏng.
  --dist DIR         thư mục trang đã dựng (dist)
  --url URL          trang đang chạy, ví dụ https://kho-bai.example
  --manifest DIR|URL dùng danh mục của nơi khác, ví dụ trang đang chạy so với dist (chính nơi được so)
  --sample N         chỉ so N tệp, rải đều
  --links            xem thêm mọi liên kết trong trang có dẫn tới đâu không, kể cả từ địa chỉ cũ (chỉ với --dist)
`,
  options: {
    dist: { type: 'string' },
    url: { type: 'string' },
    manifest: { type: 'string' },
    sample: { type: 'string' },
    links: { type: 'boolean', default: false },
  },
  async run({ dist, url, manifest, sample, links }) {
    if (dist !== undefined && url !== undefined)
      throw new UsageError('Hãy dùng --dist hoặc --url, không dùng cả hai');
    if (url !== undefined && !isWebAddress(url))
      throw new UsageError(`--url ${url}: không phải là một địa chỉ web, bắt đầu bằng https:// hoặc http://`);
    if (url !== undefined && links) throw new UsageError('--links chỉ dùng được với --dist');
    const place = openPlace(url ?? dist ?? 'dist');
    const site = await findManifest(manifest === undefined ? place : openPlace(manifest));
    if (site === undefined) return EXIT.problems;
    const count =
      sample === undefined ? undefined : readNumber('--sample', sample, { min: 1, max: 1_000_000 });
    const { compared, differences } = await compareSite(place, site, count);
    for (const difference of differences) process.stdout.write(`${describeDifference(place, difference)}\n`);
    const dead = links ? await findDead(place, site) : [];
    for (const { path, target } of dead)
      process.stdout.write(`${place.name}${path}: liên kết ${target} không dẫn tới đâu\n`);
    const found = differences.length + dead.length;
    process.stderr.write(
      `Đã so ${formatNumber(compared)} tệp, ${found === 0 ? 'không có chỗ nào sai' : `có ${formatNumber(found)} chỗ sai`}.\n`,
    );
    return found === 0 ? EXIT.done : EXIT.problems;
  },
});

/** Links that name no file of the site, and no old address either. */
async function findDead(place: Place, { files }: PublishedSite): Promise<DeadLink[]> {
  const dead: DeadLink[] = [];
  for (const link of await findDeadLinks(place, files))
    if (!(await leadsOn(place, link.target))) dead.push(link);
  return dead;
}

/** Reads the manifest; one that is damaged is a finding like any other file, but nothing else can be compared. */
async function findManifest(place: Place): Promise<PublishedSite | undefined> {
  try {
    return await readManifest(place);
  } catch (error) {
    if (!(error instanceof DamagedManifestError)) throw error;
    process.stdout.write(`${error.message}\n`);
    process.stderr.write('Chưa so được tệp nào.\n');
    return undefined;
  }
}
