import { describe, expect, it } from 'vitest';
import { createBodyReader } from '../content/markdown/read-body.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../fixtures/scratch.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { checkStyles } from '../content/style/check-styles.ts';
import { loadArchive } from '../content/load-archive.ts';
import { toPlainText } from '../content/markdown/plain-text.ts';

const MEGABYTE = 1024 * 1024;
const fill = (piece: string, length = MEGABYTE - 1000) =>
  piece.repeat(Math.floor(length / Buffer.byteLength(piece)));
/** Some paragraphs that are as long as they may be. */
const paragraphs = (piece: string) => `${fill(piece, 99_000)}\n\n`.repeat(3);

/** Checks one file as `npm run check` does, and renders what may be published. */
async function judge(file: string, text: string) {
  const contentDir = makeFolder({ 'site.yaml': SITE_YAML, [file]: text });
  const setting = { contentDir, cacheDir: makeFolder(), codeVersion: '1', now: Date.UTC(2022, 0, 1) };
  const { archive, folder, problems } = await loadArchive(setting);
  checkStyles(folder, setting);
  const readBody = createBodyReader(folder);
  const bodies = archive?.articles.map(({ body }) => readBody(body)) ?? [];
  const context = { references: {}, siteUrl: 'https://thu.example', firstPictureEager: false };
  const markup = bodies.map((body) => toPlainText(body) + renderMarkdown(body, context)).join('');
  const errors = problems.filter(({ severity, code }) => severity === 'error' && code !== 'field-missing');
  return { codes: [...new Set(errors.map(({ code }) => code))], size: markup.length };
}

const judgeBody = (body: string) =>
  judge('articles/2021/08/x.md', makeArticle('Bài', { body }).replace('summary: Tóm tắt.\n', ''));

describe('too much of something is a problem, told at once', () => {
  it.each<[name: string, body: string]>([
    ['a body of 5 MB', 'Lời. '.repeat(MEGABYTE)],
    ['a line of a million characters', fill('chữ ', 1_000_000)],
    ['a word of a million letters', fill('a', 1_000_000)],
    ['a million spaces', fill(' ', 1_000_000)],
    ['a paragraph of many lines', fill('lời của dòng\n', 160_000)],
    ['100,000 lines', '\n'.repeat(100_000)],
    ['100,000 links', '[a](b) '.repeat(100_000)],
    ['many links in many paragraphs', '[a](https://b.example)\n\n'.repeat(6000)],
    [
      'one long address for many links',
      `[x]: https://a.example/${'y'.repeat(50_000)}\n\n${paragraphs('[x] ')}`,
    ],
  ])('%s', async (_name, body) => {
    expect((await judgeBody(body)).codes).toEqual(['file-too-large']);
  });

  it('a long paragraph of a file with a capital ending', async () => {
    const article = makeArticle('Bài', { body: fill('lời của dòng\n', 160_000) });
    expect((await judge('articles/2021/08/X.MD', article)).codes).toEqual(['file-too-large']);
  });

  it.each([
    ['places.yaml', 'places:\n', '  - name: Nậm Ngần\n'],
    ['abbreviations.yaml', '', `UBND: ${'ủy ban '.repeat(1000)}\n`],
    ['tu-rieng.txt', '', 'Xrê\n'],
  ])('%s, which is no article and cannot be divided like one', async (file, front, entry) => {
    const contentDir = makeFolder({ 'site.yaml': SITE_YAML, [file]: front + entry.repeat(20_000) });
    const setting = { contentDir, cacheDir: makeFolder(), codeVersion: '1', now: Date.UTC(2022, 0, 1) };
    const { folder, problems } = await loadArchive(setting);
    const told = [...problems, ...checkStyles(folder, setting)];
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'file-too-large Tệp dài hơn 1 MB hoặc 20.000 dòng. Hãy bỏ bớt những mục mà không bài nào dùng.',
    ]);
  });

  it('marks over a letter', async () => {
    expect((await judgeBody(`a${'\u0323\u0301'.repeat(200_000)}`)).codes).toEqual(['encoding-invalid']);
    expect((await judgeBody(`Một\n\na${'\u0301'.repeat(100)}`)).codes).toEqual(['encoding-invalid']);
  });

  it('nesting', async () => {
    expect((await judgeBody(`${'> '.repeat(10_000)}a`)).codes).toEqual(['nesting-too-deep']);
  });

  it.each<[name: string, yaml: string]>([
    ['a front-matter of 10 MB', `summary: ${'a'.repeat(10 * MEGABYTE)}`],
    ['a front-matter of 100 KB', `summary: ${'a'.repeat(100_000)}`],
    ['lists in lists', `tags: ${'['.repeat(30_000)}`],
    ['lists in lists that are closed', `tags: ${'['.repeat(100)}${']'.repeat(100)}`],
    ['mappings in mappings', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    [
      'a bomb of aliases',
      Array.from({ length: 12 }, (_, n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(n > 0 ? 9 : 0)}x]`).join(
        '\n',
      ),
    ],
    ['a merge of itself', 'a: &a\n  <<: *a'],
    ['tags of code', 'title: !!js/function "() => 1"'],
    ['quotes that stay open', `title: "${'\\"'.repeat(20_000)}`],
  ])('%s', async (_name, yaml) => {
    const { codes } = await judge('articles/2021/08/x.md', `---\n${yaml}\n---\n`);
    expect(codes).toHaveLength(1);
    expect(['front-matter-invalid', 'file-too-large']).toContain(codes[0]);
  });

  it.each(['site.yaml', 'authors.yaml', 'places.yaml', 'abbreviations.yaml'])(
    'a bomb in %s',
    async (file) => {
      expect((await judge(file, `a: &a [x]\nb: [*a, *a]\n`)).codes).toContain('front-matter-invalid');
      expect((await judge(file, '['.repeat(500_000))).codes).toEqual([
        expect.stringMatching(/^(?:front-matter-invalid|file-too-large)$/),
      ]);
    },
  );

  it('keys that mean something to JavaScript are only unknown fields', async () => {
    const front = '__proto__: x\nconstructor: y\ntoString: z\n';
    expect((await judge('articles/2021/08/x.md', makeArticle('Bài', { front }))).codes).toEqual([
      'field-unknown',
    ]);
  });
});

describe('as much as is allowed is read, checked and rendered, whatever it is', () => {
  it.each<[name: string, piece: string]>([
    ['opened brackets', '['],
    ['pictures in pictures', '!['],
    ['links that stay open', '[a](<b "c'],
    ['stars', '*'],
    ['emphasis that stays open', '*a **b _c __d '],
    ['backticks', '`'],
    ['footnotes', '[^a]'],
    ['signs of HTML', '<!--<![CDATA[<a '],
    ['entities', '&#x'],
    ['spaces', ' '],
    ['one word', 'ữ'],
    ['underscores', '_a'],
    ['rules of tables', '|:-'],
    ['marks over a letter', 'a\u0301\u0323'],
  ])('%s', async (_name, piece) => {
    const { codes, size } = await judgeBody(paragraphs(piece));
    expect(codes).toEqual([]);
    expect(size).toBeLessThan(60 * MEGABYTE);
  });

  it('marks of an assistant that stay open', { timeout: 10_000 }, async () => {
    const body = `【${'†'.repeat(30_000)}\n\n${paragraphs('\uE200')}`;
    expect((await judgeBody(body)).codes).toEqual([]);
  });

  it('a long title that many links share does not multiply', async () => {
    const { codes, size } = await judgeBody(
      `[x]: /2021/08/x/ "${'y'.repeat(50_000)}"\n\n${'[x] '.repeat(4000)}`,
    );
    expect(codes).toEqual([]);
    expect(size).toBeLessThan(MEGABYTE);
  });
});
