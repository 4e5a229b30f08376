/**
 * Discrete Laplace noise for published counts: integer z with probability in proportion to
 * e^(−|z|·ε). Drawn exactly, from integers alone (Canonne, Kamath & Steinke 2020, algorithms 1 and
 * 2): the gaps of a floating-point sampler would give the count away (Mironov 2012).
 */
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import type { RandomBytes } from './randomise';
import { below } from './randomise';

/**
 * The noise of one survey, drawn once and kept: drawn anew for each publication it could be averaged
 * away. One number a field and band, in the order of `fieldsOf`.
 */
export interface Noise {
  epsilon: number;
  draws: number[][];
}

/** What is offered: a standard deviation of about 2.8 packets a cell. */
export const NOISE_EPSILON = 0.5;

/** ε is taken in hundredths, as everywhere in a definition. */
const PARTS = 100;

/**
 * Noise for every cell of a survey. One packet more changes one cell of a field by one, so that a
 * field's table is ε-differentially private.
 * @param epsilon in hundredths; throws a RangeError unless it is above 0
 */
export function drawNoise(
  definition: SurveyDefinition,
  epsilon: number,
  randomBytes: RandomBytes,
): Noise {
  return {
    epsilon,
    draws: fieldsOf(definition).map(({ bands }) =>
      Array.from({ length: bands }, () => discreteLaplace(epsilon, randomBytes)),
    ),
  };
}

/** 2e^(−ε) / (1 − e^(−ε))² */
export function noiseVariance({ epsilon }: Noise): number {
  const ratio = Math.exp(-epsilon);
  return (2 * ratio) / (1 - ratio) ** 2;
}

/** One draw. A magnitude of 0 has two signs, and only one of them counts. */
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
