/** Puts TypeScript and what it needs into files that Node runs as they are, once for each state of the sources. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const KEPT_MS = 86_400_000;

/**
 * The folder with `NAME.mjs` for each of `inputs`, made if the sources changed since.
 * @param {string} name of the bundle
 * @param {Record<string, string>} inputs name → file below the root
 * @param {string[]} sources files and folders below the root that it is made of
 */
export async function bundle(name, inputs, sources) {
  const home = join(ROOT, '.output', name);
  const made = join(home, stateOf(sources));
  if (existsSync(made)) return made;
  mkdirSync(home, { recursive: true });
  const unfinished = mkdtempSync(join(home, '.unfinished-'));
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: unfinished,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(inputs).map(([entry, file]) => [entry, join(ROOT, file)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  settle(unfinished, made);
  for (const other of readdirSync(home)) {
    const path = join(home, other);
    if (path !== made && statSync(path).mtimeMs < Date.now() - KEPT_MS) discard(path);
  }
  return made;
}

/** Two may make the same one at the same time. */
function settle(unfinished, made) {
  try {
    renameSync(unfinished, made);
  } catch (error) {
    discard(unfinished);
    if (!existsSync(made)) throw error;
  }
}

function discard(path) {
  rmSync(path, { recursive: true, force: true });
}

function stateOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).sort()) {
    const { mtimeMs, size } = statSync(join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

function filesIn(source) {
  if (!statSync(join(ROOT, source)).isDirectory()) return [source];
  return readdirSync(join(ROOT, source), { withFileTypes: true }).flatMap((entry) =>
    filesIn(join(source, entry.name)),
  );
}
