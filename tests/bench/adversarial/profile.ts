/** How much of a page's main thread the content script took, and which of its functions. */
import type { CDPSession } from '@playwright/test';

const MOST_NAMED = 22;
/** Often enough that a stretch of some milliseconds is seen; what that costs counts as ours. */
const EVERY_US = 200;
const RESTS = '(idle)';
const OURS = /\/(?:platform|detectors)\.js$/;

/** What the script and all that it called for took, layout that it forced included. */
export interface Taken {
  ms: number;
  /** The longest that it worked without a pause, in ms. */
  longest: number;
  lines: string[];
}

/** A navigation that begins while `act` runs drops what was noted before it. */
export async function taken(session: CDPSession, act: () => Promise<unknown>): Promise<Taken> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: EVERY_US });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  /** Our functions from the innermost outwards. */
  const chainOf = (id: number): string[] => {
    const chain: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { functionName = '', url = '', lineNumber = 0 } = nodes.get(at)?.callFrame ?? {};
      if (OURS.test(url)) chain.push(`${functionName || '?'}:${lineNumber}`);
    }
    return chain;
  };
  const all = new Spent();
  let longest = new Spent();
  let stretch = new Spent();
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const ms = (profile.timeDeltas?.[i] ?? 0) / 1000;
    const chain = chainOf(id);
    if (nodes.get(id)?.callFrame.functionName === RESTS || chain.length === 0) {
      stretch = new Spent();
      continue;
    }
    all.add(chain, ms);
    stretch.add(chain, ms);
    if (stretch.ms > longest.ms) longest = stretch;
  }
  return {
    ms: all.ms,
    longest: longest.ms,
    lines: [
      `    ${all.ms.toFixed(1)} ms in all:`,
      ...all.lines(MOST_NAMED),
      `    the longest without a pause, ${longest.ms.toFixed(1)} ms:`,
      ...longest.lines(MOST_NAMED / 2),
    ],
  };
}

/** Time by function: in it, and in what it called as well. */
class Spent {
  ms = 0;
  private readonly self = new Map<string, number>();
  private readonly total = new Map<string, number>();

  add(chain: readonly string[], ms: number): void {
    this.ms += ms;
    const [innermost = ''] = chain;
    this.self.set(innermost, (this.self.get(innermost) ?? 0) + ms);
    for (const one of new Set(chain)) this.total.set(one, (this.total.get(one) ?? 0) + ms);
  }

  lines(most: number): string[] {
    return [...this.total]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([name, ms]) => {
        const self = this.self.get(name) ?? 0;
        return `    ${ms.toFixed(1).padStart(8)} ms in all ${self.toFixed(1).padStart(8)} ms itself  ${name}`;
      });
  }
}
