/**
 * Which traces of two copies are one: all of a trace but its key is what it is. Visits are named at
 * random where they begin, so that two browsers never say the same of two facts.
 */
import type { StoredTrace } from './trace';

/** One id of every set of ids that one registry or the other made one. */
export function sameOf(pairs: readonly { id: string; into: string }[]): (id: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  for (const { id, into } of pairs) {
    const [a, b] = [rootOf(id), rootOf(into)].sort() as [string, string];
    if (a !== b) parent.set(b, a);
  }
  return rootOf;
}

/** Numbers contents as they come, so that a void can say what it names however long its chain. */
export type Contents = Map<string, number>;

/**
 * The content of each trace as a number, by its key; alike ones have one number. A void that names
 * nothing before it has none.
 * @param traces in rising order of keys
 */
export function identities(
  traces: readonly StoredTrace[],
  contents: Contents,
  same: (platform: string) => string,
): Map<number, number> {
  const known = new Map<number, number>();
  for (const trace of traces) {
    const of = trace.kind === 'void' ? known.get(trace.of) : undefined;
    if (trace.kind === 'void' && of === undefined) continue;
    const content = contentOf({ ...trace, platform: same(trace.platform) }, of);
    const number = contents.get(content) ?? contents.size;
    contents.set(content, number);
    known.set(trace.key, number);
  }
  return known;
}

function contentOf(trace: StoredTrace, of: number | undefined): string {
  const said: unknown[] = [of];
  const fields = trace as unknown as Record<string, unknown>;
  for (const name of Object.keys(fields).sort()) {
    if (name !== 'key' && name !== 'of') said.push(name, fields[name]);
  }
  return JSON.stringify(said);
}
