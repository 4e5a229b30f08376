/** The product's own detectors, evaluated in every frame of a page that somebody drew. */
import { resolve } from 'node:path';
import type { CDPSession, Frame, Page } from '@playwright/test';
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

/**
 * Builds the probe from the product's source. It is asked in a world of its own, as the product is:
 * what a page's scripts did to prototypes, or made in another frame, is not met there.
 */
export async function prober(): Promise<Probe> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'probed' } },
  });
  const [first] = [built].flat();
  const code = first && 'output' in first ? first.output[0].code : '';
  const askAll = async <T>(page: Page, call: string) => {
    const expression = `(() => { ${code}; return probed.${call}; })()`;
    const asked = (await sessionsOf(page)).map((session) => askIn<T>(session, expression));
    return (await Promise.all(asked)).flat();
  };
  return {
    panels: (page) => askAll<Probed>(page, 'look()'),
    controls: async (page, labels) =>
      (await askAll<Control[]>(page, `controls(${JSON.stringify(labels)}, 'oa')`)).flat(),
  };
}

/** One for the page, one for each frame that has a process of its own. */
async function sessionsOf(page: Page): Promise<CDPSession[]> {
  const of = (one: Page | Frame) =>
    page
      .context()
      .newCDPSession(one)
      .catch(() => null);
  const inner = page.frames().filter((frame) => frame !== page.mainFrame());
  const sessions = await Promise.all([page, ...inner].map(of));
  return sessions.filter((session) => session !== null);
}

/** Asks each frame of the session's process; one that is being replaced does not answer. */
async function askIn<T>(session: CDPSession, expression: string): Promise<T[]> {
  const within = <A>(answer: Promise<A>) =>
    Promise.race([
      answer.catch(() => null),
      new Promise<null>((done) => setTimeout(() => done(null), ANSWERS_WITHIN_MS)),
    ]);
  const ask = async (frameId: string): Promise<T | null> => {
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId,
    });
    const asked = { expression, contextId, returnByValue: true };
    return (await session.send('Runtime.evaluate', asked)).result.value ?? null;
  };
  try {
    const tree = await within(session.send('Page.getFrameTree'));
    const frames = tree ? framesIn(tree.frameTree) : [];
    const answers = await Promise.all(frames.map((id) => within(ask(id))));
    return answers.filter((answer) => answer !== null);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

interface Tree {
  frame: { id: string };
  childFrames?: Tree[];
}

function framesIn({ frame, childFrames = [] }: Tree): string[] {
  return [frame.id, ...childFrames.flatMap(framesIn)];
}
