/** 依据: what was recorded, held against the documents' own words; never a verdict. */
import { useMemo } from 'preact/hooks';
import { MIN_COVERAGE } from '../../../core/coverage';
import { CLUES } from '../../../core/finding';
import { findingsOf } from '../../../core/findings/all';
import { ENOUGH_DAYS, FEW_DAYS } from '../../../core/findings/sure';
import { percent } from '../../format';
import { listOf, useText } from '../../text';
import type { DashboardModel } from '../model';
import { whenOf } from '../when';
import { FindingCard } from './card';
import { ClueList } from './clue-list';
import { Headline } from './headline';

export function FindingsSection({ model }: { model: DashboardModel }) {
  const t = useText();
  const evidence = model.evidence.value;
  const judged = useMemo(() => evidence && findingsOf(evidence), [evidence]);
  if (!evidence || !judged) return null;
  const { findings, exempt, withheld } = judged;
  if (evidence.rows.length === 0 && findings.length === 0) return <Empty model={model} />;
  const names = model.names.value;
  const found = new Set(findings.map(({ clue }) => clue));
  const silent = CLUES.filter((clue) => !found.has(clue) && !withheld.includes(clue));
  return (
    <div class="findings">
      <Headline judged={judged} evidence={evidence} model={model} />
      <aside class="notice">
        <strong>{t('findingsScope')}</strong>
        <p>{t('findingsScopeMore')}</p>
      </aside>
      {findings.length > 0 && (
        <section class="find-grid" aria-label={t('findingsList')}>
          {findings.map((finding) => (
            <FindingCard
              key={`${finding.clue} ${finding.platforms.join(' ')}`}
              finding={finding}
              platforms={evidence.platforms}
              model={model}
            />
          ))}
        </section>
      )}
      {exempt.length > 0 && (
        <p class="soft">
          {t(
            'findingsExempt',
            listOf(
              t,
              exempt.map((id) => names[id] ?? id),
            ),
          )}
        </p>
      )}
      <ClueList
        title="withheldTitle"
        more={t('findingsWithheldMore', percent(MIN_COVERAGE, 1), withheld.length)}
        clues={withheld}
      />
      <ClueList title="silentTitle" more={t('silentMore')} clues={silent} />
      <details class="card">
        <summary>{t('howTitle')}</summary>
        <ul class="how">
          <li>{t('howThreshold')}</li>
          <li>{t('howSure', ENOUGH_DAYS, FEW_DAYS)}</li>
          <li>{t('howLeftOut')}</li>
        </ul>
      </details>
      <p class="note foot">{t('notSeen')}</p>
    </div>
  );
}

/** What will appear, and when. */
function Empty({ model }: { model: DashboardModel }) {
  const t = useText();
  const none = model.evidence.value?.measured.length === 0;
  return (
    <>
      <h1>{t('sentenceNothing', whenOf(t, model.period.value, model.today))}</h1>
      <p class="card">
        {t('findingsEmptyMore')} {none && <a href="/welcome.html">{t('choosePlatforms')}</a>}
      </p>
    </>
  );
}
