import { refuse } from './answer.ts';
import { answerHit } from './api-hit.ts';
import { answerCounts, answerDays, answerTop, answerTotal } from './api-read.ts';
import { answerExport, answerImport, answerLegacy } from './api-transfer.ts';
import type { Shard } from './counter.ts';

/** What the counter's answers depend on beyond the request. */
export interface CounterDeps {
  /** Where the request comes from. */
  address: string;
  /** At least one; an address keeps its shard as long as their number stays. */
  shards: readonly Shard[];
  isKnown(id: string): Promise<boolean>;
  /** Opens export and import; without it both stay closed. */
  key: string | undefined;
}

const READERS = new Map([
  ['/_v/counts', answerCounts],
  ['/_v/total', answerTotal],
  ['/_v/days', answerDays],
  ['/_v/top', answerTop],
]);

/** Answers `/_v/*`. A store that fails is answered with 503, never with half a figure. */
export async function answerCounter(request: Request, deps: CounterDeps): Promise<Response> {
  try {
    return await route(request, deps);
  } catch (error) {
    console.error(String(error));
    return refuse(503, 'unavailable', { 'retry-after': '2' });
  }
}

async function route(request: Request, deps: CounterDeps): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname === '/_v/hit') return answerHit(request, deps);
  if (url.pathname === '/_v/export') return answerExport(request, deps);
  if (url.pathname === '/_v/legacy') return answerLegacy(request, deps);
  if (url.pathname === '/_v/import') return answerImport(request, deps);
  const answer = READERS.get(url.pathname);
  if (!answer) return refuse(404, 'path');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(405, 'method', { allow: 'GET, HEAD' });
  return answer(url.searchParams, deps.shards);
}
