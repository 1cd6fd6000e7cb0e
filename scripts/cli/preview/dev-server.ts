import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Assets } from '../../../layouts/props.ts';
import type { LiveSite } from '../../build/live-site.ts';
import { NOT_FOUND, SERVICE_WORKER } from '../../content/addresses.ts';
import { findOldAddress } from '../../edge/old-address.ts';
import type { Url } from '../../text/brands.ts';
import { escapeHtml } from '../../text/escape.ts';
import { fetchFrom } from '../fetch-from.ts';
import { answerComponentPage, COMPONENT_PAGES } from './component-pages.tsx';
import { createReloads } from './reloads.ts';

/** A server for an editor's own browser: it shows the site as it is now, and what is open loads again when something was saved. */
export interface DevServer {
  /** `http://localhost:8080` */
  url: string;
  /** Shows a site from now on, or, in place of its every page, the lines that say what is wrong with it. */
  show(site: Pick<LiveSite, 'read'>, wrong?: string): void;
  /** Shows, in place of every page, why there is no site. */
  showFailure(why: string): void;
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

// The site's worker would answer with the page that it kept where this server says what is wrong with the new one.
const NO_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister()));`;

/** Names of this machine, as its browsers write them before the port. */
const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

const WRONG_HOST = messagePage(
  'Địa chỉ không đúng',
  'Bản xem trước chỉ mở được ở địa chỉ bắt đầu bằng http://localhost.',
);

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
  const reloads = createReloads();
  let current: Pick<LiveSite, 'read'> | undefined;
  let wrong = '';
  const server = createServer(async ({ method, url = '/', headers: { host = '' } }, response) => {
    const path = decodePath(url);
    // Of the edition that was shown when the page was asked for.
    const tag = reloads.tag();
    const send = (status: number, extension: string, body: string | Uint8Array) =>
      answer(response, { status, extension, body, tag });
    // Whoever owns a name may point it at this machine, and a page of that name could then read what is not out yet.
    if (!THIS_MACHINE.test(host)) return send(403, '.html', WRONG_HOST);
    // Nothing is counted here, and the counting script is to have nothing to complain of.
    if (path.startsWith('/_v/'))
      return method === 'POST' ? response.writeHead(204).end() : send(200, '.json', '{}');
    if (reloads.answer(path, url, response)) return;
    if (path === SERVICE_WORKER) return send(200, '.js', NO_WORKER);
    try {
      if (path.startsWith(COMPONENT_PAGES)) {
        const sample = await answerComponentPage(path, await findAssets());
        if (sample !== undefined) return send(200, sample.extension, sample.body);
      }
      const extension = extname(path) || '.html';
      if (extension === '.html' && wrong !== '') return send(500, '.html', wrong);
      if (current === undefined) return send(503, '.html', WAITING_PAGE);
      const body = await current.read(path as Url);
      if (body !== undefined) return send(200, extension, body);
      // As every host of the site leads on; what leads on for good would stay in the editor's browser.
      if ((await current.read(`${path}/` as Url)) !== undefined)
        return response.writeHead(307, { location: `${encodeURI(path)}/` }).end();
      const { read } = current;
      const fetchAsset = fetchFrom((file) => read(file as Url));
      const moved = await findOldAddress(new URL(`http://localhost${url}`), fetchAsset);
      if (moved !== undefined) return response.writeHead(307, { location: moved }).end();
      send(404, '.html', (await current.read(NOT_FOUND)) ?? '');
    } catch (error) {
      send(
        500,
        '.html',
        messagePage('Bài viết có lỗi', error instanceof Error ? error.message : String(error)),
      );
    }
  });
  const change = (site: Pick<LiveSite, 'read'> | undefined, page: string): void => {
    current = site;
    wrong = page;
    reloads.tell();
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${taken}`,
    show: (site, problems = '') => change(site, problems && messagePage('Bài viết có lỗi', problems)),
    showFailure: (why) => change(undefined, messagePage('Chưa xem được kho bài', why)),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Answer {
  status: number;
  extension: string;
  body: string | Uint8Array;
  /** What a page takes along, to be told of another edition. */
  tag: string;
}

function answer(response: ServerResponse, { status, extension, body, tag }: Answer): void {
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  if (extension !== '.html') return void response.end(body);
  response.end(Buffer.from(body).toString().replace('</head>', `${tag}</head>`));
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
