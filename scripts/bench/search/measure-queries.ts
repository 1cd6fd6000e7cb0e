import { setTimeout as wait } from 'node:timers/promises';
import type { Chromium } from '../counter/chromium.ts';

/** What a first search costs a reader whose browser has nothing of the site. */
export interface QueryCost {
  query: string;
  /** Articles found, as the page says. */
  status: string;
  /** Everything below `/tim-kiem/chi-muc/`, with 300 bytes for the headers of each answer, as Resource Timing counts. */
  bytes: number;
  requests: number;
  /** The longest chain of requests of which each began when one before had ended, the manifest's, loaded with the page, aside. */
  rounds: number;
}

interface Timing {
  name: string;
  startTime: number;
  responseEnd: number;
  transferSize: number;
}

const PATIENCE_MS = 20_000;

/** Long enough that all requests of one round are sent before the first of them is answered. */
const LATENCY_MS = 150;

/** Opens the search page for each query in a browser without a cache, and reads its network log. */
export async function measureQueries(
  chromium: Chromium,
  url: string,
  queries: readonly string[],
): Promise<QueryCost[]> {
  const tab = await chromium.openTab();
  await tab.send('Network.enable');
  await tab.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const costs: QueryCost[] = [];
  for (const query of queries) {
    await tab.open('about:blank');
    await tab.send('Network.clearBrowserCache');
    await tab.open(`${url}/tim-kiem/?${new URLSearchParams({ q: query })}`);
    const read = () => tab.evaluate<string>('document.querySelector("[role=status]")?.textContent ?? ""');
    const started = performance.now();
    while ((await read()) === '' && performance.now() - started < PATIENCE_MS) await wait(20);
    const timings = await tab.evaluate<Timing[]>(
      `performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/tim-kiem/chi-muc/'))
        .map(({ name, startTime, responseEnd, transferSize }) => ({ name, startTime, responseEnd, transferSize }))`,
    );
    costs.push({ query, status: await read(), ...addUp(timings) });
  }
  return costs;
}

function addUp(timings: readonly Timing[]): Pick<QueryCost, 'bytes' | 'requests' | 'rounds'> {
  const later = timings.filter(({ name }) => !name.endsWith('.json'));
  const rounds = new Map<Timing, number>();
  for (const timing of [...later].sort((one, two) => one.startTime - two.startTime)) {
    const before = [...rounds].filter(([{ responseEnd }]) => responseEnd <= timing.startTime);
    rounds.set(timing, 1 + Math.max(0, ...before.map(([, round]) => round)));
  }
  return {
    bytes: timings.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: timings.length,
    rounds: Math.max(0, ...rounds.values()),
  };
}
