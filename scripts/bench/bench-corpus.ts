import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateArticles } from './corpus.ts';
import { SECTIONS } from './corpus-words.ts';

const SITE = [
  'title: Kho bài đo tốc độ',
  'url: https://kho-bai.example',
  'sections:',
  ...SECTIONS.map(({ title, slug }) => `  - { title: ${title}, slug: ${slug} }`),
].join('\n');

/** Writes a content folder of so many generated articles. */
export function writeContent(folder: string, count: number): void {
  write(join(folder, 'site.yaml'), `${SITE}\n`);
  for (const { path, text } of generateArticles(count)) write(join(folder, 'articles', path), text);
}

/** Writes the same articles as a Hugo site's content: what we know as fields are taxonomies there. */
export function writeHugoContent(folder: string, count: number): void {
  for (const { path, text } of generateArticles(count)) {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const value = (key: string) => new RegExp(`^ *${key}: (".*")$`, 'm').exec(front)?.[1] ?? '""';
    const tags = [...front.matchAll(/^ {2}- (".*")$/gm)].map(([, tag]) => tag);
    const month = path.slice(0, 7);
    const taxonomies = [
      `chuyen-muc: [${value('section')}]`,
      `chu-de: [${tags.join(', ')}]`,
      `tac-gia: [${value('name')}]`,
      `nam: ["${month.slice(0, 4)}"]`,
      `thang: ["${month.replace('/', '-')}"]`,
    ];
    write(join(folder, path), `---\n${front}\n${taxonomies.join('\n')}\n---\n${body}`);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
