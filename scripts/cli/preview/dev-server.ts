import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Assets } from '../../../layouts/props.ts';
import type { LiveSite } from '../../build/live-site.ts';
import { NOT_FOUND, SERVICE_WORKER } from '../../content/addresses.ts';
import type { Url } from '../../text/brands.ts';
import { escapeHtml } from '../../text/escape.ts';
import { answerComponentPage, COMPONENT_PAGES } from './component-pages.tsx';

/** A server for an editor's own browser: it shows the site as it is now, and what is open loads again when something was saved. */
export interface DevServer {
  /** `http://localhost:8080` */
  url: string;
  /** Shows a site from now on, or, in place of its every page, the lines that say what is wrong with it. */
  show(site: Pick<LiveSite, 'read'>, wrong?: string): void;
  /** Stops it, and leaves no page waiting for an event. */
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
};

const RELOAD_SCRIPT = `new EventSource('/__dev/events').onmessage = () => location.reload();`;
// The site's worker would answer with the page that it kept where this server says what is wrong with the new one.
const NO_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister()));`;
const RELOAD_TAG = '<script type="module" src="/__dev/reload.js"></script>';

/** A large archive takes its seconds to be read. */
const WAITING_PAGE = messagePage('Đang đọc kho bài', 'Mời bạn chờ, trang sẽ tự hiện khi đọc xong.').replace(
  '<title>',
  '<meta http-equiv="refresh" content="2"><title>',
);

export interface DevServerOptions {
  port: number;
  /** The stylesheets and scripts of the site as it was last built, for the component pages; see `component-pages.tsx`. */
  findAssets: () => Promise<Assets>;
}

/** Starts the server on this machine alone. @throws Error (EADDRINUSE) when the port is taken */
export async function startDevServer({ port, findAssets }: DevServerOptions): Promise<DevServer> {
  const open = new Set<ServerResponse>();
  let current: Pick<LiveSite, 'read'> | undefined;
  let problems = '';
  const server = createServer(async ({ method, url = '/' }, response) => {
    const path = decodePath(url);
    // Nothing is counted here, and the counting script is to have nothing to complain of.
    if (path.startsWith('/_v/'))
      return method === 'POST' ? response.writeHead(204).end() : send(response, 200, '.json', '{}');
    if (path === '/__dev/events') {
      response
        .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        .flushHeaders();
      open.add(response);
      response.on('close', () => open.delete(response));
      return;
    }
    if (path === '/__dev/reload.js') return send(response, 200, '.js', RELOAD_SCRIPT);
    if (path === SERVICE_WORKER) return send(response, 200, '.js', NO_WORKER);
    try {
      if (path.startsWith(COMPONENT_PAGES)) {
        const answer = await answerComponentPage(path, await findAssets());
        if (answer !== undefined) return send(response, 200, answer.extension, answer.body);
      }
      const extension = path.endsWith('/') ? '.html' : extname(path);
      if (extension === '.html' && problems !== '')
        return send(response, 500, '.html', messagePage('Bài viết có lỗi', problems));
      if (current === undefined) return send(response, 503, '.html', WAITING_PAGE);
      const body = await current.read(path as Url);
      if (body !== undefined) return send(response, 200, extension, body);
      send(response, 404, '.html', (await current.read(NOT_FOUND)) ?? '');
    } catch (error) {
      send(response, 500, '.html', messagePage('Bài viết có lỗi', String(error)));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${taken}`,
    show(site, wrong = '') {
      current = site;
      problems = wrong;
      for (const response of open) response.write('data: reload\n\n');
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, status: number, extension: string, body: string | Uint8Array): void {
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  if (extension !== '.html') return void response.end(body);
  response.end(Buffer.from(body).toString().replace('</head>', `${RELOAD_TAG}</head>`));
}

function messagePage(title: string, text: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>:root { color-scheme: light dark } pre { white-space: pre-wrap; overflow-wrap: anywhere }</style></head><body><main><h1>${title}</h1><pre>${escapeHtml(text)}</pre></main></body></html>`;
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    // No page has such an address.
    return url;
  }
}
