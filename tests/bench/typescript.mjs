/** Benches in TypeScript: Vite reads what they and the product are written in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

/**
 * Runs what `file` exports as `run`, with `options`; its number becomes the exit code.
 * @param {string} file
 * @param {object} [options]
 * @param {{ built?: boolean }} [needs] the built extension, unless `built` is false
 */
export async function runTypeScript(file, options = {}, { built = true } = {}) {
  const folder = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
  if (built && !existsSync(join(folder, 'manifest.json'))) {
    console.error(`nothing built in ${folder}: npm run build`);
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
