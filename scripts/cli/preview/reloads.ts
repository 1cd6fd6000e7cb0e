import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** Tells open pages to load again when another edition of the site is shown. */
export interface Reloads {
  /** The tag that a page of this moment's edition takes along. */
  tag(): string;
  /** Answers what the tag's script asks for. @returns whether it was such a request */
  answer(path: string, url: string, response: ServerResponse): boolean;
  /** From now on another edition is shown. */
  tell(): void;
}

const SCRIPT_PATH = '/__dev/reload.js';
const EVENTS_PATH = '/__dev/events';

// A browser opens six connections to a server, however many pages are open: those in the background leave them to others.
const SCRIPT = `const { search } = new URL(import.meta.url);
let events;
const listen = () => {
  events?.close();
  if (document.visibilityState === 'hidden') return;
  events = new EventSource('${EVENTS_PATH}' + search);
  events.onmessage = () => location.reload();
};
document.addEventListener('visibilitychange', listen);
listen();
`;
const RELOAD = 'data: reload\n\n';

/** Makes the first edition. */
export function createReloads(): Reloads {
  const open = new Set<ServerResponse>();
  // Who has a page of another edition, of before a restart too, is told to load it again.
  let edition: string = randomUUID();
  const listen = (response: ServerResponse, isCurrent: boolean): void => {
    response
      .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      .flushHeaders();
    if (!isCurrent) response.write(RELOAD);
    open.add(response);
    response.on('close', () => open.delete(response));
  };
  return {
    tag: () => `<script type="module" src="${SCRIPT_PATH}?${edition}"></script>`,
    answer(path, url, response) {
      if (path === EVENTS_PATH) listen(response, url.endsWith(`?${edition}`));
      else if (path === SCRIPT_PATH)
        response
          .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' })
          .end(SCRIPT);
      else return false;
      return true;
    },
    tell() {
      edition = randomUUID();
      for (const response of open) response.write(RELOAD);
    },
  };
}
