import { answerJson, refuse } from './answer.ts';
import { ARTICLE_ID_BYTES, isArticleId } from './article-id.ts';
import type { CounterDeps } from './counter-api.ts';
import { findUncountedReason } from './uncounted.ts';
import { chooseShard, toAddressPrefix } from './visitor-address.ts';

/** `POST /_v/hit`: counts one read of the article that the body names. */
export async function answerHit(request: Request, deps: CounterDeps): Promise<Response> {
  if (request.method !== 'POST') return refuse(405, 'method', { allow: 'POST' });
  if (!isOwnOrigin(request)) return refuse(403, 'origin');
  const id = await readBody(request);
  if (id === undefined) return refuse(413, 'size');
  if (!isArticleId(id)) return refuse(400, 'article');
  if (!(await deps.isKnown(id))) return refuse(404, 'article');
  const why = findUncountedReason(request.headers);
  if (why) return answerJson({ counted: false, why }, 202);

  const address = toAddressPrefix(deps.address);
  const shard = deps.shards[chooseShard(address, deps.shards.length)];
  const userAgent = request.headers.get('user-agent') ?? '';
  const outcome = await shard!.hit({ id, address, userAgent });
  if (outcome.kind === 'counted') return answerJson({ counted: true });
  if (outcome.kind === 'seen') return answerJson({ counted: false, why: 'seen' });
  return answerJson({ counted: false, why: 'cap' }, 429, {
    'retry-after': String(outcome.retryAfterSeconds),
  });
}

/** Whether the request names no other site as its origin. Only hosts are compared: a proxy in front may end TLS. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}

/** The body's text, or undefined when it is longer than an id can be; no more than that is ever read. */
async function readBody(request: Request): Promise<string | undefined> {
  const length = request.headers.get('content-length');
  if (length !== null) return Number(length) > ARTICLE_ID_BYTES ? undefined : request.text();
  const bytes: number[] = [];
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes.push(...chunk.slice(0, ARTICLE_ID_BYTES + 1));
    if (bytes.length > ARTICLE_ID_BYTES) return undefined;
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
