import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planBuild } from '../../build/plan-build.ts';
import { PROJECT_DIR } from '../../build/project.ts';
import { packFault, unpackFault } from '../../build/threads/thread-fault.ts';
import { renderToFile } from '../../build/pages/write-pages.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../../fixtures/scratch.ts';
import { toUrl } from '../../text/brands.ts';
import { describeFailure } from './command.ts';

describe('a command', () => {
  it.each([
    [['--nope'], 'Không có tùy chọn --nope.'],
    [['thừa'], 'Không hiểu "thừa"'],
    [['--clean=3'], 'Tùy chọn --clean đứng một mình'],
    [['--out'], 'Tùy chọn --out thiếu giá trị'],
    [['--out', '--clean'], 'Tùy chọn --out thiếu giá trị'],
    [['--out', ''], 'Tùy chọn --out thiếu giá trị.'],
    [['--cache='], 'Tùy chọn --cache thiếu giá trị.'],
    [['--content', ''], 'Tùy chọn --content thiếu giá trị.'],
    [['--report', ''], 'Tùy chọn --report thiếu giá trị.'],
    [['--merge', 'a', '--merge', ''], 'Tùy chọn --merge thiếu giá trị.'],
    [['--merge', 'a', '--shard', '1/2'], '--shard và --merge không dùng cùng nhau'],
  ])('refuses %j with its help', (words, message) => {
    const run = spawnSync(process.execPath, ['scripts/cli/launch.js', 'build', ...words], {
      cwd: PROJECT_DIR,
      encoding: 'utf8',
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain('npm run build --');
  });

  it.each(['bench', 'bench:search'])('npm run %s explains itself, and refuses what is no number', (name) => {
    const run = (word: string) =>
      spawnSync('npm', ['run', '--silent', name, '--', word], { cwd: PROJECT_DIR, encoding: 'utf8' });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining(`npm run ${name} --`) });
    expect(run('nhiều')).toMatchObject({ status: 2, stdout: '' });
  });

  it.each(['check', 'export --year 2021', 'dev --port 0'])(
    '%s keeps nothing in the content folder',
    (words) => {
      const content = makeFolder({ 'site.yaml': SITE_YAML });
      const places = ['--content', content, '--cache', join(content, 'k')];
      const command = ['scripts/cli/launch.js', ...words.split(' '), ...places];
      const { status, stderr } = spawnSync(process.execPath, command, {
        cwd: PROJECT_DIR,
        encoding: 'utf8',
        timeout: 20_000,
      });
      expect(stderr).toContain(`--cache ${content}/k: thư mục tạm không được nằm trong thư mục nội dung\n`);
      expect(status).toBe(2);
      expect(existsSync(join(content, 'k'))).toBe(false);
    },
  );

  it('says in one sentence that the disk takes no more', () => {
    const long = makeArticle('Bài dài', { body: 'Một câu dài, lặp lại nhiều lần.\n\n'.repeat(5000) });
    const folder = makeFolder({ 'content/site.yaml': SITE_YAML, 'content/articles/2021/08/dai.md': long });
    const node = `"${process.execPath}" scripts/cli/launch.js build`;
    // The commands are bundled before the limit holds.
    const build = `${node} --help >&2; ulimit -f 256; exec ${node} --content "$0/content" --cache "$0/cache" --out "$0/dist" --no-search`;
    const { status, stderr } = spawnSync('sh', ['-c', build, folder], { cwd: PROJECT_DIR, encoding: 'utf8' });
    expect(status).toBe(70);
    expect(stderr).toMatch(/\nKhông ghi được vào \S+\/dist: tệp lớn quá giới hạn của hệ thống\.[^\n]*\n$/);
  });

  it.each([[[]], [['--clean']]])(
    'says in one sentence why an output folder cannot be made, with %j',
    (flags) => {
      const folder = makeFolder({ 'content/site.yaml': SITE_YAML, tep: '' });
      symlinkSync(join(folder, 'khong-co'), join(folder, 'lien-ket'));
      symlinkSync('vong', join(folder, 'vong'));
      const build = (out: string) => {
        const places = ['--content', join(folder, 'content'), '--cache', join(folder, 'cache'), '--out', out];
        return spawnSync(process.execPath, ['scripts/cli/launch.js', 'build', ...flags, ...places], {
          cwd: PROJECT_DIR,
          encoding: 'utf8',
        });
      };
      for (const [name, reason] of [
        ['tep', 'chỗ của thư mục đã có một tệp'],
        ['lien-ket', 'đó là một liên kết dẫn tới nơi không có, hoặc nơi ấy không nhận tệp mới'],
        ['vong', 'đó là một liên kết dẫn vòng về chính nó'],
      ] as const) {
        const { status, stderr } = build(join(folder, name));
        expect(status).toBe(70);
        expect(stderr).toMatch(new RegExp(`^Không ghi được vào \\S+/${name}: ${reason}\\.[^\n]*\n$`));
      }
    },
  );
});

it('a text that was saved under a build is told in one sentence, from whichever thread', async () => {
  const contentDir = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/bai.md': makeArticle('Một') });
  const planned = await planBuild({ contentDir, cacheDir: makeFolder(), now: Date.UTC(2022, 0, 1) });
  if ('refused' in planned) throw new Error('no plan');
  writeFiles(contentDir, { 'articles/2021/08/bai.md': makeArticle('Hai') });
  const fail = () => renderToFile(planned.plan.get(toUrl('/2021/08/bai/'))!, planned.folder);
  const sentence = 'articles/2021/08/bai.md đã thay đổi trong khi đang dựng trang. Hãy chạy lại.';
  expect(fail).toThrow(expect.toSatisfy((error) => describeFailure(error) === sentence));
  expect(fail).toThrow(
    expect.toSatisfy((error) => describeFailure(unpackFault(packFault(error))) === sentence),
  );
});
