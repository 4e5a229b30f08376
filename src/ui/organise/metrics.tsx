/** What is asked of each person, and of each platform. */
import { useRef } from 'preact/hooks';
import type { PersonAsk, PlatformAsk } from '../../core/survey/definition';
import { PERSON_METRICS, PLATFORM_METRICS } from '../../core/survey/definition';
import { CORE_PAIR } from '../../core/survey/limits';
import { METRIC_UNIT } from '../../core/survey/measure';
import { PERSON_NAME, PLATFORM_NAME } from '../survey-names';
import { useText } from '../text';
import { personAsk, platformAsk } from './draft';
import type { Ask } from './metric-row';
import { MetricRow } from './metric-row';
import type { OrganiseModel } from './model';

export function PersonMetrics({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { person } = model.draft.value;
  const last = useLast<PersonAsk>();
  return (
    <section class="card" aria-labelledby="person-title">
      <h2 id="person-title">{t('organisePerson')}</h2>
      <p class="soft">{t('organisePersonNote')}</p>
      <ul class="metrics">
        {PERSON_METRICS.map((metric) => (
          <MetricRow
            key={metric}
            model={model}
            at={`person:${metric}`}
            name={t(PERSON_NAME[metric])}
            unit={METRIC_UNIT.person[metric]}
            core={metric in CORE_PAIR}
            ask={askOf(person, metric)}
            onAsk={(on) =>
              model.set({ person: toggled(person, last(person, personAsk(metric)), on) })
            }
            onChange={(change) => model.set({ person: changed(person, metric, change) })}
          />
        ))}
      </ul>
    </section>
  );
}

export function PlatformMetrics({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { perPlatform, platforms } = model.draft.value;
  const last = useLast<PlatformAsk>();
  if (platforms.length === 0) return null;
  return (
    <section class="card" aria-labelledby="per-title">
      <h2 id="per-title">{t('organisePer')}</h2>
      <p class="soft">{t('organisePerNote', platforms.length)}</p>
      <ul class="metrics">
        {PLATFORM_METRICS.map((metric) => (
          <MetricRow
            key={metric}
            model={model}
            at={`per-platform:${metric}`}
            name={t(PLATFORM_NAME[metric])}
            unit={METRIC_UNIT.platform[metric]}
            ofPlatform
            ask={askOf(perPlatform, metric)}
            onAsk={(on) =>
              model.set({
                perPlatform: toggled(perPlatform, last(perPlatform, platformAsk(metric)), on),
              })
            }
            onChange={(change) => model.set({ perPlatform: changed(perPlatform, metric, change) })}
          />
        ))}
      </ul>
    </section>
  );
}

type MetricAsk = PersonAsk | PlatformAsk;

/** A metric that is asked again is asked as it was last: ticking it is the way back from unticking. */
function useLast<A extends MetricAsk>(): (asks: readonly A[], fresh: A) => A {
  const was = useRef(new Map<A['metric'], A>()).current;
  return (asks, fresh) => {
    const now = askOf(asks, fresh.metric) ?? was.get(fresh.metric) ?? fresh;
    was.set(fresh.metric, now);
    return now;
  };
}

function askOf<A extends MetricAsk>(asks: readonly A[], metric: A['metric']): A | null {
  return asks.find((one) => one.metric === metric) ?? null;
}

function toggled<A extends MetricAsk>(asks: readonly A[], fresh: A, on: boolean): A[] {
  const others = asks.filter((one) => one.metric !== fresh.metric);
  return on ? [...others, fresh] : others;
}

function changed<A extends MetricAsk>(
  asks: readonly A[],
  metric: A['metric'],
  change: Partial<Ask>,
): A[] {
  return asks.map((one) => (one.metric === metric ? { ...one, ...change } : one));
}
