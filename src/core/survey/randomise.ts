/**
 * k-ary randomised response (Warner 1965; Kairouz, Oh & Viswanath 2014): the true one of k answers
 * with probability e^ε / (e^ε + k − 1), else each of the others alike. No answer is then more than
 * e^ε times as likely under one truth as under another, whatever else is known.
 *
 * The probability is a ratio of integers and the draw one uniform integer: a floating-point sampler
 * leaves gaps through which the truth can be told (Mironov 2012).
 */
import { MOST_EPSILON_FIELD } from './limits';

/** So many random bytes. Core draws no chance of its own. */
export type RandomBytes = (count: number) => Uint8Array;

/** The true answer has `truth` of the tickets, each other one `other`. */
export interface Odds {
  truth: bigint;
  other: bigint;
}

const DIGITS = 32n;
const GUARD = 32n;
/** ε is taken as so many parts of one, cut off below. */
const EPSILON_PARTS = 2 ** 20;
/** Terms of e^ε; at ε = 2 those left out are below 2^-70. */
const TERMS = 40n;

/**
 * The odds for ε: `truth / other` is at most e^ε, and short of it by less than 2^-17, so that ε is
 * never exceeded. Every step of the series is cut off below.
 * Throws a RangeError unless 0 < ε ≤ `MOST_EPSILON_FIELD`.
 */
export function oddsOf(epsilon: number): Odds {
  if (!(epsilon > 0 && epsilon <= MOST_EPSILON_FIELD)) throw new RangeError(`epsilon ${epsilon}`);
  const parts = BigInt(Math.floor(epsilon * EPSILON_PARTS));
  const one = 1n << (DIGITS + GUARD);
  let term = one;
  let sum = one;
  for (let n = 1n; n <= TERMS; n += 1n) {
    term = (term * parts) / (n * BigInt(EPSILON_PARTS));
    sum += term;
  }
  return { truth: sum >> GUARD, other: 1n << DIGITS };
}

/** How likely the truth is said, and how likely one other answer; for estimates and for words. */
export function chancesOf(bands: number, epsilon: number): { truth: number; other: number } {
  const { truth, other } = oddsOf(epsilon);
  const tickets = Number(truth + other * BigInt(bands - 1));
  return { truth: Number(truth) / tickets, other: Number(other) / tickets };
}

/**
 * One answer of `bands`, drawn for the true one.
 * @param truth 0 to bands − 1
 */
export function randomised(
  truth: number,
  bands: number,
  odds: Odds,
  randomBytes: RandomBytes,
): number {
  const tickets = odds.truth + odds.other * BigInt(bands - 1);
  const ticket = below(tickets, randomBytes);
  if (ticket < odds.truth) return truth;
  const other = Number((ticket - odds.truth) / odds.other);
  return other < truth ? other : other + 1;
}

/**
 * What will be answered for each possible truth: drawn once a survey and field, and kept, so that a
 * packet made again says the same, and asking again wears nothing away. It does not depend on the
 * truth, and so does not tell it.
 */
export function drawsFor(bands: number, epsilon: number, randomBytes: RandomBytes): number[] {
  const odds = oddsOf(epsilon);
  return Array.from({ length: bands }, (_, truth) => randomised(truth, bands, odds, randomBytes));
}

/** A uniform integer, 0 to n − 1: bits are drawn anew until they are below n. */
export function below(n: bigint, randomBytes: RandomBytes): bigint {
  const bits = (n - 1n).toString(2).length;
  const bytes = Math.ceil(bits / 8);
  const mask = (1n << BigInt(bits)) - 1n;
  for (;;) {
    let drawn = 0n;
    for (const byte of randomBytes(bytes)) drawn = (drawn << 8n) | BigInt(byte);
    drawn &= mask;
    if (drawn < n) return drawn;
  }
}
