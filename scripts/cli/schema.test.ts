import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { PROJECT_DIR } from '../build/project.ts';
import { createArticleParser } from '../content/parse-article.ts';
import { decodeSource, type Source } from '../content/disk/read-source.ts';
import { toContentPath } from '../text/brands.ts';
import { makeFolder, SITE_YAML } from '../fixtures/scratch.ts';
import { formatProblems } from './terminal/print-problems.ts';
import { makeSchemaFiles } from './schema-files.ts';

const read = (path: string) => readFileSync(join(PROJECT_DIR, path), 'utf8');
const guide = read('content/README.md');
const written = makeSchemaFiles(join(PROJECT_DIR, 'content'), guide);
const made = 'files' in written ? written.files : {};

it.each(Object.keys(made))('%s is what `npm run schema` writes', (path) => {
  expect(read(path)).toBe(made[path]);
});

it('nothing is made of a site.yaml with a mistake, which is told with its line', () => {
  const broken = makeFolder({ 'site.yaml': `${SITE_YAML}links: [\n` });
  expect(makeSchemaFiles(broken, guide)).toEqual({
    problems: [expect.objectContaining({ file: 'site.yaml', line: 8, code: 'front-matter-invalid' })],
  });
});

it.each(['', '# Trống', guide.replace('<!-- fields:end -->', '')])(
  'an office that has no guide, or one without its marks, is told which file to take again',
  (other) => {
    expect(() => makeSchemaFiles(join(PROJECT_DIR, 'content'), other)).toThrow(/^content\/README\.md /);
  },
);

const site = parseYaml(read('content/site.yaml')) as { sections: (string | { title: string })[] };
const titles = site.sections.map((section) => (typeof section === 'string' ? section : section.title));

it('the schema for articles knows every field, its kind and the sections', () => {
  const schema = JSON.parse(made['.vscode/article.schema.json'] ?? '') as {
    required: string[];
    properties: Record<string, { type?: string; enum?: string[] }>;
    additionalProperties: boolean;
  };
  expect(schema.required.sort()).toEqual(['date', 'section', 'title']);
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties['legacyViews']?.type).toBe('integer');
  expect(schema.properties['draft']?.type).toBe('boolean');
  expect(schema.properties['section']?.enum).toEqual(expect.arrayContaining(titles));
});

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
for (const kind of ['article', 'site', 'places', 'authors', 'abbreviations'])
  ajv.addSchema(JSON.parse(made[`.vscode/${kind}.schema.json`] ?? '') as object, kind);

/** What the schema of a kind says against a value, as an editor's program would show it. */
function refuse(kind: string, value: unknown): string[] {
  ajv.validate(kind, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

// An office may have no registers of its own.
const yamlFiles = ['site', 'places', 'authors', 'abbreviations'].filter((kind) =>
  existsSync(join(PROJECT_DIR, `content/${kind}.yaml`)),
);

it.each(yamlFiles)('%s.yaml fits its schema', (kind) => {
  expect(refuse(kind, parseYaml(read(`content/${kind}.yaml`)))).toEqual([]);
});

it('what the guide shows fits the schemas', () => {
  const [, example = ''] = guide.split(/^---$/m);
  const blocks = Array.from(guide.matchAll(/^```yaml\n([^]*?)^```$/gm), ([, yaml = '']) => yaml);
  const registers = blocks.filter((yaml) => /^(?:places|authors):/.test(yaml));
  const fields = blocks.filter((yaml) => !registers.includes(yaml));
  expect([registers.length, fields.length]).toEqual([2, 5]);
  for (const yaml of registers) expect(refuse(yaml.slice(0, yaml.indexOf(':')), parseYaml(yaml))).toEqual([]);
  // The sections are those of the office that has taken up the project.
  const { section: _, ...others } = parseYaml([example, ...fields].join('')) as Record<string, unknown>;
  expect(refuse('article', { ...others, section: titles[0] })).toEqual([]);
});

it('numbers stand where texts do, as the check takes them', () => {
  const contact = { phone: 2733000111 };
  expect(refuse('site', { title: 2026, url: 'https://a.example', contact, sections: [2026] })).toEqual([]);
});

it.each([
  ['places', { places: [{ name: 'Nà Mẫu', kinds: 'xã' }] }],
  ['places', { places: [{ kind: 'xã' }] }],
  ['authors', { authors: [{ name: 'Nguyễn Văn An', unit: 'Sở Y tế' }] }],
  ['authors', { author: [] }],
])('a slip in %s.yaml is seen: %j', (kind, value) => {
  expect(refuse(kind, value)).not.toEqual([]);
});

interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}
const snippets = JSON.parse(read('.vscode/kho-bai.code-snippets')) as Record<string, Snippet>;

/** A snippet's text with its blanks left as they are offered, on 26 August 2021. */
function expand({ body }: Snippet): string {
  const moment: Record<string, string> = { YEAR: '2021', MONTH: '08', DATE: '26', HOUR: '18', MINUTE: '14' };
  const text = body.join('\n');
  const offered = new Map(
    Array.from(text.matchAll(/\$\{(\d+):([^}]*)\}/g), ([, number, words]) => [number, words]),
  );
  return text
    .replace(/\$CURRENT_([A-Z]+)/g, (_all, part: string) => moment[part] ?? '?')
    .replace(
      /\$(?:\{(\d+):[^}]*\}|(\d+))/g,
      (_all, one?: string, other?: string) => offered.get(one ?? other) ?? '',
    );
}

function makeSource(text: string): Source {
  const source = decodeSource(toContentPath('articles/2021/08/x.md'), Buffer.from(text));
  if ('code' in source) throw new Error(source.message);
  return source;
}

it('snippets have names of their own, and those of a whole article make a draft in order', () => {
  const all = Object.values(snippets);
  expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(all.length);
  const sections = [{ slug: 'chuyen-muc', title: 'Chuyên mục', url: '/chuyen-muc/chuyen-muc/' as never }];
  const parse = createArticleParser({ sections, timeZone: 'Asia/Ho_Chi_Minh' });
  const articles = all.map(expand).filter((text) => text.startsWith('---\n'));
  expect(articles).toHaveLength(2);
  for (const text of articles) {
    const { item, problems } = parse(makeSource(text));
    expect(problems).toEqual([]);
    expect(item?.draft).toBe(true);
  }
});

it('snippets of single fields go into an article as they are', () => {
  const parse = createArticleParser({
    sections: [{ slug: 's', title: 'S', url: '/' as never }],
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const fields = Object.values(snippets).filter(({ body }) => /^[a-z]+:/.test(body[0] ?? ''));
  expect(fields).toHaveLength(5);
  for (const snippet of fields) {
    const author = snippet.prefix === 'tac-gia' ? '' : 'author: Nguyễn Văn An\n';
    const text = `---\ntitle: Bài\ndate: 2021-08-26\nsection: s\nsummary: Tóm tắt\n${author}${expand(snippet)}\n---\n`;
    expect(parse(makeSource(text)).problems, snippet.prefix).toEqual([]);
  }
});

it('VS Code is told only of schemas that are there, and its task reads what check writes', () => {
  const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  for (const [schema, file] of Object.entries(settings['yaml.schemas'])) {
    expect(made).toHaveProperty([schema]);
    expect(file).toBe(schema.replace(/^\.vscode\/(\w+)\.schema\.json$/, 'content/$1.yaml'));
  }
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as {
    tasks: { problemMatcher: { pattern: { regexp: string } } }[];
  };
  const problem = {
    file: 'articles/x.md',
    line: 4,
    column: 7,
    code: 'date-invalid',
    severity: 'error',
    message: 'Sai.',
  } as const;
  const [line = ''] = formatProblems([problem], 'content', 'github').split('\n');
  expect(new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '').exec(line)?.slice(1)).toEqual([
    'error',
    'content/articles/x.md',
    '4',
    '7',
    'date-invalid',
    'Sai.',
  ]);
});
