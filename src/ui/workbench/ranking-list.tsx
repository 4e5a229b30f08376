/** One list of platforms, each with its evidence and what that comes to. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import type { Ranked } from '../../core/survey/ranking';
import { Scroll } from '../scroll';
import type { Key } from '../text';
import { useText } from '../text';
import { evidenceName, evidenceSays, VERDICT_NAME } from './evidence-names';
import { whole } from './shares';

interface Props {
  definition: SurveyDefinition;
  table: PublishedTable;
}

/** @property head of one category; null where there is none */
export interface Group {
  head: string | null;
  ranked: readonly Ranked[];
}

interface ListProps extends Props {
  title: Key;
  groups: readonly Group[];
  names: ReadonlyMap<string, string>;
}

interface RowProps extends Props {
  ranked: Ranked;
  name: string;
}

export function RankingList({ title, groups, names, definition, table }: ListProps) {
  const t = useText();
  if (groups.every(({ ranked }) => ranked.length === 0)) {
    return (
      <>
        <h3>{t(title)}</h3>
        <p class="soft">{t('benchNoEvidence')}</p>
      </>
    );
  }
  return (
    <>
      <h3>{t(title)}</h3>
      <Scroll label={t(title)}>
        <table class="ranking">
          <thead>
            <tr>
              <th scope="col">{t('benchPlatform')}</th>
              <th scope="col">{t('benchEvidence')}</th>
              <th scope="col">{t('benchReachedHead')}</th>
            </tr>
          </thead>
          {groups.map(({ head, ranked }) => (
            <tbody key={head}>
              {head !== null && (
                <tr>
                  <th scope="rowgroup" colSpan={3} class="kind">
                    {head}
                  </th>
                </tr>
              )}
              {ranked.map((one) => (
                <Row
                  key={one.platform}
                  ranked={one}
                  name={names.get(one.platform) ?? ''}
                  definition={definition}
                  table={table}
                />
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </>
  );
}

function Row({ ranked: { evidence, verdict }, name, definition, table }: RowProps) {
  const t = useText();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ul>
          {evidence.map((one) => (
            <li key={one.kind}>
              {t(
                'benchFigure',
                evidenceName(t, one.kind, definition),
                evidenceSays(t, one, table),
                whole(one.threshold),
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>{t(VERDICT_NAME[verdict])}</td>
    </tr>
  );
}
