/** The files that two aggregators hand each other, and why one of them is not taken. */

/** `check`: so that the other can check every packet's proofs. `sum`: his share of the counts. */
export const EXCHANGE_STEPS = ['check', 'sum'] as const;
export type ExchangeStep = (typeof EXCHANGE_STEPS)[number];

export const EXCHANGE_REFUSALS = [
  'not-an-exchange',
  'too-large',
  'other-version',
  'other-survey',
  /** Made under another definition of this survey's id. */
  'other-definition',
  /** Made by whoever opens it. */
  'own-file',
  /** One of the other step. */
  'other-step',
  /** Changed on its way, or by neither of the two. */
  'damaged',
  'malformed',
  /** A check against an older one of this side: the other's list of good packets is not the own. */
  'other-list',
  /** A sum that is not over exactly the packets that both found good. */
  'other-packets',
  /** Fewer packets than the survey's minimum are good: no sum may leave. */
  'too-few',
  /** The two sums make no histogram: one of them is not what it says. */
  'no-histogram',
  /** The list has too few of the own packets: the others may be one person among invented ones. */
  'many-missing',
  /** The second has not bound himself to a sum over this list, and could not make one. */
  'not-bound',
  /** A sum that is not the one to which the second had bound himself. */
  'other-sum',
  /** A sum over another list was made before; the two would tell what lies between them. */
  'second-sum',
  /** What is kept was changed in another window: nothing is done before it was looked at. */
  'elsewhere',
] as const;
export type ExchangeRefusal = (typeof EXCHANGE_REFUSALS)[number];

export class ExchangeRefused extends Error {
  override name = 'ExchangeRefused';
  /** @param values numbers that its sentence names */
  constructor(
    readonly reason: ExchangeRefusal,
    readonly values: readonly number[] = [],
  ) {
    super(reason);
  }
}
