/** The columns of the findings in a personal copy, and what the codes in them mean. */
import type { FindingCaveat, FindingColumn, FindingState } from '../../../core/copy/finding-table';
import type { Clue, Sure, Unit } from '../../../core/finding';
import { CLUES } from '../../../core/finding';
import type { Key } from '../../text';
import { METRIC_NAME } from '../findings/figures';
import { WORDING } from '../findings/wording';

const STATE_NAME: Record<FindingState, Key> = {
  found: 'stateFound',
  none: 'stateNone',
  withheld: 'stateWithheld',
  exempt: 'stateExempt',
};
const SURE_NAME: Record<Sure, Key> = { high: 'sureHigh', medium: 'sureMedium', low: 'sureLow' };
const UNIT_NAME: Record<Unit, Key> = {
  times: 'colTimesUnit',
  days: 'unitDays',
  forms: 'unitForms',
  photos: 'figurePhotos',
  files: 'unitFiles',
  fields: 'unitFields',
  ms: 'diaryMinutes',
  share: 'metricShare',
  likeness: 'metricShare',
};
const CAVEAT_NAME: Record<FindingCaveat, Key> = {
  ...(Object.fromEntries(CLUES.map((clue) => [clue, WORDING[clue].caveat])) as Record<Clue, Key>),
  noted: 'caveatNoted',
};

export const FINDING_COLUMN: Record<FindingColumn, Key> = {
  clue: 'sheetFindings',
  state: 'colState',
  platforms: 'platforms',
  metric: 'colMetric',
  value: 'colValue',
  valueUnit: 'colUnit',
  threshold: 'figureThreshold',
  sure: 'figureSure',
  daysN: 'colDaysBehind',
  first: 'rangeFrom',
  last: 'rangeUntil',
  caveat: 'colCaveat',
};
export const FINDING_CODE: Partial<Record<FindingColumn, Record<string, Key>>> = {
  clue: Object.fromEntries(CLUES.map((clue) => [clue, WORDING[clue].clue])),
  state: STATE_NAME,
  metric: METRIC_NAME,
  valueUnit: UNIT_NAME,
  sure: SURE_NAME,
  caveat: CAVEAT_NAME,
};
