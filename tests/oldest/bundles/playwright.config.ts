import { defineConfig } from '@playwright/test';

// The example needs no extension: it is looked at in the floor's browser just as in any other.
export default defineConfig({
  testDir: '../..',
  testMatch: ['oldest/bundles/*.spec.ts', 'e2e/example.spec.ts'],
  outputDir: '../../../test-results',
  timeout: 90_000,
  workers: 1,
  reporter: 'list',
});
