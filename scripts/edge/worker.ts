import { answerCounter } from './counter-api.ts';
import type { ShardEnv } from './counter-shard.ts';
import type { Shard } from './counter.ts';
import type { FetchAsset } from './fetch-asset.ts';
import { isKnownArticle } from './known-articles.ts';
import { answerMissingPage } from './missing-page.ts';
import { readVisitorAddress } from './visitor-address.ts';

interface Env extends ShardEnv {
  ASSETS: Fetcher;
  /** Gives stubs of `CounterShard`. */
  COUNTER: { getByName(name: string): Shard };
  /** How many shards there are; it may only grow. */
  SHARDS: string;
  /** Not empty where a proxy in front sets `X-Real-IP`. */
  TRUST_PROXY: string;
  KHO_BAI_KEY?: string;
}

export { CounterShard } from './counter-shard.ts';

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const fetchAsset: FetchAsset = (path) =>
      env.ASSETS.fetch(new Request(new URL(path, request.url), { redirect: 'manual' }));
    if (!new URL(request.url).pathname.startsWith('/_v/')) return answerMissingPage(request, fetchAsset);
    return answerCounter(request, {
      address: readVisitorAddress(request, env.TRUST_PROXY !== ''),
      shards: Array.from({ length: Number(env.SHARDS) }, (_, index) => env.COUNTER.getByName(`s${index}`)),
      isKnown: (id) => isKnownArticle(id, fetchAsset),
      key: env.KHO_BAI_KEY,
    });
  },
} satisfies ExportedHandler<Env>;
