/** The product's own panel detector, evaluated in every frame of a page that somebody drew. */
import { resolve } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { build } from 'vite';
import type { Probed } from '../bench/detect/probe';

const ENTRY = resolve(import.meta.dirname, '../bench/detect/probe.ts');
/** A frame that is being replaced, or belongs to an error page, does not answer. */
const ANSWERS_WITHIN_MS = 5_000;

/** Builds the probe; the function runs it in all frames of a page and answers with those that did. */
export async function prober(): Promise<(page: Page) => Promise<Probed[]>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'probed' } },
  });
  const [first] = [built].flat();
  const code = first && 'output' in first ? first.output[0].code : '';
  const script = `(() => { ${code}; return probed; })()`;
  const ask = (frame: Frame) =>
    Promise.race([
      frame.evaluate<Probed>(script).catch(() => null),
      new Promise<null>((done) => setTimeout(() => done(null), ANSWERS_WITHIN_MS)),
    ]);
  return async (page) => {
    const answers = await Promise.all(page.frames().map(ask));
    return answers.filter((answer) => answer !== null);
  };
}
