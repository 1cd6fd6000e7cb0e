import { answerJson, refuse } from './answer.ts';
import type { CounterDeps } from './counter-api.ts';
import type { IdCount, Shard } from './counter.ts';
import { parseBase } from './parse-base.ts';
import { bearsKey } from './secret.ts';
import { joinPages } from './sum-counts.ts';

const PAGE = 2000;
const MOST_IMPORT_BYTES = 1_000_000;

/**
 * `GET /_v/export?after=`: the next `[id, views]` in the order of ids; after the last one, an empty list. Counts only
 * grow while it is read.
 */
export function answerExport(request: Request, deps: CounterDeps): Promise<Response> {
  return answerPage(request, deps, (shard, after) => shard.exportPage(after, PAGE));
}

/** `GET /_v/legacy?after=`: as the export, of what an earlier system counted alone. */
export function answerLegacy(request: Request, deps: CounterDeps): Promise<Response> {
  return answerPage(request, deps, (shard, after) => shard.legacyPage(after, PAGE));
}

/** `POST /_v/import`: stores absolute base counts; the body is a `Base` as JSON, at most 5,000 ids in one request. */
export async function answerImport(request: Request, deps: CounterDeps): Promise<Response> {
  if (!(await bearsKey(request, deps.key))) return refuse(404, 'path');
  if (request.method !== 'POST') return refuse(405, 'method', { allow: 'POST' });
  // Read to its end first: whoever is still sending would lose the connection before the answer.
  const text = await request.text();
  if (text.length > MOST_IMPORT_BYTES) return refuse(413, 'size');
  const base = parseBase(text);
  if (!base) return refuse(400, 'base');
  // The first shard always exists, however many there are.
  await deps.shards[0]!.importBase(base);
  return answerJson({ imported: base.views.length });
}

async function answerPage(
  request: Request,
  deps: CounterDeps,
  read: (shard: Shard, after: string) => Promise<IdCount[]>,
): Promise<Response> {
  if (!(await bearsKey(request, deps.key))) return refuse(404, 'path');
  if (request.method !== 'GET') return refuse(405, 'method', { allow: 'GET' });
  const after = new URL(request.url).searchParams.get('after') ?? '';
  const pages = await Promise.all(deps.shards.map((shard) => read(shard, after)));
  return answerJson(joinPages(pages, PAGE));
}
