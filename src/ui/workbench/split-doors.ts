/** What the steps of a survey of two need of the world around them; the entrypoint gives it. */
import type { SurveyCounts } from '../../core/survey/counts';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { Noise } from '../../core/survey/noise';
import type { Release } from '../../core/survey/release';
import type { Crossed, Half, SplitWork } from '../../core/survey/split-work';
import type { Tally } from '../../core/survey/tally';
import type { KeyHalves } from '../../seal/key-pair';

/** One aggregator's side of a survey, with his key in it. Texts are those of files. */
export interface SplitSide {
  /** The own half of a packet's file; rejects with Refused. */
  open: (text: string) => Promise<Half>;
  /** @param said what the second states and is bound to; null for the first */
  checkFile: (halves: readonly Half[], said: Said | null) => Promise<string>;
  /**
   * Holds the own halves against the other's checks; rejects with ExchangeRefused, as the rest, and
   * where the list that the other states is not what comes of it.
   */
  cross: (text: string, halves: readonly Half[], tell: (share: number) => void) => Promise<Crossed>;
  /** What both read out to each other, to see that their lists are one. */
  code: (good: readonly string[]) => Promise<string>;
  /** What is kept in mind of a sum over the list. */
  release: (good: readonly string[]) => Promise<Release>;
  /** The content of the own sum, over exactly the list. @param halves all that are at hand */
  sum: (halves: readonly Half[], good: readonly string[]) => Uint8Array;
  /** Hex. */
  drawSecret: () => string;
  /** @param bound of the second: what hid the sum, and over which list it is; null for the first */
  sumFile: (
    sum: Uint8Array,
    bound: { secret: string; good: readonly string[] } | null,
  ) => Promise<string>;
  /** What both sums make, where they are over one list, and the second's is the one he is bound to. */
  counts: (sum: Uint8Array, other: string, bound: string | null) => Promise<SurveyCounts>;
  /** Of the table that both have. */
  noise: (good: readonly string[], counts: SurveyCounts) => Promise<Noise | null>;
}

/** @property bind the own sum over `good`, and what hides it; null where it cannot be made */
export interface Said {
  good: readonly string[];
  bind: { sum: Uint8Array; secret: string } | null;
}

/** False of a step: another window was first, and what was shown is no longer so. */
export interface SplitDoors {
  side: (key: KeyHalves, definition: SurveyDefinition) => Promise<SplitSide>;
  work: (id: string) => Promise<SplitWork>;
  halves: (id: string) => Promise<Half[]>;
  count: (id: string) => Promise<number>;
  add: (id: string, halves: readonly Half[], tally: Tally) => Promise<boolean>;
  keepCrossed: (id: string, crossed: Crossed) => Promise<boolean>;
  keepStated: (id: string, good: readonly string[], secret: string) => Promise<boolean>;
  /** What a sum or table of this definition was of that went out before, whatever was deleted since. */
  released: (definition: SurveyDefinition) => Promise<Release | undefined>;
  /** In one go; with a tally it is the end of the exchange. */
  keepSum: (
    id: string,
    made: {
      sum: Uint8Array;
      over: readonly string[];
      release: Release;
      tally: ((now: Tally) => Tally) | null;
    },
  ) => Promise<boolean>;
  startOver: (id: string) => Promise<boolean>;
  /** Hands a file to its user. */
  save: (content: Blob, name: string) => void;
}
