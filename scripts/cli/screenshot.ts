import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFolder } from '../content/disk/ensure-folder.ts';
import { UsageError } from '../content/usage-error.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { startServer } from './serving/serve.ts';

/** CSS pixels of a phone and of a desktop. */
const WIDTHS = [360, 1280];

await runCommand({
  help: `
npm run screenshot -- [--dist DIR] [--to DIR]

Chụp trang chủ và bài mới nhất của trang đã dựng, ở bề rộng điện thoại và máy tính. Cần Chromium (hoặc CHROMIUM=đường-dẫn).
  --dist DIR   thư mục trang đã dựng (dist)
  --to DIR     nơi ghi ảnh PNG (preview)
`,
  options: {
    dist: { type: 'string', default: 'dist' },
    to: { type: 'string', default: 'preview' },
  },
  async run({ dist, to }) {
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    if (!existsSync(executablePath))
      throw new UsageError(`Không có ${executablePath}. Hãy cài Chromium, hoặc đặt CHROMIUM=đường-dẫn`);
    const data = mkdtempSync(join(tmpdir(), 'kho-bai-screenshot-'));
    try {
      const server = await startServer({ out: dist, data, port: 0 });
      try {
        await takeScreenshots({ executablePath, url: server.url, pages: findPages(dist), to });
      } finally {
        await server.stop();
      }
    } finally {
      rmSync(data, { recursive: true });
    }
    return EXIT.done;
  },
});

/** Home, and the newest article if there is one: by name of the picture, its address. */
function findPages(dist: string): Map<string, string> {
  const pages = new Map([['trang-chu', '/']]);
  const feed = join(dist, 'feed.json');
  if (!existsSync(feed)) return pages;
  const { items } = JSON.parse(readFileSync(feed, 'utf8')) as { items: { url: string }[] };
  if (items[0] !== undefined) pages.set('bai-moi-nhat', new URL(items[0].url).pathname);
  return pages;
}

async function takeScreenshots(shot: {
  executablePath: string;
  url: string;
  pages: ReadonlyMap<string, string>;
  to: string;
}): Promise<void> {
  const { executablePath, url, pages, to } = shot;
  ensureFolder(to);
  // It takes 0.2 s to load, and no other command needs it.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'vi-VN' });
      for (const [name, path] of pages) {
        await page.goto(url + path, { waitUntil: 'networkidle' });
        const file = join(to, `${name}-${width}.png`);
        await page.screenshot({ path: file });
        process.stdout.write(`${file}\n`);
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
