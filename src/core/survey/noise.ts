/**
 * Noise for the fields of a table that come out as they were given: to each cell, those who did not
 * give the field being one, an integer z with probability in proportion to e^(−|z|·ε/2).
 *
 * What is then published follows from the noisy cells and from the number of packets, which is no
 * secret. To exchange one packet for another moves two cells of a field by one, so that no noisy cells
 * of it are more than e^ε times as likely with the one as with the other. ε adds up over fields.
 * Packets that are not the same to the letter have draws of their own, since of two tables with the
 * same draws one less the other would be without any (seal/table-noise.ts).
 *
 * It is drawn exactly, from integers alone (Canonne, Kamath & Steinke 2020, algorithms 1 and 2): the
 * gaps of a floating-point sampler would give the count away (Mironov 2012).
 */
import type { FieldCounts } from './counts';
import type { SurveyDefinition } from './definition';
import { exactFields } from './difference';
import { fieldsOf } from './fields';
import type { RandomBytes } from './randomise';
import { below } from './randomise';

export interface Noise {
  /** Of one field. */
  epsilon: number;
  /** In the order of `fieldsOf` one number a band, and one for those who gave none. */
  draws: number[][];
}

/** Of every table that has noise: a standard deviation of about 2.8 packets a cell. */
export const NOISE_EPSILON = 1;

/**
 * Fewer packets are too few for noise: cells that come out at `MIN_CELL` or more by it are shown, and
 * those that do not are withheld, so that a small one is too large on average where it is shown. One of
 * 5 % is so by 5 to 6 points of 100 packets, by 2 of 150, and by half a point of 200.
 */
export const NOISE_PACKETS = 200;

/** Whether the table of a survey is to have noise: by its definition, and not by whoever adds it up. */
export function hasNoise(definition: SurveyDefinition): boolean {
  return definition.noise === true && exactFields(definition) > 0;
}

/** ε is taken in hundredths, as everywhere in a definition. */
const PARTS = 100;

/**
 * Noise for one table.
 * @param epsilon of a field, in hundredths; throws a RangeError unless half of it is above 0
 */
export function drawNoise(
  definition: SurveyDefinition,
  epsilon: number,
  randomBytes: RandomBytes,
): Noise {
  return {
    epsilon,
    draws: fieldsOf(definition).map(({ bands }) =>
      Array.from({ length: bands + 1 }, () => discreteLaplace(epsilon / 2, randomBytes)),
    ),
  };
}

/** @param draws of the field */
export function withNoise({ bands, missing }: FieldCounts, draws: readonly number[]): FieldCounts {
  return {
    bands: bands.map((n, band) => n + (draws[band] ?? 0)),
    missing: missing + (draws[bands.length] ?? 0),
  };
}

/** Of a cell: 2e^(−ε/2) / (1 − e^(−ε/2))² */
export function noiseVariance({ epsilon }: Pick<Noise, 'epsilon'>): number {
  const ratio = Math.exp(-epsilon / 2);
  return (2 * ratio) / (1 - ratio) ** 2;
}

/**
 * One draw: z with probability in proportion to e^(−|z|·epsilon). A magnitude of 0 has two signs, and
 * only one of them counts.
 */
export function discreteLaplace(epsilon: number, randomBytes: RandomBytes): number {
  const s = BigInt(Math.round(epsilon * PARTS));
  if (s < 1n) throw new RangeError(`epsilon ${epsilon}`);
  for (;;) {
    const magnitude = geometric(s, BigInt(PARTS), randomBytes);
    const negative = below(2n, randomBytes) === 1n;
    if (negative && magnitude === 0n) continue;
    return Number(negative ? -magnitude : magnitude);
  }
}

/** n with probability in proportion to e^(−n·s/t), n ≥ 0. */
function geometric(s: bigint, t: bigint, randomBytes: RandomBytes): bigint {
  for (;;) {
    const rest = below(t, randomBytes);
    if (!happens(rest, t, randomBytes)) continue;
    let wholes = 0n;
    while (happens(1n, 1n, randomBytes)) wholes += 1n;
    return (rest + t * wholes) / s;
  }
}

/** True with probability e^(−a/b), 0 ≤ a ≤ b: the first k of which a/(bk) fails is odd. */
function happens(a: bigint, b: bigint, randomBytes: RandomBytes): boolean {
  let k = 1n;
  while (below(b * k, randomBytes) < a) k += 1n;
  return k % 2n === 1n;
}
