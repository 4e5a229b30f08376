/** What a definition asks for beyond the limits, in words: to its organiser and to whoever is asked. */

import type { PersonMetric, PlatformMetric } from '../core/survey/definition';
import type { DefinitionFault, Fault } from '../core/survey/fault';
import type { EdgeLimits } from '../core/survey/limits';
import {
  EDGE_LIMITS,
  LEAST_EDGE_RATIO,
  MAX_OPTIONS,
  MIN_EXPECTED_USERS,
  MIN_OBSERVED_DAYS,
  MIN_OPTIONS,
  MIN_PACKETS,
  MOST_AGGREGATORS,
  MOST_CLEAR,
  MOST_CLEAR_OPTIONS,
  MOST_EPSILON_FIELD,
  MOST_WINDOW_DAYS,
  PLATFORM_EDGE_LIMITS,
} from '../core/survey/limits';
import { PERSON_NAME, PLATFORM_NAME } from './survey-names';
import type { T } from './text';

const SAYS: Record<DefinitionFault, (t: T, where: string, detail: string, at: string) => string> = {
  'core-missing': (t, where) => t('faultCoreMissing', where),
  'core-edges': (t, where, edges) => t('faultCoreEdges', where, edges),
  bands: (t, where, edges) => t('faultBands', where, edges),
  'edges-far': (t, where, edge, at) => t('faultEdgesFar', where, edge, limitsAt(at)?.most ?? 0),
  'edges-close': (t, where, edges, at) =>
    t('faultEdgesClose', where, edges, limitsAt(at)?.step ?? 0, LEAST_EDGE_RATIO),
  'clear-fields': (t, _, n) => t('faultClearFields', n, MOST_CLEAR),
  'epsilon-field': (t, where, epsilon) =>
    t('faultEpsilonField', where, epsilon, MOST_EPSILON_FIELD),
  'too-many-fields': (t, _, n) => t('faultTooMany', n),
  'few-users': (t, where, n) => t('faultFewUsers', where, n, MIN_EXPECTED_USERS),
  'any-host': (t, where, pattern) => t('faultAnyHost', where, pattern),
  'double-platform': (t, where) => t('faultDoublePlatform', where),
  'plain-name': (t, _, name) => t('faultPlainName', name),
  'double-name': (t, _, name) => t('faultDoubleName', name),
  'same-pages': (t, where, other) => t('faultSamePages', where, other),
  'double-metric': (t, where) => t('faultDoubleMetric', where),
  'double-question': (t, where) => t('faultDoubleQuestion', where),
  options: (t, where, n) => t('faultOptions', where, n, MIN_OPTIONS, MAX_OPTIONS),
  'double-option': (t, where, option) => t('faultDoubleOption', where, option),
  'clear-options': (t, where, n) => t('faultClearOptions', where, n, MOST_CLEAR_OPTIONS),
  'window-order': (t) => t('faultWindowOrder'),
  'window-short': (t, _, n) => t('faultWindowShort', n, MIN_OBSERVED_DAYS),
  'window-long': (t, _, n) => t('faultWindowLong', n, MOST_WINDOW_DAYS),
  'few-packets': (t, _, n) => t('faultFewPackets', n, MIN_PACKETS),
  aggregators: (t, _, n) => t('faultAggregators', n, MOST_AGGREGATORS),
  'same-key': (t) => t('faultSameKey'),
};

/** `person:study` → its name; a platform or a question by its id. */
function placeName(t: T, at: string): string {
  const [kind, ...rest] = at.split(':');
  const [name = '', metric] = rest;
  if (kind === 'person') return t(PERSON_NAME[name as PersonMetric]);
  if (kind === 'per-platform') return t(PLATFORM_NAME[name as PlatformMetric]);
  if (kind === 'platform' && metric !== undefined) {
    return t('surveyOfPlatform', name, t(PLATFORM_NAME[metric as PlatformMetric]));
  }
  return name;
}

function limitsAt(at: string): EdgeLimits | null {
  const [kind, metric] = at.split(':');
  return kind === 'person'
    ? EDGE_LIMITS[metric as PersonMetric]
    : PLATFORM_EDGE_LIMITS[metric as PlatformMetric];
}

export function faultSays(t: T, { reason, at, detail }: Fault): string {
  return SAYS[reason](t, placeName(t, at), detail, at);
}
