/** What the steps of a survey of two need of the world around them; the entrypoint gives it. */
import type { SurveyCounts } from '../../core/survey/counts';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { Crossed, Half, SplitWork } from '../../core/survey/split-work';
import type { Tally } from '../../core/survey/tally';
import type { KeyHalves } from '../../seal/key-pair';

/** One aggregator's side of a survey, with his key in it. Texts are those of files. */
export interface SplitSide {
  /** The own half of a packet's file; rejects with Refused. */
  open: (text: string) => Promise<Half>;
  /** @param good the list that it states; null for the first of the two */
  checkFile: (halves: readonly Half[], good: readonly string[] | null) => Promise<string>;
  /**
   * Holds the own halves against the other's checks; rejects with ExchangeRefused, as the rest, and
   * where the list that the other states is not what comes of it.
   */
  cross: (text: string, halves: readonly Half[], tell: (share: number) => void) => Promise<Crossed>;
  /** What both read out to each other, to see that their lists are one. */
  code: (good: readonly string[]) => Promise<string>;
  /** The content of the own sum, over exactly the list. */
  sum: (
    halves: readonly Half[],
    good: readonly string[],
    before: readonly (readonly string[])[],
  ) => Uint8Array;
  sumFile: (sum: Uint8Array) => Promise<string>;
  /** What both sums make, where they are over one list. */
  counts: (sum: Uint8Array, other: string) => Promise<SurveyCounts>;
}

/** False of a step: another window was first, and what was shown is no longer so. */
export interface SplitDoors {
  side: (key: KeyHalves, definition: SurveyDefinition) => Promise<SplitSide>;
  work: (id: string) => Promise<SplitWork>;
  halves: (id: string) => Promise<Half[]>;
  count: (id: string) => Promise<number>;
  add: (id: string, halves: readonly Half[], tally: Tally) => Promise<boolean>;
  keepCrossed: (id: string, crossed: Crossed) => Promise<boolean>;
  keepStated: (id: string, good: readonly string[]) => Promise<boolean>;
  /** In one go; with a tally it is the end of the exchange. */
  keepSum: (
    id: string,
    made: { sum: Uint8Array; over: readonly string[]; tally: ((now: Tally) => Tally) | null },
  ) => Promise<boolean>;
  startOver: (id: string) => Promise<boolean>;
  /** Hands a file to its user. */
  save: (content: Blob, name: string) => void;
}
