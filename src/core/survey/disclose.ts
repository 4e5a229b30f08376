/**
 * What may be shown of a survey's counts (PRIVACY: the survey workbench). Everything that is shown
 * or written goes through here: nothing of fewer packets than the survey's minimum, no cell of
 * fewer than `MIN_CELL` nor what would give it away, every number rounded, no minimum or maximum,
 * no two fields together.
 */
import { apportioned } from './apportion';
import type { FieldCounts, SurveyCounts } from './counts';
import { debias } from './debias';
import type { SurveyDefinition } from './definition';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import { MIN_CELL, MIN_PACKETS, ROUND_TO } from './limits';
import type { Noise } from './noise';
import { noiseVariance } from './noise';
import { chancesOf } from './randomise';
import { suppressed } from './suppress';

export interface PublishedCell {
  /** Packets, rounded to `ROUND_TO`; of a randomised field an estimate of the true ones. */
  count: number;
  /** Of those who gave the field: 0 to 1. */
  share: number;
  /**
   * Of the share, as a share: what another such group would have differed by, the randomising, the
   * noise and the rounding together.
   */
  standardError: number;
}

/** `few`: too few gave the field. `cells`: its small cells could not be hidden otherwise. */
export type WithheldField = 'few' | 'cells';

export interface PublishedField {
  id: string;
  /** Whether its counts are estimates out of randomised answers, and at which ε. */
  epsilon: number | null;
  /** One a band; null for one that is withheld. */
  cells: (PublishedCell | null)[];
  /**
   * Packets that gave the field and packets that did not, rounded: both, or neither. Neither where
   * the field is withheld, nor where fewer than `MIN_CELL` did not give it, since the number of all
   * packets is told: what one of them hides the other would say. Then the counts are scaled up to
   * all packets, so that their sum does not say it either.
   */
  given: number | null;
  missing: number | null;
  withheld: WithheldField | null;
}

export interface PublishedTable {
  survey: string;
  /** Rounded. */
  packets: number;
  /** In the order of `fieldsOf`. */
  fields: PublishedField[];
}

/**
 * Differencing: of two publications that differ by one packet, one field that is not randomised
 * shows a difference in about this share of cases, where a count crosses a step of rounding. Which
 * band it was is then known of that one packet. renewal.ts keeps one workbench from publishing two
 * such tables; whoever makes a table of his own elsewhere is asked not to.
 */
export const DIFFERENCE_SHARE = 1 / ROUND_TO;

/** Fields that come out as they were given: those in the clear, or with two aggregators all. */
export function exactFields(definition: SurveyDefinition): number {
  const split = definition.aggregators.length > 1;
  return fieldsOf(definition).filter(({ protection }) => split || protection.how === 'clear')
    .length;
}

/** In what share of cases two such publications tell a band of that packet: of any such field. */
export function differenceShare(definition: SurveyDefinition): number {
  return 1 - (1 - DIFFERENCE_SHARE) ** exactFields(definition);
}

/** Fewer packets than this give no table. */
export function leastPackets({ minimumPackets }: Pick<SurveyDefinition, 'minimumPackets'>): number {
  return Math.max(MIN_PACKETS, minimumPackets);
}

/**
 * The table of a survey; null below its minimum of packets.
 * @param noise added to the cells of fields that are not randomised, if any is wanted
 * @throws RangeError for counts of another survey
 */
export function disclose(
  definition: SurveyDefinition,
  counts: SurveyCounts,
  noise: Noise | null = null,
): PublishedTable | null {
  const fields = fieldsOf(definition);
  const fitting = fields.every(({ bands }, i) => counts.fields[i]?.bands.length === bands);
  if (counts.survey !== definition.id || !fitting) throw new RangeError('counts of two surveys');
  if (counts.packets < leastPackets(definition)) return null;
  const split = definition.aggregators.length > 1;
  return {
    survey: definition.id,
    packets: rounded(counts.packets),
    fields: fields.map((field, i) => {
      const epsilon =
        !split && field.protection.how === 'randomised' ? field.protection.epsilon : null;
      const own = counts.fields[i] as FieldCounts;
      return published(field, own, epsilon, epsilon === null ? noiseOf(noise, i) : null);
    }),
  };
}

interface FieldNoise {
  draws: readonly number[];
  variance: number;
}

function noiseOf(noise: Noise | null, field: number): FieldNoise | null {
  const draws = noise?.draws[field];
  return noise && draws ? { draws, variance: noiseVariance(noise) } : null;
}

function published(
  { id, bands }: Field,
  { bands: counts, missing }: FieldCounts,
  epsilon: number | null,
  noise: FieldNoise | null,
): PublishedField {
  const given = counts.reduce((sum, n) => sum + n, 0);
  const exact = epsilon === null ? counts : debias(counts, epsilon).estimates;
  const hidden = suppressed(exact);
  const none = hidden.every((one) => one);
  const withheld = given < MIN_PACKETS ? 'few' : none ? 'cells' : null;
  const told = withheld === null && missing >= MIN_CELL;
  const of = told ? given : given + missing;
  const scaled = scaledUp(exact, hidden, given, of);
  const shown = scaled.map((n, band) => {
    if (withheld !== null || n === null) return null;
    return Math.max(MIN_CELL, rounded(n + (noise?.draws[band] ?? 0)));
  });
  // Shares of a histogram that is shown whole add up to one.
  const whole = shown.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const total = shown.includes(null) ? rounded(of) : whole;
  const least = told ? total : Math.max(MIN_PACKETS, total - (MIN_CELL - 1));
  const error = errorOf(least, bands, epsilon, noise?.variance ?? 0);
  return {
    id,
    epsilon,
    cells: shown.map((count) => {
      if (count === null) return null;
      const share = Math.min(1, count / total);
      return { count, share, standardError: error(share) };
    }),
    given: told ? rounded(given) : null,
    missing: told ? rounded(missing) : null,
    withheld,
  };
}

/**
 * Cells as whole numbers of so many packets, as though everybody of them had given the field; those
 * that are hidden count as one, so that none of them matters by itself.
 */
function scaledUp(
  exact: readonly number[],
  hidden: readonly boolean[],
  given: number,
  packets: number,
): (number | null)[] {
  const sum = exact.reduce((all, n, band) => all + (hidden[band] ? n : 0), 0);
  const all = [sum, ...exact.filter((_, band) => !hidden[band])];
  const [, ...rest] = apportioned(
    all.map((n) => (n * packets) / given),
    packets,
  );
  const left = rest[Symbol.iterator]();
  return hidden.map((one) => (one ? null : (left.next().value ?? null)));
}

/** A count that is rounded to r is off by any of −(r − 1)/2 … (r − 1)/2. */
const ROUNDING_VARIANCE = (ROUND_TO ** 2 - 1) / 12;

/**
 * The standard error of a share of n, the fewest that may have given the field. An answer says a
 * band with probability λ = q + (p − q)·share, p being that of the truth and q that of one other
 * answer; the estimated share then varies by λ(1 − λ) / n(p − q)² (Warner 1965), which without
 * randomising is share(1 − share) / n. It is computed from what is published alone: out of an exact
 * count it would tell that count.
 */
function errorOf(n: number, bands: number, epsilon: number | null, noiseVariance: number) {
  const { truth: p, other: q } =
    epsilon === null ? { truth: 1, other: 0 } : chancesOf(bands, epsilon);
  return (share: number) => {
    const said = q + (p - q) * share;
    const drawn = (said * (1 - said)) / (n * (p - q) ** 2);
    return Math.sqrt(drawn + (noiseVariance + ROUNDING_VARIANCE) / n ** 2);
  };
}

function rounded(count: number): number {
  return Math.round(count / ROUND_TO) * ROUND_TO;
}
