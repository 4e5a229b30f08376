/** What else the range says, figure by figure; a figure that is withheld says why. */
import { coverageOf } from '../../../core/coverage';
import { AUTH_STEPS, burdenOf } from '../../../core/day-row';
import type { Evidence } from '../../../core/evidence';
import { mandatedShare, platformsPerDay, relogins } from '../../../core/figures';
import { offListShare } from '../../../core/off-list';
import type { Overview } from '../../../core/overview';
import { fineDuration, percent } from '../../format';
import type { Key, T } from '../../text';
import { useText } from '../../text';

const STEP_NAME: Record<(typeof AUTH_STEPS)[number], Key> = {
  captcha: 'stepCaptcha',
  sms: 'stepSms',
  qr: 'stepQr',
  ukey: 'stepUkey',
};

interface Props {
  overview: Overview;
  evidence: Evidence;
}

export function Facts({ overview, evidence }: Props) {
  const t = useText();
  return (
    <section class="card">
      <h2>{t('factsTitle')}</h2>
      <dl class="facts">
        {factsOf(t, overview, evidence).map(({ name, says, note }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {says}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Fact {
  name: Key;
  says: string;
  note?: string;
}

function factsOf(t: T, { total }: Overview, evidence: Evidence): Fact[] {
  const { enough } = coverageOf(evidence.days, evidence.today);
  const share = (value: number | null) =>
    value === null ? t('notMarked') : enough ? percent(value, 1) : t('tooLittleShort');
  const steps = AUTH_STEPS.filter((step) => total.steps[step] > 0);
  const daily = platformsPerDay(evidence);
  const offList = offListShare(evidence);
  const unlisted = offList.unknownMs === offList.wholeMs;
  const each = total.checkinN > 0 ? total.checkinMs / total.checkinN : 0;
  return [
    {
      name: 'factSteps',
      says: t('countTimes', total.authSteps),
      note: steps.map((step) => t('stepTimes', t(STEP_NAME[step]), total.steps[step])).join(' · '),
    },
    {
      name: 'factFailed',
      says: t('countTimes', total.loginFailN),
      note: t('factAbandoned', total.abandonedN),
    },
    { name: 'factRelogins', says: t('countTimes', relogins(evidence.rows)) },
    {
      name: 'countCheckins',
      says: t('countTimes', total.checkinN),
      note: total.checkinN > 0 ? t('eachTakes', fineDuration(t, each)) : '',
    },
    {
      name: 'factLoginShare',
      says: enough ? percent(total.loginMs, burdenOf(total)) : t('tooLittleShort'),
    },
    {
      name: 'factPlatforms',
      says: daily === null || !enough ? t('tooLittleShort') : String(daily),
    },
    { name: 'factMandated', says: share(mandatedShare(evidence)) },
    { name: 'factOffList', says: share(unlisted ? null : offList.share) },
  ];
}
