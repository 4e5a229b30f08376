/** 依据: what was recorded, held against the documents' own words; never a verdict. */
import { useMemo, useState } from 'preact/hooks';
import { MIN_COVERAGE } from '../../../core/coverage';
import type { Evidence } from '../../../core/evidence';
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

/** More cards than these nobody reads at once, and a page of hundreds is slow to draw. */
const MOST_CARDS = 24;

export function FindingsSection({ model }: { model: DashboardModel }) {
  const t = useText();
  const evidence = model.evidence.value;
  const [all, setAll] = useState(false);
  const judged = useMemo(() => evidence && findingsOf(evidence), [evidence]);
  if (!evidence || !judged) return null;
  const { findings, exempt, withheld } = judged;
  if (evidence.rows.length === 0 && findings.length === 0) return <Empty evidence={evidence} />;
  const names = model.names.value;
  const found = new Set(findings.map(({ clue }) => clue));
  const silent = CLUES.filter((clue) => !found.has(clue) && !withheld.includes(clue));
  return (
    <div class="findings">
      <Headline judged={judged} evidence={evidence} />
      <aside class="notice">
        <strong>{t('findingsScope')}</strong>
        <p>{t('findingsScopeMore')}</p>
      </aside>
      {findings.length > 0 && (
        <section class="find-grid" aria-label={t('findingsList')}>
          {findings.slice(0, all ? findings.length : MOST_CARDS).map((finding) => (
            <FindingCard
              key={`${finding.clue} ${finding.platforms.join(' ')}`}
              finding={finding}
              platforms={evidence.platforms}
              model={model}
            />
          ))}
        </section>
      )}
      {!all && findings.length > MOST_CARDS && (
        <p class="after">
          <button type="button" onClick={() => setAll(true)}>
            {t('findingsMore', findings.length - MOST_CARDS)}
          </button>
        </p>
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
function Empty({ evidence }: { evidence: Evidence }) {
  const t = useText();
  const none = evidence.measured.length === 0;
  return (
    <>
      <h1>{t('sentenceNothing', whenOf(t, evidence))}</h1>
      <p class="card">
        {t('findingsEmptyMore')} {none && <a href="/welcome.html">{t('choosePlatforms')}</a>}
      </p>
    </>
  );
}
