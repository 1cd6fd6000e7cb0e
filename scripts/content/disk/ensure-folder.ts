import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it, where they are missing. Node's own way never ends where a folder takes no new one, as
 * /proc does.
 * @throws Error of `mkdir` (EACCES, EEXIST, …) when it cannot be made
 */
export function ensureFolder(folder: string): void {
  if (!existsSync(folder)) {
    ensureFolder(dirname(folder));
    try {
      mkdirSync(folder);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  // It is there, or Node says what is there instead.
  mkdirSync(folder, { recursive: true });
}
