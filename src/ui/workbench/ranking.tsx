/** Evidence for 清理 and for 整合, each figure against its threshold. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import type { Ranked } from '../../core/survey/ranking';
import { rankingOf } from '../../core/survey/ranking';
import { Scroll } from '../scroll';
import type { Key } from '../text';
import { useText } from '../text';
import { evidenceName } from './evidence-names';
import { shareSays, whole } from './shares';

interface Props {
  definition: SurveyDefinition;
  table: PublishedTable;
}

export function Ranking({ definition, table }: Props) {
  const t = useText();
  const asked = definition.perPlatform.map(({ metric }) => metric);
  if (!asked.includes('token') && !asked.includes('repeated')) return null;
  const { clearOut, merge } = rankingOf(definition, table);
  const names = new Map(definition.platforms.map(({ id, name }) => [id, name]));
  return (
    <section class="card" aria-labelledby="ranking-title">
      <h2 id="ranking-title">{t('benchRanking')}</h2>
      <p class="soft">{t('benchRankingMore')}</p>
      {asked.includes('token') && <List title="benchClearOut" ranked={clearOut} names={names} />}
      {asked.includes('repeated') && <List title="benchMerge" ranked={merge} names={names} />}
    </section>
  );
}

interface ListProps {
  title: Key;
  ranked: readonly Ranked[];
  names: ReadonlyMap<string, string>;
}

function List({ title, ranked, names }: ListProps) {
  const t = useText();
  return (
    <>
      <h3>{t(title)}</h3>
      {ranked.length === 0 ? (
        <p class="soft">{t('benchNoEvidence')}</p>
      ) : (
        <Scroll label={t(title)}>
          <table class="ranking">
            <thead>
              <tr>
                <th scope="col">{t('benchPlatform')}</th>
                <th scope="col">{t('benchEvidence')}</th>
                <th scope="col">{t('benchReachedHead')}</th>
              </tr>
            </thead>
            <tbody>
              {ranked.map((one) => (
                <tr key={one.platform}>
                  <th scope="row">{names.get(one.platform)}</th>
                  <td>
                    <ul>
                      {one.evidence.map((evidence) => (
                        <li key={evidence.kind}>
                          {t(
                            'benchFigure',
                            evidenceName(t, evidence.kind),
                            shareSays(t, evidence),
                            whole(evidence.threshold),
                          )}
                        </li>
                      ))}
                    </ul>
                  </td>
                  <td>{t(one.reached ? 'benchReached' : 'benchNotReached')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}
