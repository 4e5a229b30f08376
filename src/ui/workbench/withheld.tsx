/** What is not in the table, and by which rules. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import { leastPackets } from '../../core/survey/disclose';
import { MIN_CELL, ROUND_TO } from '../../core/survey/limits';
import { useText } from '../text';
import { apartSays, estimateSays } from './shares';

interface Props {
  definition: SurveyDefinition;
  table: PublishedTable;
}

export function Withheld({ definition, table }: Props) {
  const t = useText();
  const fields = table.fields.filter(({ withheld }) => withheld !== null).length;
  const cells = table.fields
    .filter(({ withheld }) => withheld === null)
    .reduce((sum, field) => sum + field.cells.filter((cell) => cell === null).length, 0);
  return (
    <section class="card" aria-labelledby="withheld-title">
      <h2 id="withheld-title">{t('benchWithheldTitle')}</h2>
      <p>{t('benchWithheldSays', fields, cells)}</p>
      <ul class="points">
        <li>{t('benchRulePackets', leastPackets(definition))}</li>
        <li>{t('benchRuleCell', MIN_CELL)}</li>
        <li>{t('benchRuleMissing', MIN_CELL)}</li>
        <li>{t('benchRuleRound', ROUND_TO)}</li>
        <li>{t('benchRuleAlone')}</li>
        <li>{t('benchRuleOnce')}</li>
        {apartSays(t, definition, table).map((says) => (
          <li key={says}>{says}</li>
        ))}
        {estimateSays(t, table).map((says) => (
          <li key={says}>{says}</li>
        ))}
        <li>{t('benchRuleError')}</li>
        <li>{t('benchRuleTime')}</li>
      </ul>
    </section>
  );
}
