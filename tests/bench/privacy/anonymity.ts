/** How many people share what is known of each: anonymity sets (Sweeney 2002). */

export interface Told {
  people: number;
  /** Nobody else has what he has. */
  alone: number;
  /** Fewer than five have it, himself included. */
  ofFew: number;
}

export const FEW = 5;

/** @param known what is known of each person of one unit, as a text */
export function toldApart(known: readonly string[]): Told {
  const sizes = new Map<string, number>();
  for (const one of known) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const inSetsOf = (fits: (size: number) => boolean) =>
    known.filter((one) => fits(sizes.get(one) ?? 0)).length;
  return {
    people: known.length,
    alone: inSetsOf((size) => size === 1),
    ofFew: inSetsOf((size) => size < FEW),
  };
}

export function together(all: readonly Told[]): Told {
  const sum = (of: (one: Told) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    people: sum(({ people }) => people),
    alone: sum(({ alone }) => alone),
    ofFew: sum(({ ofFew }) => ofFew),
  };
}
