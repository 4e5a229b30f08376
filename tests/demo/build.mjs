/** Bundles the demo platforms into .demo/dist, unless that is newer than what it is made from. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('src/', import.meta.url));
const DIST = fileURLToPath(new URL('../../.demo/dist/', import.meta.url));
const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

export async function buildDemos() {
  const newest = Math.max(
    statSync(LOCK).mtimeMs,
    ...readdirSync(SOURCE, { recursive: true }).map((name) => statSync(SOURCE + name).mtimeMs),
  );
  const built = statSync(`${DIST}study/index.html`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > newest) return;
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: SOURCE,
    logLevel: 'error',
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    define: {
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      outDir: DIST,
      emptyOutDir: true,
      chunkSizeWarningLimit: 4_000,
      // The pages are watched, not shipped; a readable stack is worth more than bytes.
      minify: false,
      rollupOptions: {
        input: ['oa', 'portal', 'study'].map((name) => `${SOURCE}${name}/index.html`),
      },
    },
  });
}
