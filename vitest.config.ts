import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findBundle } from './scripts/cli/bundle.js';

const bundle = pathToFileURL(join(await findBundle(), 'test.js')).href;

const shared = {
  plugins: [
    {
      // A build's threads start as the commands start them: each would take a second to load as TypeScript.
      name: 'bundled-threads',
      transform: (code: string, id: string) =>
        id.endsWith('/scripts/build/threads/start-thread.ts')
          ? code.replaceAll('import.meta.url', JSON.stringify(bundle))
          : undefined,
    },
  ],
  test: { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } },
};

const FLOORS = [
  'scripts/{text,content,render,site,search,import}/**/*.test.ts',
  'layouts/**/*.test.{ts,tsx}',
];
const PAGES = ['assets/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'scripts/fixtures/run-folder.ts',
    // Much of the time goes into waiting for browsers and builds, so a second file runs beside, on two cores too.
    maxWorkers: 2,
    projects: [
      // Pure functions leave nothing behind, nor do readers in a browser, so their files share what one of them has loaded.
      { ...shared, test: { ...shared.test, name: 'floors', include: FLOORS, isolate: false } },
      { ...shared, test: { ...shared.test, name: 'pages', include: PAGES, isolate: false } },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'whole',
          include: ['scripts/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...FLOORS],
        },
      },
    ],
  },
});
