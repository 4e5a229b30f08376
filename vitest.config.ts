import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Keys from passphrases take their time by design, and more on a busy machine.
    testTimeout: 30_000,
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Left to itself it keeps one of two cores idle.
    maxWorkers: availableParallelism(),
    environment: 'node',
    setupFiles: ['tests/setup/patience.ts'],
  },
});
