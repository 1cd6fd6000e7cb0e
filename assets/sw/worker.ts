/**
 * The service worker: pages come from the network as long as there is one; what was read, and what of the search index was
 * used, can be had again without. Each publish has its own worker and its own cache.
 */
import { answerFile, answerIndexFile, answerNavigation } from './answer.ts';
import { INDEX_FOLDER } from '../../scripts/search/format/manifest.ts';
import { deleteOtherVersions, HASHED, keepPage, prepareVersion } from './kept.ts';
import { scope } from './publication.ts';

scope.addEventListener('install', (event) =>
  event.waitUntil(prepareVersion().then(() => scope.skipWaiting())),
);

scope.addEventListener('activate', (event) => event.waitUntil(activate()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && !pathname.startsWith('/_'))
    event.respondWith(answerNavigation(event, pathname));
  else if (HASHED.test(pathname)) event.respondWith(answerFile(event, pathname));
  else if (pathname.startsWith(INDEX_FOLDER)) event.respondWith(answerIndexFile(event, pathname));
});

async function activate(): Promise<void> {
  await deleteOtherVersions();
  // Where the network fails a preload, Firefox shows its own error in place of whatever is answered.
  const preloads = !navigator.userAgent.includes('Firefox/');
  await scope.registration.navigationPreload?.[preloads ? 'enable' : 'disable']();
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await scope.clients.claim();
  // These pages were opened before there was a worker to keep them.
  await Promise.all(
    windows.map(async ({ url }) => {
      const { pathname } = new URL(url);
      await keepPage(pathname, await fetch(pathname, { cache: 'no-cache' }));
    }),
  ).catch(() => {});
}
