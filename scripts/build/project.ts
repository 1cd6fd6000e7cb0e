import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's own folder, wherever a command is run from and wherever its bundled code lies. */
export const PROJECT_DIR = findProject(dirname(fileURLToPath(import.meta.url)));

function findProject(folder: string): string {
  if (existsSync(join(folder, '.eleventy.ts'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the folder of the project cannot be found');
  return findProject(parent);
}
