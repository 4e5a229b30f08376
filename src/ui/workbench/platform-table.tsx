/** What was asked of every platform: shares of participants, one row a platform. */
import type { PlatformMetric, SurveyDefinition } from '../../core/survey/definition';
import type { PublishedField, PublishedTable } from '../../core/survey/disclose';
import { METRIC_UNIT } from '../../core/survey/measure';
import { Scroll } from '../scroll';
import { bandNames } from '../survey-names';
import type { Key } from '../text';
import { useText } from '../text';
import { shareSays } from './shares';

/** Of the answer yes. */
const YES_NAME: Record<Exclude<PlatformMetric, 'burden'>, Key> = {
  forced: 'benchForced',
  'check-in': 'benchCheckIn',
  token: 'benchToken',
  repeated: 'benchRepeated',
};
const YES = 1;

interface Props {
  definition: SurveyDefinition;
  table: PublishedTable;
}

interface Column {
  metric: PlatformMetric;
  band: number;
  name: string;
}

export function PlatformTable({ definition, table }: Props) {
  const t = useText();
  const { platforms, perPlatform } = definition;
  const fields = new Map(table.fields.map((field) => [field.id, field]));
  const columns = perPlatform.flatMap(({ metric, edges }): Column[] =>
    metric === 'burden'
      ? bandNames(t, METRIC_UNIT.platform.burden, edges).map((name, band) => ({
          ...{ metric, band, name: t('benchWeekly', name) },
        }))
      : [{ metric, band: YES, name: t(YES_NAME[metric]) }],
  );
  if (platforms.length === 0 || columns.length === 0) return null;
  return (
    <section class="card" aria-labelledby="platforms-title">
      <h2 id="platforms-title">{t('benchPlatforms')}</h2>
      <p class="soft">{t('benchPlatformsMore')}</p>
      <Scroll label={t('benchTable')}>
        <table class="platforms">
          <thead>
            <tr>
              <th scope="col">{t('benchPlatform')}</th>
              {columns.map(({ metric, band, name }) => (
                <th key={`${metric} ${band}`} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {platforms.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {columns.map(({ metric, band }) => (
                  <ShareCell
                    key={`${metric} ${band}`}
                    field={fields.get(`platform:${id}:${metric}`)}
                    band={band}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function ShareCell({ field, band }: { field: PublishedField | undefined; band: number }) {
  const t = useText();
  const cell = field?.cells[band];
  return cell ? <td>{shareSays(t, cell)}</td> : <td class="soft">{t('benchWithheld')}</td>;
}
