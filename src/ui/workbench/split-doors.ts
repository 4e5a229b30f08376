/** What the steps of a survey of two need of the world around them; the entrypoint gives it. */
import type { SurveyCounts } from '../../core/survey/counts';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { Crossed, Half, SplitWork } from '../../core/survey/split-work';
import type { KeyHalves } from '../../seal/key-pair';

/** One aggregator's side of a survey, with his key in it. Texts are those of files. */
export interface SplitSide {
  /** The own half of a packet's file; rejects with Refused. */
  open: (text: string) => Promise<Half>;
  checkFile: (halves: readonly Half[]) => Promise<string>;
  /** Holds the own halves against the other's checks; rejects with ExchangeRefused, as the rest. */
  cross: (text: string, halves: readonly Half[], tell: (share: number) => void) => Promise<Crossed>;
  /**
   * The content of the own sum, over all that are good.
   * @param other the other's sum file, if it came first: then over the packets of that
   */
  sum: (
    halves: readonly Half[],
    good: readonly string[],
    other: string | null,
  ) => Promise<Uint8Array>;
  sumFile: (sum: Uint8Array) => Promise<string>;
  /** What both sums make. */
  counts: (sum: Uint8Array, other: string) => Promise<SurveyCounts>;
}

export interface SplitDoors {
  side: (key: KeyHalves, definition: SurveyDefinition) => Promise<SplitSide>;
  work: (id: string) => Promise<SplitWork>;
  halves: (id: string) => Promise<Half[]>;
  count: (id: string) => Promise<number>;
  /** False where a sum was made already: then nothing is taken in any more. */
  add: (id: string, halves: readonly Half[]) => Promise<boolean>;
  keepCrossed: (id: string, crossed: Crossed) => Promise<void>;
  /** The sum that holds. */
  keepSum: (id: string, sum: Uint8Array) => Promise<Uint8Array>;
  /** Hands a file to its user. */
  save: (text: string, name: string) => void;
}
