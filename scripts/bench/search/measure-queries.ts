import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** What a first search costs a reader whose browser has nothing of the site. */
export interface QueryCost {
  query: string;
  /** What the page says of the result. */
  status: string;
  /** Everything below the searcher's folder, with 300 bytes for the headers of each answer, as Resource Timing counts. */
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

/** A site's search, as a reader's browser uses it. */
export interface Searcher {
  /** Where its index stands. */
  folder: string;
  /** Opens a page of the site, searches, and gives what the page says once the first results are shown. */
  search(page: Page, url: string, query: string): Promise<string>;
}

/** The search page of our sites. */
export const SEARCH_PAGE: Searcher = {
  folder: '/tim-kiem/chi-muc/',
  async search(page, url, query) {
    await page.goto(`${url}/tim-kiem/?${new URLSearchParams({ q: query })}`);
    const status = page.locator('main [role=status]').filter({ hasText: /./ });
    await status.waitFor({ timeout: PATIENCE_MS });
    return status.innerText();
  },
};

const PATIENCE_MS = 20_000;

/** Long enough that all requests of one round are sent before the first of them is answered, on a busy machine too. */
const LATENCY_MS = 600;

/** Searches that wait for the network side by side. */
const LANES = 4;

/** Searches for each query in a browser that has nothing of the site, and reads its network log. */
export async function measureQueries(
  browser: Browser,
  url: string,
  queries: readonly string[],
  searcher = SEARCH_PAGE,
): Promise<QueryCost[]> {
  const costs: QueryCost[] = [];
  const left = [...queries.entries()];
  const measureLeft = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      costs[next[0]] = await measureQuery(browser, url, next[1], searcher);
  };
  await Promise.all(Array.from({ length: LANES }, measureLeft));
  return costs;
}

async function measureQuery(
  browser: Browser,
  url: string,
  query: string,
  { folder, search }: Searcher,
): Promise<QueryCost> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route(
    ({ pathname }) => isInRound(pathname, folder),
    async (route) => {
      await setTimeout(LATENCY_MS);
      await route.continue();
    },
  );
  const status = await search(page, url, query);
  const timings = await page.evaluate(
    (below) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.includes(below))
        .map(({ name, startTime, responseEnd, transferSize }) => ({
          name,
          startTime,
          responseEnd,
          transferSize,
        })),
    folder,
  );
  await context.close();
  return { query, status, ...addUp(timings) };
}

/** Whether a file belongs to a round: what is loaded with the page doesn't. */
function isInRound(path: string, folder: string): boolean {
  return path.includes(folder) && !isManifest(path);
}

function isManifest(name: string): boolean {
  return name.endsWith('.json');
}

function addUp(timings: readonly Timing[]): Pick<QueryCost, 'bytes' | 'requests' | 'rounds'> {
  const later = timings.filter(({ name }) => !isManifest(name));
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
