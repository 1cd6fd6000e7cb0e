import type { Browser } from 'playwright-core';

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

/** Searches that wait for the network side by side. */
const LANES = 4;

/** Opens the search page for each query in a browser that has nothing of the site, and reads its network log. */
export async function measureQueries(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<QueryCost[]> {
  const costs: QueryCost[] = [];
  const left = [...queries.entries()];
  const measureLeft = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      costs[next[0]] = await measureQuery(browser, url, next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, measureLeft));
  return costs;
}

async function measureQuery(browser: Browser, url: string, query: string): Promise<QueryCost> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await page.goto(`${url}/tim-kiem/?${new URLSearchParams({ q: query })}`);
  const status = page.locator('main [role=status]').filter({ hasText: /./ });
  await status.waitFor({ timeout: PATIENCE_MS });
  const timings = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/tim-kiem/chi-muc/'))
      .map(({ name, startTime, responseEnd, transferSize }) => ({
        name,
        startTime,
        responseEnd,
        transferSize,
      })),
  );
  const cost = { query, status: await status.innerText(), ...addUp(timings) };
  await context.close();
  return cost;
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
