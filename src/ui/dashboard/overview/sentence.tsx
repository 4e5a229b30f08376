/** One sentence that a meeting could read aloud, made from the figures alone. */
import { burdenOf } from '../../../core/day-row';
import type { Overview } from '../../../core/overview';
import { duration, percent, range, shortDate } from '../../format';
import { useText } from '../../text';

export function Sentence({ overview }: { overview: Overview }) {
  const t = useText();
  const { total, platforms, days, observedN } = overview;
  const burden = burdenOf(total);
  const counted = total.activities.login + total.activities.checkin;
  const from = shortDate(t, days[0]?.day ?? '');
  const to = shortDate(t, days[days.length - 1]?.day ?? '');
  const around = range(t, burden, total.loMs, total.hiMs);
  const said =
    burden === 0
      ? t('sentenceNothing', days.length)
      : counted === 0
        ? t('sentencePlain', days.length, platforms.length, duration(t, burden))
        : t(
            'sentence',
            days.length,
            platforms.length,
            duration(t, burden),
            percent(counted, burden),
          );
  return (
    <>
      <h1>{said}</h1>
      <p class="lead">
        {t('spanDates', from, to)} · {t('observedDays', observedN)}
        {around !== null && ` · ${around}`}
      </p>
    </>
  );
}
