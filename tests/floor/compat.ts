/** What a browser has since when: Mozilla's compatibility data, read for the product's floor. */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier } from '@mdn/browser-compat-data';

/** Chrome and Edge 109, the last on Windows 7. */
export const FLOOR = 109;

export const data = bcd;

/** The members below a feature, by their names. */
export function membersOf(feature: Identifier): [string, Identifier][] {
  return Object.entries(feature).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

/** The first Chrome that has it without a switch; null where none has, or nobody says. */
export function since(feature: Identifier | undefined): number | null {
  const support = feature?.__compat?.support.chrome;
  const [first] = [support].flat().filter((one) => one && !one.flags && !one.prefix);
  const version = first?.version_added;
  if (version === 'preview') return Number.POSITIVE_INFINITY;
  return typeof version === 'string' ? Number(version.replace('≤', '')) : null;
}

export const isNewer = (feature: Identifier | undefined) => (since(feature) ?? 0) > FLOOR;
