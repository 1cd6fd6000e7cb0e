import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

/** An answer of the counter; status 0 stands for a connection that broke. */
export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface CounterClient {
  /** Posts a read of an article by the reader at an address. */
  hit(id: string, address: string, headers?: OutgoingHttpHeaders): Promise<Answer>;
  /** Reads figures, with the counter's key where it is given. @throws Error on any other status than 200. */
  figures<Figures>(path: string, key?: string): Promise<Figures>;
  send(method: string, path: string, headers?: OutgoingHttpHeaders, body?: string): Promise<Answer>;
  close(): void;
}

/** A browser that `isbot` doesn't flag. */
export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Speaks to a counter that trusts `X-Real-IP`, over connections that are kept. */
export function createCounterClient(url: string, connections = 64): CounterClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  function send(method: string, path: string, headers: OutgoingHttpHeaders = {}, body = ''): Promise<Answer> {
    return new Promise((resolve) => {
      const broken = (): void => resolve({ status: 0, body: '', headers: {} });
      const sent = request(url + path, { agent, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
        );
        response.on('error', broken);
      });
      sent.on('error', broken);
      sent.end(body);
    });
  }

  return {
    send,
    hit: (id, address, headers = {}) =>
      send('POST', '/_v/hit', { 'user-agent': FIREFOX, 'x-real-ip': address, ...headers }, id),
    async figures<Figures>(path: string, key?: string): Promise<Figures> {
      const answer = await send('GET', path, key ? { authorization: `Bearer ${key}` } : {});
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
      return JSON.parse(answer.body) as Figures;
    },
    close: () => agent.destroy(),
  };
}

/** Runs jobs, `lanes` at a time, and gives their results in the order of the jobs. */
export async function runJobs<Result>(
  jobs: readonly (() => Promise<Result>)[],
  lanes = 64,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  async function runLane(): Promise<void> {
    while (next < jobs.length) {
      const index = next++;
      results[index] = await jobs[index]!();
    }
  }
  await Promise.all(Array.from({ length: lanes }, runLane));
  return results;
}

/** An IPv4 address for each number. */
export function numberAddress(index: number): string {
  return [10 + (index >>> 24), (index >>> 16) & 255, (index >>> 8) & 255, index & 255].join('.');
}

/** Reads the whole export, page after page. */
export async function readExport(client: CounterClient, key: string): Promise<[string, number][]> {
  const counts: [string, number][] = [];
  for (;;) {
    const after = encodeURIComponent(counts.at(-1)?.[0] ?? '');
    const page = await client.figures<[string, number][]>(`/_v/export?after=${after}`, key);
    if (page.length === 0) return counts;
    counts.push(...page);
  }
}
