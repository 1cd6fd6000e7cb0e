import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile a function to optimised code after it has run nine times as much as usual: what one changed article needs is over
 * before most of that code pays. From Node 24 on V8 waits by itself, and does not know this flag.
 */
export function optimiseLate(): void {
  if (Number.parseInt(process.versions.node, 10) < 24) setFlagsFromString('--interrupt-budget=600000');
}
