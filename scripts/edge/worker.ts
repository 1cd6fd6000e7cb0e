import { answerMissingPage } from './missing-page.ts';
import type { FetchAsset } from './fetch-asset.ts';

interface Env {
  ASSETS: Fetcher;
}

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    const fetchAsset: FetchAsset = (path) =>
      env.ASSETS.fetch(new Request(new URL(path, request.url), { redirect: 'manual' }));
    return answerMissingPage(request, fetchAsset);
  },
} satisfies ExportedHandler<Env>;
