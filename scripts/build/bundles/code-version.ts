import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What can change the output besides the content: the code, the layouts, the assets, the libraries, the Node major. How the worker
 * is set up changes nothing of it, but is published only with something new.
 */
const PARTS = ['scripts', 'layouts', 'assets', 'package-lock.json', 'wrangler.jsonc'];

/** What neither runs in a build nor is sent to readers. */
const PASSED_OVER = /\.(?:md|test\.tsx?)$|^scripts\/(?:bench|cli|fixtures|import|publish)\//;

/** Hash of everything outside the content that can change the output; the same in every folder and on every machine. */
export function findCodeVersion(projectDir: string): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of PARTS.flatMap((part) => listFiles(projectDir, part)).sort()) {
    if (PASSED_OVER.test(file)) continue;
    hash.update(`\0${file}\0`).update(readFileSync(join(projectDir, file)));
  }
  return hash.digest('hex').slice(0, 32);
}

function listFiles(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (path.includes('.')) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const child = `${path}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, child) : [child];
  });
}
