/** Shades of a heat map: none, and six steps from little to the most there is. */
import { scaleQuantize } from 'd3-scale';

const STEPS = [1, 2, 3, 4, 5, 6] as const;

/** A class of base.css for a value between 0 and `most`. */
export function shades(most: number): (value: number) => string {
  const step = scaleQuantize<number>()
    .domain([0, Math.max(most, 1)])
    .range(STEPS);
  return (value) => (value > 0 ? `heat-${step(value)}` : 'heat-0');
}
