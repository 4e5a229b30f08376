import { defineConfig } from '@playwright/test';

/** `npm run e2e:firefox` builds for Firefox before it comes here. */
export default defineConfig({
  testDir: '.',
  timeout: 120_000,
  workers: 1,
  reporter: 'list',
});
