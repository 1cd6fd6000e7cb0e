import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.{ts,tsx}', 'layouts/**/*.test.{ts,tsx}', 'assets/**/*.test.ts'],
    // Much of the time goes into waiting for browsers and builds, so a second file runs beside, on two cores too.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
