/** Evidence for 清理 and for 整合, each figure against its threshold. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import type { Ranked } from '../../core/survey/ranking';
import { rankingOf } from '../../core/survey/ranking';
import { CATEGORY_NAME } from '../kinds';
import { Scroll } from '../scroll';
import type { Key, T } from '../text';
import { useText } from '../text';
import { evidenceName, evidenceSays, rankingSays, VERDICT_NAME } from './evidence-names';
import { whole } from './shares';

interface Props {
  definition: SurveyDefinition;
  table: PublishedTable;
}

export function Ranking({ definition, table }: Props) {
  const t = useText();
  const asked = definition.perPlatform.map(({ metric }) => metric);
  const clears = asked.includes('token') || asked.includes('burden');
  const merges = asked.includes('repeated');
  if (!clears && !merges) return null;
  const { clearOut, merge, tested } = rankingOf(definition, table);
  const names = new Map(definition.platforms.map(({ id, name }) => [id, name]));
  return (
    <section class="card" aria-labelledby="ranking-title">
      <h2 id="ranking-title">{t('benchRanking')}</h2>
      {rankingSays(t, tested).map((says) => (
        <p key={says} class="soft">
          {says}
        </p>
      ))}
      {clears && (
        <List
          title="benchClearOut"
          groups={[{ head: null, ranked: clearOut }]}
          names={names}
          definition={definition}
          table={table}
        />
      )}
      {merges && (
        <>
          <List
            title="benchMerge"
            groups={groupsOf(t, merge)}
            names={names}
            definition={definition}
            table={table}
          />
          <p class="note">{t('benchMergeMore')}</p>
        </>
      )}
    </section>
  );
}

interface Group {
  head: string | null;
  ranked: readonly Ranked[];
}

/** Of one category each, as they follow each other. */
function groupsOf(t: T, ranked: readonly Ranked[]): Group[] {
  return [...new Set(ranked.map(({ category }) => category))].map((one) => {
    const mine = ranked.filter(({ category }) => category === one);
    return { head: t('benchOneKind', t(CATEGORY_NAME[one]), mine.length), ranked: mine };
  });
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

function List({ title, groups, names, definition, table }: ListProps) {
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
