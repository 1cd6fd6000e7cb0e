import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Assets } from '../../layouts/props.ts';
import { escapeHtml } from '../text/escape.ts';
import { answerComponentPage, COMPONENT_PAGES } from './component-pages.tsx';

/** A server for an editor's own browser: it shows the built site and reloads what is open when something was saved. */
export interface DevServer {
  /** `http://localhost:8080` */
  url: string;
  /** Tells every open page to load again. */
  reload(): void;
  /** Shows these lines in place of every page, or the pages again when there are none. */
  showProblems(lines: string): void;
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
const RELOAD_TAG = '<script type="module" src="/__dev/reload.js"></script>';

export interface DevServerOptions {
  outDir: string;
  port: number;
  /** The stylesheets and scripts of the site as it was last built, for the component pages; see `component-pages.tsx`. */
  findAssets: () => Promise<Assets>;
}

/** Starts the server on this machine alone. @throws Error (EADDRINUSE) when the port is taken */
export async function startDevServer({ outDir, port, findAssets }: DevServerOptions): Promise<DevServer> {
  const open = new Set<ServerResponse>();
  let problems = '';
  const server = createServer(async ({ method, url = '/' }, response) => {
    const path = decodePath(url);
    // Nothing is counted here, and the counting script is to have nothing to complain of.
    if (path.startsWith('/_v/'))
      return method === 'POST' ? response.writeHead(204).end() : send(response, 200, '.json', '{}');
    if (path === '/__dev/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      open.add(response);
      response.on('close', () => open.delete(response));
      return;
    }
    if (path === '/__dev/reload.js') return send(response, 200, '.js', RELOAD_SCRIPT);
    if (path.startsWith(COMPONENT_PAGES)) {
      const answer = await answerComponentPage(path, await findAssets());
      if (answer !== undefined) return send(response, 200, answer.extension, answer.body);
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (extname(file) === '.html' && problems !== '')
      return send(response, 500, '.html', problemPage(problems));
    const body = await readFile(join(outDir, normalize(file))).catch(() => undefined);
    if (body !== undefined) return send(response, 200, extname(file), body);
    send(response, 404, '.html', await readFile(join(outDir, '404.html')).catch(() => Buffer.from('')));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const reload = () => {
    for (const response of open) response.write('data: reload\n\n');
  };
  return {
    url: `http://localhost:${taken}`,
    reload,
    showProblems(lines) {
      problems = lines;
      reload();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, status: number, extension: string, body: string | Buffer): void {
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(extension === '.html' ? body.toString().replace('</head>', `${RELOAD_TAG}</head>`) : body);
}

function problemPage(problems: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bài viết có lỗi</title><style>:root { color-scheme: light dark } pre { white-space: pre-wrap; overflow-wrap: anywhere }</style></head><body><main><h1>Bài viết có lỗi</h1><pre>${escapeHtml(problems)}</pre></main></body></html>`;
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}
