/** Beside the form: what of the allowance is used, and what is still to be changed. */
import { LEAST_ANSWERED, MOST_CLEAR, MOST_EPSILON, MOST_ERROR } from '../../core/survey/limits';
import { isThin } from '../../core/survey/prediction';
import { faultSays } from '../survey-fault-says';
import { useText } from '../text';
import type { OrganiseModel } from './model';
import { byName } from './wanting';

export function Budget({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { clear, epsilon, randomised, answered } = model.spent.value;
  const split = model.draft.value.holders.length > 1;
  return (
    <section class="card budget" aria-labelledby="budget-title">
      <h2 id="budget-title">{t('organiseBudget')}</h2>
      {split ? (
        <p>{t('organiseSplit')}</p>
      ) : (
        <>
          <dl>
            <Meter name={t('organiseClear')} used={clear} most={MOST_CLEAR} />
            <Meter name={t('organiseEpsilon')} used={epsilon} most={MOST_EPSILON} />
          </dl>
          {randomised > 0 && <p class="note">{t('organiseLots', randomised, answered)}</p>}
          <Warnings model={model} />
        </>
      )}
      <StillWanting model={model} />
    </section>
  );
}

/** What the rules allow, and will give no result all the same. */
function Warnings({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { minimumPackets } = model.draft.value;
  const dim = [...model.predictions.value.values()].filter(
    ({ error }) => error > MOST_ERROR,
  ).length;
  return (
    <div class="warned" role="status">
      {isThin(model.soFar.value) && <p>{t('organiseThin', Math.round(1 / LEAST_ANSWERED))}</p>}
      {dim > 0 && <p>{t('organiseDim', minimumPackets, dim)}</p>}
    </div>
  );
}

interface MeterProps {
  name: string;
  used: number;
  most: number;
}

function Meter({ name, used, most }: MeterProps) {
  const t = useText();
  const share = Math.min(1, used / most);
  return (
    <div class={used > most ? 'meter over' : 'meter'}>
      <dt>{name}</dt>
      <dd>
        {t('organiseOf', used, most)}
        <svg class="meter-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect class="meter-whole" width="100" height="4" />
          <rect class="meter-used" width={100 * share} height="4" />
        </svg>
      </dd>
    </div>
  );
}

function StillWanting({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { blanks, faults } = model.wanting.value;
  if (blanks.length === 0 && faults.length === 0) {
    return (
      <p class="ready" role="status">
        {t('organiseReady')}
      </p>
    );
  }
  return (
    <div role="status">
      <h3>{t('organiseFaults')}</h3>
      <ul class="wanting">
        {blanks.map(({ says, n }) => (
          <li key={`${says} ${n}`}>{t(says, n)}</li>
        ))}
        {faults.map((fault) => (
          <li key={`${fault.reason} ${fault.at} ${fault.detail}`}>
            {faultSays(t, byName(model.soFar.value, fault))}
          </li>
        ))}
      </ul>
    </div>
  );
}
