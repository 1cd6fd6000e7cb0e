import { CounterShard as Shard } from './counter-shard.ts';
import worker from './worker.ts';

type Env = Parameters<typeof worker.fetch>[1];

const realNow = Date.now;
let shift = 0;
Date.now = () => realNow() + shift;

/** For tests: a shard that shows its tables. */
export class CounterShard extends Shard {
  query(statement: string): Record<string, SqlStorageValue>[] {
    return this.ctx.storage.sql.exec(statement).toArray();
  }
}

/**
 * For tests: the worker with a clock that a request can set forward, `POST /clock` with milliseconds, and with a look
 * into the tables of the first shard, `POST /sql` with a statement.
 */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/clock') {
      shift = Number(await request.text());
      return new Response(null, { status: 204 });
    }
    if (pathname === '/sql') {
      const shard = env.COUNTER.getByName('s0') as unknown as CounterShard;
      return Response.json(await shard.query(await request.text()));
    }
    return worker.fetch(request, env);
  },
} satisfies ExportedHandler<Env>;
