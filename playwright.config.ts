import { defineConfig } from '@playwright/test';

/** `npm test` must stay short; applications that others wrote are played by `npm run cases`. */
const ALL = process.env.CASES === 'all';

// The product is driven as built: `npm test` builds before it comes here.
export default defineConfig({
  testDir: 'tests/e2e',
  ...(ALL ? { globalSetup: './tests/real/install.ts' } : { testIgnore: 'real-*.spec.ts' }),
  timeout: 90_000,
  fullyParallel: false,
  // They wait more than they work: three browsers keep two cores busy.
  workers: 3,
  // Real browsers on a shared machine: a test that fails three times in a row fails, and a first failure is named flaky.
  retries: process.env.CI ? 2 : 0,
  reporter: process.env.CI ? 'line' : 'list',
});
