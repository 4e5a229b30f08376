/** 由单位管理: what a policy can do, and what none can, said wherever there is one. */
import type { Key } from '../text';
import { useText } from '../text';
import type { OptionsState } from './state';

const CAN: readonly Key[] = ['unitCanInstall', 'unitCanSuggest'];
/** The invariant “no remote control”, clause by clause. */
export const CANNOT: readonly Key[] = [
  'unitCannotAllow',
  'unitCannotPause',
  'unitCannotRead',
  'unitCannotDelete',
  'unitCannotWiden',
  'unitCannotChange',
];

export function UnitTerms({ state }: { state: OptionsState }) {
  const t = useText();
  const { byUnit, removable, suppliesSurvey } = state.unit;
  const suppliesList =
    state.managedIssues.length > 0 || state.list.some(({ from }) => from === 'managed');
  if (!byUnit && !suppliesSurvey && !suppliesList) return null;
  const points = (keys: readonly Key[]) => (
    <ul class="points">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
  return (
    <section class="card unit-terms" aria-labelledby="unit-terms">
      <h2 id="unit-terms">{t('unitManaged')}</h2>
      <h3>{t('unitCan')}</h3>
      {points(CAN)}
      <h3>{t('unitCannot')}</h3>
      {points(CANNOT)}
      <p class="note">{t('othersMaySee')}</p>
      {byUnit && !removable && <p class="note">{t('unitFixed')}</p>}
    </section>
  );
}
