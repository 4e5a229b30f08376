/** Histograms that an attacker has learnt, held together by those of everybody where they are thin. */

/** As many cases of everybody as of a kind weigh the same. */
const WEIGHT = 20;

export interface Histogram {
  /** Probability of a value; never 0. */
  of: (value: number) => number;
}

/** @param values 0 to kinds − 1 */
export function histogramOf(values: readonly number[], kinds: number, over?: Histogram): Histogram {
  const counts = Array.from({ length: kinds }, () => 0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const before = over ?? { of: () => 1 / kinds };
  const all = values.length + WEIGHT;
  const shares = counts.map((n, value) => (n + WEIGHT * before.of(value)) / all);
  return { of: (value) => shares[value] ?? 1 / kinds };
}

/** One histogram for each kind of case. */
export function byKind(
  cases: readonly { kind: string; value: number }[],
  kinds: number,
): (kind: string) => Histogram {
  const everybody = histogramOf(
    cases.map(({ value }) => value),
    kinds,
  );
  const values = new Map<string, number[]>();
  for (const { kind, value } of cases) values.set(kind, [...(values.get(kind) ?? []), value]);
  const known = new Map(
    [...values].map(([kind, own]) => [kind, histogramOf(own, kinds, everybody)] as const),
  );
  return (kind) => known.get(kind) ?? everybody;
}
