import { existsSync, lstatSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../../content/usage-error.ts';
import type { BuildFolders } from '../build-folders.ts';
import { PROJECT_DIR } from '../project.ts';

/** Folders of the program itself: what is built there would stand between its sources. */
const OWN_FOLDERS = ['.git', '.github', 'assets', 'content', 'layouts', 'node_modules', 'scripts'];

/**
 * Makes sure that writing to (and emptying) the output folder and the cache cannot harm anything else.
 * @throws UsageError when the output folder holds the content or the cache, is held by one of them, holds the current folder, the
 * user's own or published releases, is a folder of the program, or would lose a git repository; and when the cache is a dangerous one
 */
export async function refuseDangerousOutput({
  outDir,
  contentDir,
  cacheDir,
  clean = false,
}: BuildFolders): Promise<void> {
  if (await overlap(contentDir, outDir))
    throw new UsageError(`--out ${outDir}: thư mục xuất và thư mục nội dung không được chứa nhau`);
  if (await overlap(cacheDir, outDir))
    throw new UsageError(`--cache ${cacheDir}: thư mục tạm và thư mục xuất không được chứa nhau`);
  for (const [folder, name] of [
    [process.cwd(), 'thư mục đang làm việc'],
    [findHome(), 'thư mục riêng của người dùng'],
    [PROJECT_DIR, 'chương trình'],
  ]) {
    if (folder !== undefined && (await isWithin(folder, outDir)))
      throw new UsageError(`--out ${outDir}: thư mục xuất không được chứa ${name}`);
  }
  if (existsSync(join(outDir, 'releases')) && isLink(join(outDir, 'current')))
    throw new UsageError(`--out ${outDir}: npm run deploy giữ các bản đã công bố ở đó`);
  await refuseOwnFolders(outDir, `--out ${outDir}: thư mục xuất`, OWN_FOLDERS);
  if (clean && existsSync(join(outDir, '.git')))
    throw new UsageError(
      `--clean: ${outDir} là một kho git, dọn sạch thì mất cả kho. Hãy chọn thư mục xuất khác.`,
    );
  await refuseDangerousCache({ contentDir, cacheDir });
}

/**
 * Makes sure that writing to the cache cannot harm anything else.
 * @throws UsageError when the cache lies in the content or in a folder of the program
 */
export async function refuseDangerousCache({
  contentDir,
  cacheDir,
}: Pick<BuildFolders, 'contentDir' | 'cacheDir'>): Promise<void> {
  if (await isWithin(cacheDir, contentDir))
    throw new UsageError(`--cache ${cacheDir}: thư mục tạm không được nằm trong thư mục nội dung`);
  // Below node_modules other programs have their caches too.
  const names = OWN_FOLDERS.filter((name) => name !== 'node_modules');
  await refuseOwnFolders(cacheDir, `--cache ${cacheDir}: thư mục tạm`, names);
}

/** Whether a path is a folder or lies in it, whatever links lead there; neither need exist yet. */
export async function isWithin(path: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([realpathOf(resolve(path)), realpathOf(resolve(folder))]);
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** Whether one of two folders holds the other. */
async function overlap(one: string, other: string): Promise<boolean> {
  return (await isWithin(one, other)) || isWithin(other, one);
}

async function refuseOwnFolders(folder: string, subject: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (await isWithin(folder, join(PROJECT_DIR, name)))
      throw new UsageError(`${subject} không được nằm trong thư mục ${name} của chương trình`);
  }
}

/** The folder of whoever runs the command; undefined where the system knows none, as of a number without a name in a container. */
function findHome(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** The real path of a folder that may not exist yet. */
async function realpathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realpathOf(parent), path.slice(parent.length));
  }
}
