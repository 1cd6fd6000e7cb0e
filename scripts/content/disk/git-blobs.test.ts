import { readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../fixtures/git.ts';
import { makeFolder, writeFiles } from '../../fixtures/scratch.ts';
import { type ContentPath, toContentPath } from '../../text/brands.ts';
import { openContentFolder } from './content-folder.ts';
import { openMemories } from '../memory/file-memory.ts';
import { findBlob, nameBlob } from './git-blobs.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** More files than are read before git is asked. */
const MANY = 150;

function nameOf(number: number): ContentPath {
  return toContentPath(`articles/2021/08/bai-${number}.md`);
}

/** A repository with many files in `content/`, and how to check it out once more. */
function makeOrigin(more: Record<string, string> = {}) {
  const origin = makeFolder();
  const files = Array.from({ length: MANY }, (_, number) => [nameOf(number), `Bài ${number}\n`]);
  writeFiles(join(origin, 'content'), { ...Object.fromEntries(files), ...more });
  git(origin, ['init', '-q']);
  git(origin, ['add', '-A']);
  git(origin, ['commit', '-q', '-m', 'Bài']);
  const checkOut = (...settings: string[]) => {
    const clone = join(makeFolder(), 'clone');
    git(origin, ['clone', '-q', ...settings, origin, clone]);
    return { clone, content: join(clone, 'content') };
  };
  return { origin, checkOut };
}

/** What git says of files, once it is asked at all. */
function blobsOf(content: string, paths: readonly string[]): (string | undefined)[] {
  const folder = openContentFolder(content);
  for (let times = 0; times < MANY; times += 1) findBlob(folder, nameOf(0));
  return paths.map((path) => findBlob(folder, toContentPath(path)));
}

describe('findBlob', () => {
  it('names the blob of a file that was only checked out', () => {
    const { content } = makeOrigin({ ['ghi chú/bản đồ.txt'.normalize('NFD')]: 'Chữ' }).checkOut();
    const paths = [nameOf(3), 'ghi chú/bản đồ.txt'];
    expect(blobsOf(content, paths)).toEqual([
      nameBlob(readFileSync(join(content, nameOf(3)))),
      nameBlob(Buffer.from('Chữ')),
    ]);
    expect(nameBlob(readFileSync(join(content, nameOf(3))))).toBe(
      git(content, ['hash-object', nameOf(3)]).trim(),
    );
  });

  it('knows nothing of what was changed, is new, conflicts, is a link, or is not watched by git', () => {
    const { clone, content } = makeOrigin().checkOut();
    git(clone, ['checkout', '-q', '-b', 'khac']);
    writeFileSync(join(content, nameOf(5)), 'Một bên\n');
    git(clone, ['commit', '-q', '-a', '-m', 'Một bên']);
    git(clone, ['checkout', '-q', '-']);
    writeFileSync(join(content, nameOf(5)), 'Bên kia\n');
    git(clone, ['commit', '-q', '-a', '-m', 'Bên kia']);
    expect(() => git(clone, ['merge', '-q', 'khac'])).toThrow(/./);
    writeFileSync(join(content, nameOf(1)), 'Khác\n');
    writeFileSync(join(content, 'moi.md'), 'Mới\n');
    git(clone, ['update-index', '--assume-unchanged', `content/${nameOf(2)}`]);
    git(clone, ['update-index', '--skip-worktree', `content/${nameOf(3)}`]);
    rmSync(join(content, nameOf(4)));
    symlinkSync('bai-0.md', join(content, nameOf(4)));
    git(clone, ['add', `content/${nameOf(4)}`]);
    const paths = [nameOf(1), 'moi.md', nameOf(2), nameOf(3), nameOf(4), nameOf(5)];
    expect(blobsOf(content, paths)).toEqual(paths.map(() => undefined));
    expect(blobsOf(content, [nameOf(6)])[0]).toBeDefined();
  });

  it('knows nothing of what a filter wrote, as LFS does', () => {
    const { content } = makeOrigin({ '.gitattributes': 'bai-1*.md filter=lfs\n' }).checkOut();
    const [filtered, plain] = blobsOf(content, [nameOf(12), nameOf(2)]);
    expect(filtered).toBeUndefined();
    expect(plain).toBeDefined();
  });

  it('knows nothing where there is no git, or a broken one', () => {
    const { clone, content } = makeOrigin().checkOut();
    expect(blobsOf(makeFolder({ [nameOf(0)]: 'Bài 0\n' }), [nameOf(0)])).toEqual([undefined]);
    writeFileSync(join(clone, '.git/index'), 'hỏng');
    expect(blobsOf(content, [nameOf(0)])).toEqual([undefined]);
  });
});

describe('a memory of files that are checked out again', () => {
  /** Goes through all files as a build does; counts those that had to be found out from their bytes. */
  const goThrough = (content: string, cacheDir: string) => {
    const folder = openContentFolder(content);
    const memory = openMemories(cacheDir)<string>('thu', '1');
    let unknown = 0;
    const values = Array.from({ length: MANY }, (_, number) => {
      const known = memory.recall(folder, nameOf(number));
      if ('value' in known) return known.value;
      unknown += 1;
      known.keep(known.bytes.toString());
      return known.bytes.toString();
    });
    memory.save();
    return { unknown, values };
  };

  it('takes git at its word, reads what was changed, and rewrites nothing', () => {
    const { origin, checkOut } = makeOrigin();
    const cacheDir = makeFolder();
    expect(goThrough(join(origin, 'content'), cacheDir).unknown).toBe(MANY);
    const { clone, content } = checkOut();
    writeFileSync(join(content, nameOf(120)), 'Mới 120\n');
    // What git takes for untouched is not read: here are other bytes, of the same size and time.
    git(clone, ['config', 'core.trustctime', 'false']);
    utimesSync(join(content, nameOf(140)), LONG_AGO, LONG_AGO);
    git(clone, ['update-index', '-q', '--refresh']);
    writeFileSync(join(content, nameOf(140)), 'Bàn 140\n');
    utimesSync(join(content, nameOf(140)), LONG_AGO, LONG_AGO);
    const { unknown, values } = goThrough(content, cacheDir);
    expect(unknown).toBe(1);
    expect(values[120]).toBe('Mới 120\n');
    expect(values[140]).toBe('Bài 140\n');
  });

  it('reads files that the checkout wrote with other line ends', () => {
    const { origin, checkOut } = makeOrigin();
    const cacheDir = makeFolder();
    goThrough(join(origin, 'content'), cacheDir);
    const { content } = checkOut('-c', 'core.autocrlf=true');
    const { unknown, values } = goThrough(content, cacheDir);
    expect(unknown).toBe(MANY);
    expect(values[140]).toBe('Bài 140\r\n');
  });
});
