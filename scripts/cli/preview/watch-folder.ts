import { type FSWatcher, statSync, readdirSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { openContentFolder } from '../../content/disk/content-folder.ts';

/** Changes that follow each other within this time, in milliseconds, are told together. */
const SETTLE = 50;
/** Between two looks at every file, in milliseconds, where the system does not tell of changes. */
const POLL = 2000;
/** The system watches no more folders for this user. */
const LIMITS = new Set<unknown>(['ENOSPC', 'EMFILE']);

/**
 * Calls back after each burst of changes below a folder, also where folders of it, or the whole of it, go away and come back.
 * From its return on no change is missed. Hidden files are passed over. Where the system takes no more folders to watch, all
 * files are looked at in turn. It keeps no process alive.
 * @param onLimit called when that begins
 */
export function watchFolder(folder: string, onChange: () => void, onLimit: () => void): void {
  const root = resolve(folder);
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let isLimited = false;
  let hasOtherFolders = true;

  const settle = (): void => {
    if (hasOtherFolders && !isLimited) listenAnew();
    onChange();
  };
  const hear = (path: string): void => {
    // A folder that was deleted and made again is another one, though its name be the same.
    hasOtherFolders ||= watchers.has(path) || isFolder(path);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE);
  };
  const listen = (path: string, isHeard: (name: string) => boolean): void => {
    const watcher = watch(path, { persistent: false }, (_, name) => {
      if (name === null || isHeard(name)) hear(join(path, name ?? ''));
    });
    watchers.set(
      path,
      watcher.on('error', () => {}),
    );
  };
  const listenBelow = (path: string): void => {
    try {
      listen(path, (name) => !isPassedOver(name));
      for (const entry of readdirSync(path, { withFileTypes: true }))
        if (entry.isDirectory() && !isPassedOver(entry.name)) listenBelow(join(path, entry.name));
    } catch (error) {
      // What has just gone away is heard of from the folder that it was in.
      if (LIMITS.has((error as NodeJS.ErrnoException).code)) throw error;
    }
  };
  const listenAnew = (): void => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    hasOtherFolders = false;
    try {
      listen(dirname(root), (name) => name === basename(root));
      listenBelow(root);
    } catch {
      isLimited = true;
      for (const watcher of watchers.values()) watcher.close();
      onLimit();
      pollFolder(root, onChange);
    }
  };
  listenAnew();
}

/** Calls back where a look at all files, every two seconds, finds another state than the one before. */
export function pollFolder(folder: string, onChange: () => void): void {
  let last = look(folder);
  setInterval(() => {
    const now = look(folder);
    if (now === last) return;
    last = now;
    onChange();
  }, POLL).unref();
}

/** What tells one state of a folder from another. */
function look(folder: string): string {
  try {
    return JSON.stringify([...openContentFolder(folder).stamps]);
  } catch {
    return '';
  }
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
