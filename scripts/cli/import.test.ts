import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { launchBrowser, openVisit } from '../fixtures/browser.ts';
import { readOldPage } from '../fixtures/old-page.ts';
import { makeFolder, SITE_YAML } from '../fixtures/scratch.ts';

const PHOTO = join(PROJECT_DIR, 'scripts/fixtures/good-site/articles/2021/08/cau-moi/IMG_0001.jpg');

function runImport(contentDir: string, source: string, ...flags: string[]) {
  const command = ['scripts/cli/launch.js', 'import', '--content', contentDir, source, ...flags];
  return spawnSync(process.execPath, command, { cwd: PROJECT_DIR, encoding: 'utf8' });
}

it('the content folder is made by the first article, not by a page that is refused', () => {
  const folder = makeFolder({
    'trong.txt': readOldPage('trong.txt'),
    'trang.txt': readOldPage('cong-tinh.txt'),
  });
  const contentDir = join(folder, 'content');
  expect(runImport(contentDir, join(folder, 'trong.txt')).status).toBe(1);
  expect(existsSync(contentDir)).toBe(false);
  expect(runImport(contentDir, join(folder, 'trang.txt')).status).toBe(0);
  expect(existsSync(join(contentDir, 'articles'))).toBe(true);
});

it('a link that leads nowhere is not written over', () => {
  const folder = makeFolder({ 'trang.txt': readOldPage('cong-tinh.txt') });
  const contentDir = makeFolder({ 'articles/2019/05/con-duong-moi-len-ban-huoi-mau/README.md': '' });
  const place = 'articles/2019/05/con-duong-moi-len-ban-huoi-mau/index.md';
  symlinkSync('khong-co.md', join(contentDir, place));
  const { status, stdout } = runImport(contentDir, join(folder, 'trang.txt'));
  expect([status, stdout]).toEqual([1, expect.stringContaining(`Đã có ${contentDir}/${place}`)]);
});

it('the sections of a site.yaml with a fault elsewhere are known', () => {
  const folder = makeFolder({ 'trang.html': readOldPage('aspnet-xuong-dong.html') });
  const contentDir = makeFolder({ 'site.yaml': 'titel: Trang\nsections: [Thời sự, Tin tức]\n' });
  const { stdout } = runImport(contentDir, join(folder, 'trang.html'), '--dry-run');
  expect(stdout).toMatch(/^section: tin-tuc$/m);
});

it('neither the name of a page nor its words command the terminal', () => {
  const words = 'Hội nghị &#27;]0;x&#7; tổng kết\u200B năm\n::error::x';
  const page = `<h1>${words}</h1><p>${words} có đông đủ bà con trong bản tham dự và phát biểu ý kiến.</p>`;
  const folder = makeFolder({ 'b\u001B]0;x\u0007\n::error::x.html': page, 'con\u001B/trang.html': page });
  const { stdout, stderr } = runImport(makeFolder(), folder, '--dry-run');
  expect(stdout).toContain('<U+001B>]0;x<U+0007>');
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|^::/mu);
});

it('a page that Chromium saved in one file comes with its photos', async () => {
  const browser = await launchBrowser();
  const { page } = await openVisit(browser);
  await page.route('**/*.jpg', (route) => route.fulfill({ path: PHOTO, contentType: 'image/jpeg' }));
  await page.route('**/*.html', (route) =>
    route.fulfill({ body: readOldPage('wordpress.html'), contentType: 'text/html' }),
  );
  await page.goto('http://namson.example/2020/trong-rung.html', { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  await browser.close();
  const folder = makeFolder({ 'trang.mhtml': data, 'content/site.yaml': SITE_YAML });
  const contentDir = join(folder, 'content');
  expect(runImport(contentDir, join(folder, 'trang.mhtml')).status).toBe(0);
  const place = join(contentDir, 'articles/2020/03/trong-rung-dau-xuan-o-ban-nam-ca');
  expect(readFileSync(join(place, 'index.md'), 'utf8')).toContain('  - /2020/trong-rung.html\n');
  expect(readdirSync(place)).toEqual(expect.arrayContaining(['g1-600x400.jpg', 'g2-600x400.jpg']));
  expect(readFileSync(join(place, 'g1-600x400.jpg'))).toEqual(readFileSync(PHOTO));
});
