/** Evidence for 清理 and for 整合, each figure against its threshold. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import type { Ranked } from '../../core/survey/ranking';
import { rankingOf } from '../../core/survey/ranking';
import { CATEGORY_NAME } from '../kinds';
import type { T } from '../text';
import { useText } from '../text';
import { rankingSays } from './evidence-names';
import type { Group } from './ranking-list';
import { RankingList } from './ranking-list';

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
        <RankingList
          title="benchClearOut"
          groups={[{ head: null, ranked: clearOut }]}
          names={names}
          definition={definition}
          table={table}
        />
      )}
      {merges && (
        <>
          <RankingList
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

/** Of one category each, as they follow each other. */
function groupsOf(t: T, ranked: readonly Ranked[]): Group[] {
  return [...new Set(ranked.map(({ category }) => category))].map((one) => {
    const mine = ranked.filter(({ category }) => category === one);
    return { head: t('benchOneKind', t(CATEGORY_NAME[one]), mine.length), ranked: mine };
  });
}
