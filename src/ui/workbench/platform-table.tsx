/** What was asked of every platform: shares of participants, one row a platform. */
import { daysBetween } from '../../core/calendar';
import type { PlatformMetric, SurveyDefinition } from '../../core/survey/definition';
import type { PublishedField, PublishedTable } from '../../core/survey/disclose';
import { METRIC_UNIT } from '../../core/survey/measure';
import { Scroll } from '../scroll';
import { bandNames } from '../survey-names';
import type { Key } from '../text';
import { useText } from '../text';
import { shareSays, whole, withheldSays } from './shares';

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
}

export function PlatformTable({ definition, table }: Props) {
  const t = useText();
  const { platforms, perPlatform, window } = definition;
  // Of what happened at all: the longer the window, the more have it.
  const days = daysBetween(window.from, window.to).length;
  if (platforms.length === 0 || perPlatform.length === 0) return null;
  const fields = new Map(table.fields.map((field) => [field.id, field]));
  const edges = perPlatform.find(({ metric }) => metric === 'burden')?.edges;
  const bands = edges ? bandNames(t, METRIC_UNIT.platform.burden, edges) : [];
  const rows = bands.length > 0 ? 2 : 1;
  const columns = perPlatform.flatMap(({ metric }): Column[] =>
    metric === 'burden' ? bands.map((_, band) => ({ metric, band })) : [{ metric, band: YES }],
  );
  return (
    <section class="card" aria-labelledby="platforms-title">
      <h2 id="platforms-title">{t('benchPlatforms')}</h2>
      <p class="soft">{t('benchPlatformsMore')}</p>
      <Scroll label={t('benchTable')}>
        <table class="platforms">
          <thead>
            <tr>
              <th scope="col" rowSpan={rows}>
                {t('benchPlatform')}
              </th>
              {perPlatform.map(({ metric }) =>
                metric === 'burden' ? (
                  <th key={metric} scope="colgroup" colSpan={bands.length}>
                    {t('surveyOneBurden')}
                  </th>
                ) : (
                  <th key={metric} scope="col" rowSpan={rows}>
                    {t(YES_NAME[metric], days)}
                  </th>
                ),
              )}
            </tr>
            {rows === 2 && (
              <tr>
                {bands.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            )}
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
  if (cell) return <td>{shareSays(t, cell)}</td>;
  if (!field?.nearlyAll) return <td class="soft">{withheldSays(t, field)}</td>;
  const { band: largest, least } = field.nearlyAll;
  if (largest === band) return <td>{t('benchAtLeast', whole(least))}</td>;
  return <td>{t('benchAtMost', whole(1 - least))}</td>;
}
