import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findBundle } from './scripts/cli/bundle.js';

const bundle = pathToFileURL(join(await findBundle(), 'test.js')).href;

export default defineConfig({
  plugins: [
    {
      // A build's threads start as the commands start them: each would take a second to load as TypeScript.
      name: 'bundled-threads',
      transform: (code, id) =>
        id.endsWith('/scripts/build/start-thread.ts')
          ? code.replaceAll('import.meta.url', JSON.stringify(bundle))
          : undefined,
    },
  ],
  test: {
    include: ['scripts/**/*.test.{ts,tsx}', 'layouts/**/*.test.{ts,tsx}', 'assets/**/*.test.ts'],
    globalSetup: 'scripts/fixtures/run-folder.ts',
    // Much of the time goes into waiting for browsers and builds, so a second file runs beside, on two cores too.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
