/** One sentence that a meeting could read aloud, made from the figures alone. */
import { coverageOf } from '../../../core/coverage';
import { burdenOf } from '../../../core/day-row';
import type { Evidence } from '../../../core/evidence';
import type { Overview } from '../../../core/overview';
import type { Period } from '../../../core/period';
import { ratesOf } from '../../../core/rates';
import { duration, percent, range, ranged, spanOf } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { whenOf } from '../when';

interface Props {
  overview: Overview;
  evidence: Evidence;
  model: DashboardModel;
}

export function Sentence({ overview, evidence, model }: Props) {
  const t = useText();
  const { from, to, days, today } = evidence;
  const coverage = coverageOf(days, today);
  const burden = burdenOf(overview.total);
  const rates = ratesOf(days, evidence.rows, today);
  const around = range(t, burden, overview.total.loMs, overview.total.hiMs);
  const seen =
    coverage.scheduledN > 0
      ? t('coverageSays', coverage.scheduledN, coverage.observedN)
      : t('observedDays', overview.observedN);
  const withheld = burden > 0 && !coverage.enough;
  const said = [
    spanOf(t, from, to, today),
    seen,
    ...(withheld || around === null ? [] : [around]),
    ...(withheld || typeof rates === 'string' ? [] : [t('per8h', ranged(t, rates.per8h))]),
  ];
  return (
    <>
      <h1>
        {withheld
          ? t('tooLittle', coverage.scheduledN, coverage.observedN)
          : headline(t, overview, evidence)}
      </h1>
      <p class="lead">
        {said.join(' · ')}
        {withheld && ` · ${t('tooLittleMore')}`}
      </p>
      {withheld && <SinceFirst evidence={evidence} model={model} />}
    </>
  );
}

/** A range that begins before the first observed day may be cut to what was seen since. */
function SinceFirst({ evidence, model }: Pick<Props, 'evidence' | 'model'>) {
  const t = useText();
  const { firstDay, from, to, today } = evidence;
  if (firstDay === null || firstDay <= from || firstDay > to) return null;
  const since: Period = { kind: 'own', from: firstDay, to: to < today ? to : today };
  return (
    <p class="after">
      <button type="button" onClick={() => void model.show(since)}>
        {t('sinceFirst', spanOf(t, firstDay, firstDay, today))}
      </button>
    </p>
  );
}

function headline(t: T, { total, platforms }: Overview, evidence: Evidence): string {
  const burden = burdenOf(total);
  const counted = total.activities.login + total.activities.checkin;
  const when = whenOf(t, evidence);
  if (burden === 0) return t('sentenceNothing', when);
  const used = platforms.filter((row) => burdenOf(row) > 0).length;
  if (counted === 0) return t('sentencePlain', when, used, duration(t, burden));
  return t('sentence', when, used, duration(t, burden), percent(counted, burden));
}
