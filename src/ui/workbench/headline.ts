/**
 * The sentence that a meeting could read aloud: of the core pair, where it may be said. Its share is an
 * estimate with an error like every other; only the minutes are a bound.
 */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import { figureOf } from '../../core/survey/figure';
import { CORE_PAIR } from '../../core/survey/limits';
import { ERRORS_SHOWN } from '../../core/survey/standard-error';
import type { T } from '../text';
import { cutOff, whole } from './shares';

const [, LONG] = CORE_PAIR.burden;
/** Of the burden's bands, those from there up. */
const LONG_FROM = CORE_PAIR.burden.indexOf(LONG) + 1;

export function headline(t: T, { title }: SurveyDefinition, table: PublishedTable | null): string {
  if (!table) return title;
  const { packets, fields } = table;
  const burden = fields.find(({ id }) => id === 'person:burden');
  const bands = burden?.cells.flatMap((_, band) => (band >= LONG_FROM ? [band] : [])) ?? [];
  const figure = burden && figureOf(burden, bands)?.least;
  if (!figure || figure.bound !== null) return t('benchSays', packets);
  const error = whole(ERRORS_SHOWN * figure.standardError, true);
  return t('benchSaysLong', packets, whole(cutOff(figure.share)), error, LONG);
}
