import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../content/usage-error.ts';
import { isLive, planAssets } from '../publish/cloudflare.ts';
import { compareSite, describeDifference } from '../publish/compare-site.ts';
import { DeployError } from '../publish/deploy-error.ts';
import { deployRelease } from '../publish/deploy-release.ts';
import { openPlace } from '../publish/place.ts';
import { purgeCache } from '../publish/purge-cache.ts';
import { DamagedManifestError, type PublishedSite, readManifest } from '../publish/read-manifest.ts';
import { rollBack } from '../publish/release-host.ts';
import { type FolderTarget, parseTarget, type Target } from '../publish/target.ts';
import { makeDeployCommand, makeRollbackCommand, runWrangler } from '../publish/wrangler.ts';
import { formatDecimal, formatNumber } from '../text/number.ts';
import { EXIT, runCommand } from './terminal/command.ts';

/** Most files that are named one by one where the folder is not what its manifest says. */
const MOST_NAMED = 10;

const NOTHING_NEW = 'Trang đang đăng đã đúng là bản này, không có gì để gửi.';

await runCommand({
  help: `
npm run deploy -- --target cloudflare|directory:DIR|ssh:USER@HOST:DIR [--dist DIR] [--dry-run]
npm run deploy -- --target cloudflare|directory:DIR|ssh:USER@HOST:DIR --rollback

Công bố trang đã dựng. Trước hết so dist với danh mục của nó; có chỗ không khớp thì không gửi gì, mã thoát là 1.
  --target T   cloudflare: gửi lên Cloudflare theo wrangler.jsonc (cần CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID);
               có SITE_URL là địa chỉ của trang thì bản đang đăng không được gửi lại
               directory:DIR: thư mục trên máy này; ssh:USER@HOST:DIR: thư mục trên máy chủ khác
               Mỗi bản nằm trong DIR/releases, bản đang dùng là DIR/current; giữ năm bản gần nhất
  --dist DIR   thư mục trang đã dựng (dist)
  --dry-run    chỉ in các tệp sẽ gửi và sẽ bỏ, không thay đổi gì
  --rollback   quay lại bản trước bản đang dùng

Nếu có CLOUDFLARE_ZONE_ID, xong việc thì xóa bộ nhớ đệm của Cloudflare đứng trước trang.
`,
  options: {
    target: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    'dry-run': { type: 'boolean', default: false },
    rollback: { type: 'boolean', default: false },
  },
  async run({ target: wanted, dist, rollback, 'dry-run': isDry }) {
    if (wanted === undefined) throw new UsageError('Hãy cho biết nơi công bố bằng --target');
    if (rollback && isDry) throw new UsageError('--rollback và --dry-run không dùng cùng nhau');
    const target = parseTarget(wanted);
    try {
      if (rollback) await goBack(target);
      else if (!(await publish(target, resolve(dist), isDry))) return EXIT.problems;
      if (!isDry) await purge();
      return EXIT.done;
    } catch (error) {
      if (error instanceof DamagedManifestError) {
        tell(error.message);
        return EXIT.problems;
      }
      if (!(error instanceof DeployError)) throw error;
      tell(error.message);
      return error.isFault ? EXIT.fault : EXIT.usage;
    }
  },
});

/** @returns false when the folder is not what its manifest says */
async function publish(target: Target, dist: string, isDry: boolean): Promise<boolean> {
  const place = openPlace(dist);
  const site = await readManifest(place);
  const { differences } = await compareSite(place, site);
  const wrong = differences.filter(({ kind }) => kind !== 'extra');
  if (wrong.length > 0) {
    for (const difference of wrong.slice(0, MOST_NAMED))
      process.stdout.write(`${describeDifference(place, difference)}\n`);
    // A build keeps a file that has the size which it wrote.
    tell(
      `${formatNumber(wrong.length)} tệp trong ${dist} không khớp với danh mục. Chưa gửi gì; hãy dựng lại trang từ đầu: npm run build -- --clean`,
    );
    return false;
  }
  await (target.kind === 'cloudflare'
    ? publishAssets(dist, site, isDry)
    : publishRelease(target, dist, site, isDry));
  return true;
}

async function publishAssets(dist: string, site: PublishedSite, isDry: boolean): Promise<void> {
  const ignored = site.files.has('.assetsignore') ? readFileSync(join(dist, '.assetsignore'), 'utf8') : '';
  const { files, warning } = planAssets(site, ignored);
  if (warning !== undefined) tell(warning);
  if (await isLive(site, process.env['SITE_URL'] ?? '')) return tell(NOTHING_NEW);
  const command = makeDeployCommand(dist);
  if (!isDry) return await runWrangler(command);
  process.stdout.write(
    [...files.keys()]
      .sort()
      .map((path) => `+ ${path}\n`)
      .join(''),
  );
  const megabytes = [...files.values()].reduce((sum, size) => sum + size, 0) / 1e6;
  tell(`Sẽ chạy: npx ${command.join(' ')}`);
  tell(
    `Cloudflare sẽ có ${formatNumber(files.size)} tệp, ${formatDecimal(megabytes, 1)} MB; chỉ tệp nào chưa có mới được gửi.`,
  );
}

async function publishRelease(
  target: FolderTarget,
  dist: string,
  site: PublishedSite,
  isDry: boolean,
): Promise<void> {
  const started = performance.now();
  const { plan, live } = await deployRelease(dist, site, target, isDry);
  if (plan === undefined) return tell(NOTHING_NEW);
  const { sent, removed } = plan;
  if (isDry) {
    process.stdout.write(
      [...sent.map((path) => `+ ${path}\n`), ...removed.map((path) => `- ${path}\n`)].join(''),
    );
    return tell(`Sẽ gửi ${formatNumber(sent.length)} tệp, bỏ ${formatNumber(removed.length)} tệp.`);
  }
  const seconds = formatDecimal((performance.now() - started) / 1000, 1);
  tell(
    `Đã công bố bản ${live?.now}: gửi ${formatNumber(sent.length)} tệp, bỏ ${formatNumber(removed.length)} tệp, ${seconds} giây.`,
  );
}

async function goBack(target: Target): Promise<void> {
  if (target.kind === 'cloudflare') {
    await runWrangler(makeRollbackCommand());
  } else {
    const { now, before } = await rollBack(target);
    tell(`Đã quay lại bản ${now}${before === '' ? '' : ` (bản vừa bỏ: ${before})`}.`);
  }
}

async function purge(): Promise<void> {
  const zone = process.env['CLOUDFLARE_ZONE_ID'] ?? '';
  if (zone === '') return;
  const api = process.env['CLOUDFLARE_API_BASE_URL'] ?? 'https://api.cloudflare.com/client/v4';
  await purgeCache({ api, zone, token: process.env['CLOUDFLARE_API_TOKEN'] ?? '' });
  tell('Đã xóa bộ nhớ đệm của Cloudflare.');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
