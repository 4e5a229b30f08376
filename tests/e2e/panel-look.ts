/** The product's own detectors, evaluated in every frame of a page that somebody drew. */
import { resolve } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { build } from 'vite';
import type { Control, Probed } from '../bench/detect/probe';

const ENTRY = resolve(import.meta.dirname, '../bench/detect/probe.ts');
/** A frame that is being replaced, or belongs to an error page, does not answer. */
const ANSWERS_WITHIN_MS = 5_000;

export interface Probe {
  /** One answer a frame. */
  panels(page: Page): Promise<Probed[]>;
  /** The visible controls of all frames; each says which of `labels` it answers to. */
  controls(page: Page, labels: readonly string[]): Promise<Control[]>;
}

/** Builds the probe from the product's source. */
export async function prober(): Promise<Probe> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'probed' } },
  });
  const [first] = [built].flat();
  const code = first && 'output' in first ? first.output[0].code : '';
  const ask = <T>(frame: Frame, call: string) =>
    Promise.race([
      frame.evaluate<T>(`(() => { ${code}; return probed.${call}; })()`).catch(() => null),
      new Promise<null>((done) => setTimeout(() => done(null), ANSWERS_WITHIN_MS)),
    ]);
  const askAll = async <T>(page: Page, call: string) => {
    const answers = await Promise.all(page.frames().map((frame) => ask<T>(frame, call)));
    return answers.filter((answer) => answer !== null);
  };
  return {
    panels: (page) => askAll<Probed>(page, 'look()'),
    controls: async (page, labels) =>
      (await askAll<Control[]>(page, `controls(${JSON.stringify(labels)}, 'oa')`)).flat(),
  };
}
