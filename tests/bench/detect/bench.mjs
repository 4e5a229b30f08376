/**
 * npm run bench:detect -- [--data DIR] [--only WORD]
 *
 * How well detection does on own pages, on pages nobody here wrote, and, with --data, on labelled
 * pages and controls in the form of DIR/pages/labels.json and DIR/clicks.jsonl. Needs a build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' } },
});
const built = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
if (!existsSync(join(built, 'manifest.json'))) {
  console.error(`nothing built in ${built}: npm run build`);
  process.exit(2);
}
// Vite reads the TypeScript that the bench and the product are written in.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { run } = await vite.ssrLoadModule(join(import.meta.dirname, 'run.ts'));
  process.exitCode = await run(values);
} finally {
  await vite.close();
}
