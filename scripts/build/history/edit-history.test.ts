import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../content/load-archive.ts';
import { git } from '../../fixtures/git.ts';
import { listFiles, readFiles } from '../../fixtures/output.ts';
import { makeCache } from '../../fixtures/warm-cache.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../../fixtures/scratch.ts';
import { describeHistory } from '../../site/articles/edit-history.ts';
import { buildSite } from '../build-site.ts';
import { readHistories } from './read-histories.ts';
import { readRevisions } from './read-revisions.ts';

const NOW = Date.parse('2022-01-01T00:00:00Z');
const A = 'articles/2021/08/a.md';
const OTHER_SETTING = [
  ['log.showRoot', 'false'],
  ['log.diffMerges', 'off'],
] as const;

/** A repository whose content stands in a folder of its own, as in a real one. */
function makeRepository(files: Record<string, string>, history = 'full') {
  const root = makeFolder();
  const content = join(root, 'content');
  const cacheDir = makeFolder();
  git(root, ['init', '-q']);
  // What people set for themselves changes nothing.
  for (const [name, value] of OTHER_SETTING) git(root, ['config', name, value]);
  const commit = (day: string, changed: Record<string, string> = {}) => {
    writeFiles(content, changed);
    git(root, ['add', '-A']);
    git(root, ['commit', '-q', '-m', 'Lời riêng của người ghi'], day);
  };
  commit('2021-08-27', { 'site.yaml': `${SITE_YAML}history: ${history}\n`, ...files });
  return { root, content, cacheDir, commit };
}

async function historyOf(
  { content, cacheDir }: { content: string; cacheDir: string },
  title: string,
  setting: { cold?: boolean } = {},
) {
  const loaded = await loadArchive({ contentDir: content, cacheDir, codeVersion: '1', now: NOW });
  const article = loaded.archive?.articles.find((candidate) => candidate.title === title);
  if (article === undefined || loaded.archive === undefined) throw new RangeError(`no article ${title}`);
  const { site } = loaded.archive;
  const read = { contentDir: content, cacheDir: setting.cold === true ? makeFolder() : cacheDir };
  return describeHistory(article, readHistories(site, read).histories, site.timeZone).map(
    ({ date, notes, words }) => ({
      date,
      notes,
      words: words.map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'added' ? `+${text}` : `-${text}`,
      ),
    }),
  );
}

const body = (text: string, front = '') => makeArticle('Bài', { body: text, front });

describe('the history of an article', () => {
  it('lists the days of its edits, newest first, with the words that changed and the notes of its corrections', async () => {
    const repository = makeRepository({ [A]: body('Cầu dài 28 mét.') });
    const correction = 'corrections:\n  - date: 2021-09-03\n    text: Cầu dài 82 mét.\n';
    repository.commit('2021-09-02', { 'articles/2021/08/b.md': makeArticle('Bài khác') });
    repository.commit('2021-09-03', { [A]: body('Cầu dài 82 mét.', correction) });
    repository.commit('2021-09-05', { [A]: body('Cầu dài 82 mét, rộng 3 mét.', correction) });
    expect(await historyOf(repository, 'Bài')).toEqual([
      {
        date: '2021-09-05',
        notes: [],
        words: ['… Tóm tắt. Cầu dài 82', '+mét, rộng 3', 'mét.'],
      },
      {
        date: '2021-09-03',
        notes: ['Cầu dài 82 mét.'],
        words: ['Bài Tóm tắt. Cầu dài', '-28', '+82', 'mét.'],
      },
    ]);
    expect(await historyOf(repository, 'Bài khác')).toEqual([]);
  });

  it('takes the edits of one day together', async () => {
    const repository = makeRepository({ [A]: body('Một.') });
    for (const text of ['Hai.', 'Ba.', 'Bốn.']) repository.commit('2021-09-02', { [A]: body(text) });
    expect(await historyOf(repository, 'Bài')).toEqual([
      { date: '2021-09-02', notes: [], words: ['Bài Tóm tắt.', '-Một.', '+Bốn.'] },
    ]);
  });

  it('tells no words where the site shows dates alone', async () => {
    const repository = makeRepository({ [A]: body('Một.') }, 'dates');
    repository.commit('2021-09-02', { [A]: body('Hai.') });
    expect(await historyOf(repository, 'Bài')).toEqual([{ date: '2021-09-02', notes: [], words: [] }]);
  });

  it('is nothing at all for a withdrawn article, and after its return begins anew', async () => {
    const withdrawn = 'withdrawn:\n  date: 2021-09-03\n  reason: Có tên người dân.\n';
    const repository = makeRepository({ [A]: body('Tên riêng.') });
    repository.commit('2021-09-02', { [A]: body('Tên riêng, số nhà.') });
    repository.commit('2021-09-03', { [A]: body('Tên riêng, số nhà.', withdrawn) });
    expect(await historyOf(repository, 'Bài')).toEqual([]);
    repository.commit('2021-09-04', { [A]: body('Đã bỏ tên.') });
    expect(await historyOf(repository, 'Bài')).toEqual([]);
    repository.commit('2021-09-06', { [A]: body('Đã bỏ hết.') });
    expect(JSON.stringify(await historyOf(repository, 'Bài'))).not.toMatch(/riêng|số nhà/);
    expect(await historyOf(repository, 'Bài')).toHaveLength(1);
  });

  it('does not tell what a draft said, nor what was there before the article came out', async () => {
    const late = (text: string) => makeArticle('Bài', { body: text, date: '2021-09-10' });
    const repository = makeRepository({
      [A]: body('Lời nháp.', 'draft: có\n'),
      'articles/2021/09/b.md': late('Lời hẹn giờ.').replace('Bài', 'Bài hẹn'),
    });
    repository.commit('2021-09-02', { [A]: body('Lời đăng.') });
    repository.commit('2021-09-03', {
      'articles/2021/09/b.md': late('Lời đã sửa.').replace('Bài', 'Bài hẹn'),
    });
    expect(await historyOf(repository, 'Bài')).toEqual([]);
    expect(await historyOf(repository, 'Bài hẹn')).toEqual([]);
  });

  it('does not tell what an article said that waited for a date and was brought out before it', async () => {
    const dated = (date: string, text: string) => ({ [A]: makeArticle('Bài', { body: text, date }) });
    const repository = makeRepository(dated('2021-09-20', 'Lời hẹn giờ.'));
    repository.commit('2021-09-02', dated('2021-09-20', 'Lời hẹn đã sửa.'));
    repository.commit('2021-09-03', dated('2021-09-03', 'Lời đăng.'));
    expect(await historyOf(repository, 'Bài')).toEqual([]);
    repository.commit('2021-09-05', dated('2021-08-20', 'Lời đăng đã sửa.'));
    expect(await historyOf(repository, 'Bài')).toEqual([
      { date: '2021-09-05', notes: [], words: ['Bài Tóm tắt. Lời', '-đăng.', '+đăng đã sửa.'] },
    ]);
  });

  it('tells of no edit before the day on which an article came out, as it says now', async () => {
    const dated = (date: string, text: string) => ({ [A]: makeArticle('Bài', { body: text, date }) });
    const repository = makeRepository(dated('2021-08-26', 'Một.'));
    repository.commit('2021-09-02', dated('2021-08-26', 'Hai.'));
    repository.commit('2021-09-05', dated('2021-09-03', 'Ba.'));
    expect((await historyOf(repository, 'Bài')).map(({ date }) => date)).toEqual(['2021-09-05']);
  });

  it('follows a file that is renamed, and counts the renaming as no edit', async () => {
    const repository = makeRepository({ [A]: body('Một hai ba bốn năm sáu bảy.') });
    repository.commit('2021-09-02', { [A]: body('Một hai ba bốn năm sáu tám.') });
    renameSync(join(repository.content, A), join(repository.content, 'articles/2021/08/tên mới.md'));
    repository.commit('2021-09-03');
    expect((await historyOf(repository, 'Bài')).map(({ date }) => date)).toEqual(['2021-09-02']);
  });

  it.each([
    ['deleted', (file: string) => rmSync(file)],
    ['moved away', (file: string) => renameSync(file, file.replace('a.md', 'z.md'))],
  ])('begins anew where another article was, which is %s', async (_what, leave) => {
    const repository = makeRepository({ [A]: body('Một hai ba bốn năm sáu bảy.') });
    repository.commit('2021-09-02', { [A]: body('Một hai ba bốn năm sáu tám.') });
    leave(join(repository.content, A));
    repository.commit('2021-09-03');
    repository.commit('2021-09-04', { [A]: makeArticle('Bài sau', { body: 'Chín.' }) });
    expect(await historyOf(repository, 'Bài sau')).toEqual([]);
    repository.commit('2021-09-05', { [A]: makeArticle('Bài sau', { body: 'Mười.' }) });
    expect((await historyOf(repository, 'Bài sau')).map(({ date }) => date)).toEqual(['2021-09-05']);
  });

  it('goes on after a name was spelt in other bytes and the text written anew, as one that a Mac brings', async () => {
    const name = 'articles/2021/08/bản mới.md';
    const repository = makeRepository({ [name]: body('Một hai ba bốn. '.repeat(20)) });
    rmSync(join(repository.content, name));
    const spelt = name.normalize('NFD');
    repository.commit('2021-09-02', { [spelt]: body('Năm sáu bảy tám. '.repeat(20)) });
    repository.commit('2021-09-03', { [spelt]: body('Năm sáu bảy chín. '.repeat(20)) });
    expect((await historyOf(repository, 'Bài')).map(({ date }) => date)).toEqual(['2021-09-03']);
  });

  it('counts a merged branch as one edit, on the day when it was merged', async () => {
    const repository = makeRepository({ [A]: body('Một.') });
    git(repository.root, ['checkout', '-q', '-b', 'sua']);
    repository.commit('2021-09-02', { [A]: body('Nháp trong nhánh.') });
    repository.commit('2021-09-03', { [A]: body('Hai.') });
    git(repository.root, ['checkout', '-q', 'main']);
    git(repository.root, ['merge', '-q', '--no-ff', '-m', 'Gộp', 'sua'], '2021-09-04');
    expect(await historyOf(repository, 'Bài')).toEqual([
      { date: '2021-09-04', notes: [], words: ['Bài Tóm tắt.', '-Một.', '+Hai.'] },
    ]);
  });

  it('is the same whether it is read at once or commit by commit, also when the past was rewritten', async () => {
    const repository = makeRepository({ [A]: body('Một.') });
    for (const [index, text] of ['Hai.', 'Ba.', 'Bốn.'].entries()) {
      repository.commit(`2021-09-0${index + 2}`, { [A]: body(text) });
      expect(await historyOf(repository, 'Bài')).toEqual(await historyOf(repository, 'Bài', { cold: true }));
    }
    writeFiles(repository.content, { [A]: body('Năm.') });
    git(repository.root, ['commit', '-q', '-a', '--amend', '--no-edit'], '2021-09-09');
    const history = await historyOf(repository, 'Bài');
    expect(history).toEqual(await historyOf(repository, 'Bài', { cold: true }));
    expect(history[0]).toMatchObject({ date: '2021-09-09', words: ['Bài Tóm tắt.', '-Ba.', '+Năm.'] });
  });

  it('passes over versions that could not be built, and texts that changed beyond reading', async () => {
    const repository = makeRepository({ [A]: body('Một.') });
    repository.commit('2021-09-02', { [A]: 'không có phần khai báo' });
    const long = Array.from({ length: 1000 }, (_, index) => `chữ${index}`).join(' ');
    repository.commit('2021-09-03', { [A]: body(long) });
    expect(await historyOf(repository, 'Bài')).toEqual([{ date: '2021-09-03', notes: [], words: [] }]);
  });
});

// Several whole builds in one test.
describe('a site that shows histories', { timeout: 180_000 }, () => {
  const build = ({ content, cacheDir }: { content: string; cacheDir: string }, outDir: string) =>
    buildSite({ contentDir: content, cacheDir, outDir, now: NOW, search: false });

  it('renders only what a commit changed, gives the bytes of a clean build, and tells nobody’s name', async () => {
    const files = Array.from({ length: 5 }, (_, index) => [
      `articles/2021/08/b${index}.md`,
      makeArticle(`B ${index}`),
    ]);
    const repository = makeRepository({ [A]: body('Cầu dài 28 mét.'), ...Object.fromEntries(files) });
    repository.cacheDir = await makeCache();
    const outDir = join(makeFolder(), 'dist');
    await build(repository, outDir);
    repository.commit('2021-09-03', { 'ghi-chu.txt': 'không phải bài' });
    expect((await build(repository, outDir)).report?.rendered).toBe(0);
    repository.commit('2021-09-04', { [A]: body('Cầu dài 82 mét.') });
    // The article and the feeds; lists show nothing of a body.
    expect((await build(repository, outDir)).report?.rendered).toBeLessThan(7);
    const clean = join(makeFolder(), 'dist');
    await build({ ...repository, cacheDir: await makeCache() }, clean);
    expect(readFiles(outDir)).toEqual(readFiles(clean));
    const pages = new Map(
      [...readFiles(clean)].map(([path, bytes]) => [path, Buffer.from(bytes, 'base64').toString()]),
    );
    const page = pages.get('2021/08/a/index.html') ?? '';
    expect(page).toContain('Lịch sử chỉnh sửa');
    expect(page).toContain('<del>28</del>');
    expect(page).toContain('<ins>82</ins>');
    expect(pages.get('2021/08/b0/index.html')).not.toContain('Lịch sử chỉnh sửa');
    expect([...pages.values()].filter((text) => /rieng\.example|Người Ghi|Lời riêng/.test(text))).toEqual([]);
  });

  it('is not published from a clone without its past', async () => {
    const { root } = makeRepository({ [A]: body('Một.') });
    const shallow = makeFolder();
    writeFiles(join(root, 'content'), { [A]: body('Hai.') });
    git(root, ['commit', '-q', '-a', '-m', 'x']);
    git(shallow, ['clone', '-q', '--depth', '1', pathToFileURL(root).href, 'kho']);
    const content = join(shallow, 'kho/content');
    const outDir = join(makeFolder(), 'dist');
    const { report, problems } = await build({ content, cacheDir: makeFolder() }, outDir);
    expect(report).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'history-shallow',
        severity: 'error',
        message: expect.stringContaining('--unshallow'),
      }),
    ]);
    expect(listFiles(join(outDir, '..'))).toEqual([]);
    git(join(shallow, 'kho'), ['fetch', '-q', '--unshallow']);
    expect(readRevisions(content, makeFolder())).toBeTypeOf('object');
  });

  it('is published without histories, with a notice, where there is no repository', async () => {
    const repository = makeRepository({ [A]: body('Một.') });
    rmSync(join(repository.root, '.git'), { recursive: true });
    const { report, problems } = await build(repository, join(makeFolder(), 'dist'));
    expect(report).toBeDefined();
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'history-missing',
        severity: 'warning',
        message: expect.stringContaining('git status'),
      }),
    ]);
  });
});
