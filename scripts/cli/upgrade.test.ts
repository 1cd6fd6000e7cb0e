import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { git } from '../fixtures/git.ts';
import { makeFolder, writeFiles } from '../fixtures/scratch.ts';

const readme = readFileSync(join(PROJECT_DIR, 'README.md'), 'utf8');
const recipe = /^git fetch upstream\n[^`]*/m.exec(readme)?.[0].split('\n') ?? [];

/** The words of each line of git in the README's recipe for an upgrade. */
const steps = recipe
  .filter((line) => line.startsWith('git '))
  .map((line) =>
    line
      .replace(/ *#.*| && git commit/g, '')
      .split(' ')
      .slice(1),
  );

const commitAll = (folder: string) => {
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--message', 'Ghi']);
};

it('a newer version comes in as the README says, and nothing of its samples does', () => {
  const upstream = makeFolder({
    'scripts/a.ts': '1\n',
    'content/README.md': 'Bảng: Thời sự\n',
    'content/site.yaml': 'title: Mẫu\n',
    'content/authors.yaml': 'authors: []\n',
    'content/articles/mau.md': 'Mẫu.\n',
    '.vscode/article.schema.json': '["Thời sự"]\n',
  });
  git(upstream, ['init', '--quiet']);
  commitAll(upstream);
  const office = join(makeFolder(), 'kho-bai');
  git(upstream, ['clone', '--quiet', '--origin', 'upstream', '.', office]);
  git(office, ['rm', '-rq', 'content/articles', 'content/authors.yaml']);
  const own = { 'content/site.yaml': 'title: Xã\n', 'content/articles/bai.md': 'Bài.\n' };
  writeFiles(office, {
    ...own,
    'content/README.md': 'Bảng: Tin\n',
    '.vscode/article.schema.json': '["Tin"]\n',
  });
  commitAll(office);
  writeFiles(upstream, {
    'scripts/a.ts': '2\n',
    'content/README.md': 'Bảng mới: Thời sự\n',
    'content/site.yaml': 'title: Mẫu mới\n',
    'content/authors.yaml': 'authors: [mới]\n',
    'content/articles/mau.md': 'Mẫu đã sửa.\n',
    'content/articles/mau-moi.md': 'Mẫu mới.\n',
    '.vscode/article.schema.json': '["Thời sự", "Mới"]\n',
  });
  commitAll(upstream);

  const [fetch = [], merge = [], ...others] = steps;
  expect(others).toHaveLength(4);
  git(office, fetch);
  expect(() => git(office, merge)).toThrow('merge --no-commit');
  for (const words of others) git(office, words);
  git(office, ['commit', '--message', 'Bản mới']);

  const files = git(office, ['ls-files']).trim().split('\n');
  expect(files).toEqual([
    '.vscode/article.schema.json',
    'content/README.md',
    'content/articles/bai.md',
    'content/site.yaml',
    'scripts/a.ts',
  ]);
  const read = (file: string) => git(office, ['show', `HEAD:${file}`]);
  expect(files.map(read)).toEqual([
    '["Thời sự", "Mới"]\n',
    'Bảng mới: Thời sự\n',
    'Bài.\n',
    'title: Xã\n',
    '2\n',
  ]);
  expect(git(office, ['rev-list', '--parents', '-1', 'HEAD']).trim().split(' ')).toHaveLength(3);
});
