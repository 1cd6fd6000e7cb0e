import { isbot } from 'isbot';

export type UncountedReason = 'bot' | 'prefetch' | 'cross-site';

/** Why a well-formed hit is no reader's, or undefined when it is one. Browsers that don't send a header pass its check. */
export function findUncountedReason(headers: Headers): UncountedReason | undefined {
  if (/prefetch|prerender/i.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? ''))
    return 'prefetch';
  if (isbot(headers.get('user-agent'))) return 'bot';
  if ((headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin') return 'cross-site';
  return undefined;
}
