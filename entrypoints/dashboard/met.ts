/** The platforms that a range is about, each as its user sees it. */
import type { Kept } from '../../src/core/listed';
import { markOf, withMark } from '../../src/core/mark';
import type { Platform } from '../../src/core/platform';

/**
 * The later of two entries of one id holds: what is measured is so as it was granted. The built-in
 * registry and the policy's are slow to read: only for a platform that nothing else names, one
 * that was stopped.
 */
export async function platformsMet(
  ids: ReadonlySet<string>,
  measured: readonly Platform[],
  { imported, own, marks }: Kept,
): Promise<Platform[]> {
  const known = [...imported, ...own, ...measured];
  const named = new Set(known.map(({ id }) => id));
  const stated = [...ids].every((id) => named.has(id)) ? known : [...(await given()), ...known];
  const met = stated.filter(({ id }) => ids.has(id));
  const entries = new Map(met.map((one) => [one.id, withMark(one, markOf(marks, one.id))]));
  return [...entries.values()];
}

async function given(): Promise<readonly Platform[]> {
  const [{ BUILTIN }, { readRegistry }] = await Promise.all([
    import('../../src/registry/builtin'),
    import('../../src/access/registry'),
  ]);
  return [...BUILTIN, ...(await readRegistry()).managed];
}
