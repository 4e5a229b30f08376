/** The strongest findings, one line each: the clue, where, the number, and what it stands against. */
import { CLUES } from '../../../core/finding';
import type { Report } from '../../../core/report';
import { listOf, together, useText } from '../../text';
import { SURE_NAME } from '../findings/card';
import { amount, METRIC_NAME } from '../findings/figures';
import { WORDING } from '../findings/wording';

interface Props {
  report: Report;
  names: Record<string, string>;
}

export function FindingLines({ report, names }: Props) {
  const t = useText();
  const { findings, otherFindingN, exempt, whole } = report;
  const leftAside =
    exempt.length === 0
      ? []
      : [
          t(
            'findingsExempt',
            listOf(
              t,
              exempt.map((id) => names[id] ?? id),
            ),
          ),
        ];
  if (findings.length === 0) {
    return whole && <p>{together(t, [t('reportNoFinding', CLUES.length), ...leftAside])}</p>;
  }
  return (
    <section>
      <table class="findings-table">
        <thead>
          <tr>
            <th scope="col">{t('reportClue')}</th>
            <th scope="col">{t('platforms')}</th>
            <th scope="col">{t('reportFound')}</th>
            <th scope="col">{t('figureThreshold')}</th>
            <th scope="col">{t('figureSure')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ clue, platforms, figure: { metric, value }, threshold, sure }) => (
            <tr key={`${clue} ${platforms.join(' ')}`}>
              <th scope="row">{t(WORDING[clue].clue)}</th>
              <td class="name">
                {listOf(
                  t,
                  platforms.map((id) => names[id] ?? id),
                )}
              </td>
              <td>
                {t(METRIC_NAME[metric])} <b>{amount(t, metric, value)}</b>
              </td>
              <td>{amount(t, metric, threshold)}</td>
              <td>{t(SURE_NAME[sure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        {together(t, [
          ...(otherFindingN > 0 ? [t('reportMoreFindings', otherFindingN)] : []),
          ...leftAside,
          t('reportYardstick'),
        ])}
      </p>
    </section>
  );
}
