/** All that an aggregator's machine keeps of one survey: it is deleted, and brought back, as one. */
import type { Half, SplitWork } from './split-work';
import type { Tally } from './tally';

export interface KeptSurvey {
  tally: Tally;
  /** Of a survey of two aggregators. */
  work: SplitWork | null;
  halves: Half[];
}
