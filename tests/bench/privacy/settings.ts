/**
 * The surveys that are measured: each spends all that PRIVACY allows. Its fields in the clear have as
 * many bands as any may have, so that no survey that the product takes tells people into more kinds;
 * of ε there are other ways to spend it.
 */

import { checkDefinition } from '../../../src/core/survey/check';
import { PERSON_EDGES } from '../../../src/core/survey/defaults';
import type {
  PersonMetric,
  Protection,
  SurveyDefinition,
} from '../../../src/core/survey/definition';
import { HABITS } from '../../../src/example/habits';
import { platformsIn } from '../../../src/example/platforms';

/** Four weeks of twenty workdays each, none of them a holiday; the second a quarter after the first. */
export const WINDOWS = {
  first: { from: '2026-11-02', to: '2026-11-29' },
  second: { from: '2027-03-01', to: '2027-03-28' },
} as const;
export const WORKDAYS = 20;

const clear: Protection = { how: 'clear' };
const randomised = (epsilon: number): Protection => ({ how: 'randomised', epsilon });
/** Of points of the curve that are nobody's: nothing is sealed here. */
const KEYS = ['first', 'second'];
/** Has no row of its own in the survey: folded into the whole, as any platform that is not listed. */
const UNLISTED = 'example-groups';

/**
 * Two in the clear beside the core pair; eight yes-or-no of platforms, and four more, all at the most
 * ε that a field may have: each packet answers three of them, ε = 6.
 */
export const SURVEY: SurveyDefinition = allowed({
  format: 'fingertip-burden-survey',
  version: 2,
  id: '0123456789abcdef0123456789abcdef',
  title: '指尖负担调研',
  organiser: '县委党校',
  window: { ...WINDOWS.first },
  person: [
    ask('burden', clear),
    ask('logins', clear),
    ask('check-ins', clear),
    ask('study', clear),
    ask('forced-logins', randomised(2)),
    ask('forms', randomised(2)),
  ],
  platforms: platformsIn('zh')
    .filter(({ id }) => id !== UNLISTED)
    .map(({ id, name, matches, category }) => ({
      id,
      name,
      matches,
      category,
      expectedUsers: 10,
      mandated: true,
    })),
  perPlatform: [{ metric: 'token', edges: [], protection: randomised(2) }],
  questions: [
    question('ranked', '排名通报过吗', ['通报过', '没有', '不清楚'], randomised(2)),
    question('pressure', '压力大吗', ['没有', '不大', '较大', '很大'], randomised(2)),
  ],
  minimumPackets: 20,
  aggregators: [{ name: '县委党校', key: KEYS[0] ?? '' }],
});

/** The same of two aggregators: every field is split, and comes out as it was. */
export const SPLIT: SurveyDefinition = allowed({
  ...SURVEY,
  aggregators: KEYS.map((key) => ({ name: key, key })),
});

/** Which of the fields of `SURVEY` are its core pair, and which are in the clear. */
export const CORE_FIELDS = [0, 1];
export const CLEAR_FIELDS = [0, 1, 2, 3];

export const PLATFORMS = HABITS.map(({ platform }) => platform);

function ask(metric: PersonMetric, protection: Protection) {
  return { metric, edges: [...PERSON_EDGES[metric]], protection };
}

function question(id: string, text: string, options: string[], protection: Protection) {
  return { id, text, options, protection };
}

/** Nothing is measured here that the product would refuse. */
function allowed(definition: SurveyDefinition): SurveyDefinition {
  const [fault] = checkDefinition(definition);
  if (fault) throw new Error(`${fault.at}: ${fault.reason} ${fault.detail}`);
  return definition;
}
