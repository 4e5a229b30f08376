/** The sentence that a meeting could read aloud: of the core pair, where it may be said. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import { CORE_PAIR } from '../../core/survey/limits';
import type { T } from '../text';
import { cutOff, whole } from './shares';

const [, LONG] = CORE_PAIR.burden;
/** Of the burden's bands, those from there up. */
const LONG_FROM = CORE_PAIR.burden.indexOf(LONG) + 1;

export function headline(t: T, { title }: SurveyDefinition, table: PublishedTable | null): string {
  if (!table) return title;
  const { packets, fields } = table;
  const cells = fields.find(({ id }) => id === 'person:burden')?.cells.slice(LONG_FROM) ?? [];
  const shares = cells.flatMap((cell) => (cell ? [cell.share] : []));
  if (shares.length === 0 || shares.length < cells.length) return t('benchSays', packets);
  const share = whole(cutOff(shares.reduce((sum, one) => sum + one, 0)));
  return t('benchSaysLong', packets, share, LONG);
}
