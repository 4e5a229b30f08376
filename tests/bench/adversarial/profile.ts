/** Which functions of the content script the time went to. */
import type { CDPSession } from '@playwright/test';

export async function profiled(session: CDPSession, act: () => Promise<void>): Promise<string[]> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  const self = new Map<number, number>();
  const deltas = profile.timeDeltas ?? [];
  for (const [i, id] of (profile.samples ?? []).entries()) {
    self.set(id, (self.get(id) ?? 0) + (deltas[i] ?? 0) / 1000);
  }
  const named = new Map<string, number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const total = new Map<string, number>();
  for (const [id, ms] of self) {
    const chain: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { functionName, url, lineNumber } = nodes.get(at)?.callFrame ?? {
        functionName: '',
        url: '',
        lineNumber: 0,
      };
      if (url.includes('platform.js')) chain.push(`${functionName || '?'}:${lineNumber}`);
    }
    if (chain.length === 0) continue;
    named.set(chain[0] ?? '', (named.get(chain[0] ?? '') ?? 0) + ms);
    for (const one of new Set(chain)) total.set(one, (total.get(one) ?? 0) + ms);
  }
  return [...total]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 22)
    .map(
      ([name, ms]) =>
        `    ${ms.toFixed(1).padStart(8)} ms in all ${(named.get(name) ?? 0).toFixed(1).padStart(8)} ms itself  ${name}`,
    );
}
