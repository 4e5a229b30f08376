/** How much of a page's main thread extensions took, by the browser's own trace. */
import type { CDPSession } from '@playwright/test';

import { DETECTORS } from './contestants';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  /** On the clock, and on the processor, in µs. */
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string; scriptName?: string }; fileName?: string };
}

/** All in ms. */
export interface Traced {
  /** Of scripts of extensions. */
  ours: number;
  /** Of theirs, the script that is there as the document begins: what it runs, and what it is called for. */
  first: number;
  /** Of every script, the page's own among them. */
  scripts: number;
}

const CATEGORIES = ['v8', 'devtools.timeline', 'disabled-by-default-v8.compile', '__metadata'];
/** What runs scripts, or makes them ready to run. */
const RUNS = ['EvaluateScript', 'FunctionCall', 'v8.compile'];
const OURS = 'chrome-extension://';

export async function traced(session: CDPSession, act: () => Promise<unknown>): Promise<Traced> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  return spentIn(events);
}

/** Of the threads that pages run on: workers of extensions have their own. */
export function spentIn(events: readonly TraceEvent[]): Traced {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const runs = events.filter((event) => RUNS.includes(event.name) && mains.has(threadOf(event)));
  const ours = runs.filter((event) => addressOf(event).startsWith(OURS));
  return {
    ours: covered(ours),
    first: covered(ours.filter((event) => !addressOf(event).endsWith(DETECTORS))),
    scripts: covered(runs),
  };
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const addressOf = ({ args }: TraceEvent) =>
  args?.data?.url ?? args?.data?.scriptName ?? args?.fileName ?? '';

/** Time on the processor, of what was called from outside: what calls what is counted once. */
function covered(events: readonly TraceEvent[]): number {
  const ends = new Map<string, number>();
  let us = 0;
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const { ts, dur = 0, tdur = dur } = event;
    if (ts < (ends.get(threadOf(event)) ?? 0)) continue;
    us += tdur;
    ends.set(threadOf(event), ts + dur);
  }
  return us / 1_000;
}
