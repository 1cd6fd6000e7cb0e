import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** Size of a thread's young generation in MB. Each thread fills it; a larger one takes memory and saves 2 % of CPU at most. */
const YOUNG_GENERATION = 24;

/** Starts `<name>.ts` of this folder on a thread of its own, from the bundle where there is one. */
export function startThread(
  name: 'page-writer-thread' | 'scan-thread' | 'search-thread',
  workerData: object,
): Worker {
  // Else the size that the command line gives the first thread would be each thread's.
  setFlagsFromString('--max-semi-space-size=0');
  const options = { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${name}.js`, import.meta.url), options);
  // A thread does not take over the TypeScript loader of its parent.
  const source = JSON.stringify(new URL(`${name}.ts`, import.meta.url).href);
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(start, { ...options, eval: true });
}
