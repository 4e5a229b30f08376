/** One finding: the clue, a sentence, the number against its threshold, the wording, the caveat. */
import type { Finding, Sure } from '../../../core/finding';
import type { Platform } from '../../../core/platform';
import type { Key } from '../../text';
import { listOf, useText } from '../../text';
import type { DashboardModel } from '../model';
import { DaysBehind } from './days-behind';
import { amount, METRIC_NAME, thresholdSays } from './figures';
import { findingSays } from './says';
import { DOCUMENT, WORDING } from './wording';

export const SURE_NAME: Record<Sure, Key> = {
  high: 'sureHigh',
  medium: 'sureMedium',
  low: 'sureLow',
};

interface Props {
  finding: Finding;
  platforms: readonly Platform[];
  model: DashboardModel;
}

export function FindingCard({ finding, platforms, model }: Props) {
  const t = useText();
  const { clue, quote, from, also, caveat } = WORDING[finding.clue];
  const noted = finding.figures[0].metric === 'noted_group_n';
  return (
    <article class="card find">
      <h2 class="note">{t('clueLabel', t(clue))}</h2>
      <p class="find-says">{findingSays(t, finding, platforms, model.names.value)}</p>
      <Against finding={finding} />
      <blockquote>
        <span class="note">{t('officialWording')}</span>
        <p>{t(quote)}</p>
        <footer class="note">
          {t(DOCUMENT[from])}
          {also.length > 0 && (
            <details>
              <summary>{t('alsoMore', also.length)}</summary>
              {listOf(
                t,
                also.map((one) => t(DOCUMENT[one])),
              )}
            </details>
          )}
        </footer>
      </blockquote>
      <p class="note">{t('caveatLabel', t(noted ? 'caveatNoted' : caveat))}</p>
      {/* What was noted by hand has no traces: its days are in the diary. */}
      {!noted && <DaysBehind days={finding.days} platforms={finding.platforms} model={model} />}
    </article>
  );
}

function Against({ finding }: { finding: Finding }) {
  const t = useText();
  const [first, ...others] = finding.figures;
  const made = thresholdSays(t, finding);
  return (
    <dl class="find-figures">
      <div>
        <dt>{t(METRIC_NAME[first.metric])}</dt>
        <dd>{amount(t, first.metric, first.value)}</dd>
      </div>
      <div>
        <dt>{t('figureThreshold')}</dt>
        <dd>
          {amount(t, first.metric, finding.threshold)}
          {made !== null && <small>{made}</small>}
        </dd>
      </div>
      <div>
        <dt>{t('figureSure')}</dt>
        <dd>{t(SURE_NAME[finding.sure])}</dd>
      </div>
      {others.map(({ metric, value }) => (
        <div key={metric}>
          <dt>{t(METRIC_NAME[metric])}</dt>
          <dd>{amount(t, metric, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
