/** Modules that run inside a page, where a test's own functions cannot bring their imports. */
import { build } from 'vite';

/** The module as a script that puts its exports into a page under `name`. */
export async function inPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // A library is left to ask what it runs in, and there is no `process` in a page.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [first] = [built].flat();
  const code = first && 'output' in first ? first.output[0].code : '';
  return `${code}; globalThis.${name} = ${name}`;
}
