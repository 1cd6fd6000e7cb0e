import { execFileSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { hashContent } from '../../content/disk/content-hash.ts';
import { groupBy } from '../../content/group-by.ts';
import type { EditHistories, Revision } from '../../site/articles/edit-history.ts';
import { readSealed, writeSealed } from '../../content/disk/sealed-file.ts';
import { cleanPath } from '../../text/normalize.ts';

/** By path as git spells it, oldest first: seconds since 1970 and name of the blob. */
type Pasts = Record<string, [seconds: number, blob: string][]>;

/** What git told, up to a commit. */
interface KnownRevisions {
  version: 2;
  head: string;
  files: Pasts;
}

/** Versions of every article, or why there are none: no repository here, or one that was cloned without its past. */
export type Revisions = 'none' | 'shallow' | Pick<EditHistories, 'revisionsOf' | 'readVersions'>;

const MOST_OUTPUT = 2 ** 30;
const COMMIT = '\u0001';

/** What people may have set otherwise for themselves. */
const OWN_SETTING = ['diff.renameLimit=1000', 'log.showRoot=true', 'log.diffMerges=separate'];

/**
 * Reads which commits of the published branch touched the articles of a content folder. What was read before is taken from
 * the cache; only newer commits are asked for. Renamed files keep their past. Merges count as one change, made when they
 * were merged; names, addresses and messages of those who committed are not asked for.
 */
export function readRevisions(contentDir: string, cacheDir: string): Revisions {
  const [isShallow, head] =
    ask(contentDir, ['rev-parse', '--is-shallow-repository', 'HEAD'])?.split('\n') ?? [];
  if (head === undefined || head === '') return 'none';
  if (isShallow === 'true') return 'shallow';
  const name = hashContent(relative(cacheDir, resolve(contentDir))).slice(0, 8);
  const file = join(cacheDir, `revisions-${name}.json`);
  const known = readKnown(file);
  const files = (known && addCommits(contentDir, known, head)) ?? follow({}, askLog(contentDir, head));
  if (files === undefined) return 'none';
  if (known?.head !== head)
    writeSealed(file, JSON.stringify({ version: 2, head, files } satisfies KnownRevisions));
  const found: Found = new Map(Object.entries(files).map(([path, past]) => [cleanPath(path), past]));
  return {
    revisionsOf: (path) => (found.get(path) ?? []).map(([seconds, blob]): Revision => ({ seconds, blob })),
    readVersions: createVersionReader(contentDir, found),
  };
}

/** By content path. */
type Found = ReadonlyMap<string, Pasts[string]>;

/**
 * Reads the versions of all edited articles of a month's folder at once: pages are rendered by their dates, and a process of git
 * for each article would take longer than the rest of a build from cold.
 */
function createVersionReader(contentDir: string, found: Found): EditHistories['readVersions'] {
  let months: ReadonlyMap<string, string[]> | undefined;
  let held = { month: '', versions: new Map<string, Buffer>() };
  return (path) => {
    const month = monthOf(path);
    months ??= groupBy([...found.keys()], monthOf);
    if (held.month !== month) {
      const pasts = (months.get(month) ?? []).map((other) => found.get(other) ?? []);
      const blobs = pasts.flatMap((past) => (past.length < 2 ? [] : past.map(([, blob]) => blob)));
      held = { month, versions: readBlobs(contentDir, [...new Set(blobs)]) };
    }
    return (found.get(path) ?? []).map(([, blob]) => held.versions.get(blob) ?? Buffer.alloc(0));
  };
}

/** `articles/2021/08`; of a file that lies elsewhere, the file alone. */
function monthOf(path: string): string {
  return /^articles\/\d{4}\/\d{2}(?=\/)/.exec(path)?.[0] ?? path;
}

/** Adds the commits since the known one; nothing when that is not where the branch comes from. */
function addCommits(
  contentDir: string,
  { head: from, files }: KnownRevisions,
  head: string,
): Pasts | undefined {
  if (from === head) return files;
  // Without --, all commits are listed, also those that touch no article: the first shows where the branch comes from.
  const first = ask(contentDir, ['rev-list', '--first-parent', '--parents', `${from}..${head}`])
    ?.trimEnd()
    .split('\n')
    .at(-1);
  if (first?.split(' ')[1] !== from) return undefined;
  return follow(files, askLog(contentDir, `${from}..${head}`));
}

function askLog(contentDir: string, range: string): string | undefined {
  const form = ['--raw', '-z', '--no-abbrev', '--no-color', '--no-show-signature', `--format=%x01%ct`];
  const order = ['--first-parent', '-m', '--reverse', '--relative', '-M50%'];
  const setting = OWN_SETTING.flatMap((word) => ['-c', word]);
  return ask(contentDir, [...setting, 'log', ...form, ...order, range, '--', 'articles']);
}

/** Reads the output of `git log --raw -z`, if git gave any: https://git-scm.com/docs/diff-format */
function follow(known: Pasts, log: string | undefined): Pasts | undefined {
  if (log === undefined) return undefined;
  const files = new Map(Object.entries(known));
  const tokens = log.split('\0');
  let seconds = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = (tokens[index] ?? '').trimStart();
    if (token.startsWith(COMMIT)) seconds = Number(token.slice(1));
    if (!token.startsWith(':')) continue;
    const [, , , blob = '', status = ''] = token.split(' ');
    const path = tokens[(index += 1)] ?? '';
    if (status === 'D') {
      files.delete(path);
      continue;
    }
    const isMoved = status.startsWith('R');
    const target = isMoved ? (tokens[(index += 1)] ?? '') : path;
    const past = files.get(path) ?? [];
    if (isMoved) files.delete(path);
    if (target.endsWith('.md'))
      files.set(target, past.at(-1)?.[1] === blob ? past : [...past, [seconds, blob]]);
  }
  return Object.fromEntries(files);
}

/** Reads the output of `git cat-file --batch`: https://git-scm.com/docs/git-cat-file#_batch_output @returns the bytes of each blob, by name */
function readBlobs(contentDir: string, blobs: readonly string[]): Map<string, Buffer> {
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: contentDir,
    input: blobs.map((blob) => `${blob}\n`).join(''),
    maxBuffer: MOST_OUTPUT,
  });
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const blob of blobs) {
    const end = output.indexOf(10, at);
    const [, type, size] = output.toString('latin1', at, end).split(' ');
    const start = end + 1;
    at = type === 'blob' ? start + Number(size) + 1 : start;
    if (type === 'blob') found.set(blob, output.subarray(start, at - 1));
  }
  return found;
}

function ask(folder: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch {
    return undefined;
  }
}

function readKnown(file: string): KnownRevisions | undefined {
  const text = readSealed(file)?.toString();
  if (text === undefined) return undefined;
  const known = JSON.parse(text) as KnownRevisions;
  return known.version === 2 ? known : undefined;
}
