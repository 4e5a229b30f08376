/** What a survey asks for, in words: the names of its metrics, and the bands of each. */
import type {
  PersonMetric,
  PlatformMetric,
  Protection,
  SurveyDefinition,
} from '../core/survey/definition';
import { fieldsOf } from '../core/survey/fields';
import type { SurveyUnit } from '../core/survey/measure';
import { METRIC_UNIT } from '../core/survey/measure';
import type { Key, T } from './text';

export const PERSON_NAME: Record<PersonMetric, Key> = {
  burden: 'surveyBurden',
  logins: 'surveyLogins',
  platforms: 'surveyPlatforms',
  'login-time': 'surveyLoginTime',
  'forced-logins': 'surveyForced',
  'check-ins': 'surveyCheckIns',
  'token-visits': 'surveyTokens',
  study: 'surveyStudy',
  forms: 'surveyForms',
  'repeated-forms': 'surveyRepeats',
  acknowledgements: 'surveyAcks',
  'after-hours': 'surveyAfterHours',
};

/** Of one platform, which is named beside it. */
export const PLATFORM_NAME: Record<PlatformMetric, Key> = {
  burden: 'surveyOneBurden',
  forced: 'surveyOneForced',
  'check-in': 'surveyOneCheckIn',
  token: 'surveyOneToken',
  repeated: 'surveyOneRepeated',
};

const UNIT_NAME: Record<Exclude<SurveyUnit, 'yes-no'>, Key> = {
  'minutes-a-day': 'bandMinutes',
  'minutes-a-week': 'bandMinutes',
  'times-a-day': 'bandTimes',
  'times-a-week': 'bandTimes',
  'platforms-a-day': 'bandPlatforms',
  'forms-a-week': 'bandForms',
  percent: 'bandPercent',
};

/** The bands from the lowest up: `不到 20 分钟`, `20 到不足 45 分钟`, …; or no and yes. */
export function bandNames(t: T, unit: SurveyUnit, edges: readonly number[]): string[] {
  if (unit === 'yes-no') return [t('surveyNo'), t('surveyYes')];
  const name = t(UNIT_NAME[unit]);
  const between = edges.slice(1).map((edge, i) => t('bandBetween', edges[i] ?? 0, edge, name));
  const [first = 0] = edges;
  const last = edges[edges.length - 1] ?? 0;
  return [t('bandUnder', first, name), ...between, t('bandFrom', last, name)];
}

export interface NamedField {
  id: string;
  name: string;
  /** The platform that it is about, where it is about one. */
  platform: string | null;
  /** The bands of a packet, or a question's options, in order. */
  options: string[];
  protection: Protection;
}

/** `县办公系统：有没有打卡`. */
export function wholeName(t: T, { name, platform }: NamedField): string {
  return platform === null ? name : t('surveyOfPlatform', platform, name);
}

/** The fields of a packet in words, in the order of `fieldsOf`. */
export function namedFields(t: T, definition: SurveyDefinition): NamedField[] {
  const { person, platforms, perPlatform, questions } = definition;
  const words = [
    ...person.map(({ metric, edges }) => ({
      name: t(PERSON_NAME[metric]),
      platform: null,
      options: bandNames(t, METRIC_UNIT.person[metric], edges),
    })),
    ...platforms.flatMap((platform) =>
      perPlatform.map(({ metric, edges }) => ({
        name: t(PLATFORM_NAME[metric]),
        platform: platform.name,
        // The last of `fieldsOf`: not measured on that computer.
        options: [
          ...bandNames(t, METRIC_UNIT.platform[metric], edges),
          t(metric === 'token' ? 'surveyUnvisited' : 'surveyUnmeasured'),
        ],
      })),
    ),
    ...questions.map(({ text, options }) => ({ name: text, platform: null, options })),
  ];
  return fieldsOf(definition).flatMap(({ id, protection }, i) => {
    const said = words[i];
    return said ? [{ id, protection, ...said }] : [];
  });
}
