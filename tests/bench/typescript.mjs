/** Benches in TypeScript: Vite reads what they and the product are written in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

/**
 * Runs what `file` exports as `run`, with `options`; its number becomes the exit code. Needs a build.
 * @param {string} file
 * @param {object} [options]
 */
export async function runTypeScript(file, options = {}) {
  const built = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
  if (!existsSync(join(built, 'manifest.json'))) {
    console.error(`nothing built in ${built}: npm run build`);
    process.exit(2);
  }
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { run } = await vite.ssrLoadModule(file);
    process.exitCode = await run(options);
  } finally {
    await vite.close();
  }
}
