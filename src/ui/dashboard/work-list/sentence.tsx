/** How long the list is, and how much time went past it: of the share only what was observed enough. */
import { coverageOf } from '../../../core/coverage';
import type { Evidence } from '../../../core/evidence';
import { offListShare, standsAt } from '../../../core/off-list';
import { duration, percent } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { whenOf } from '../when';

interface Props {
  evidence: Evidence;
  model: DashboardModel;
}

export function Sentence({ evidence, model }: Props) {
  const t = useText();
  const { days, items, today } = evidence;
  const time = offListShare(evidence);
  const { enough, scheduledN, observedN } = coverageOf(days, today);
  const withheld = time.offMs > 0 && !enough;
  const notes = [
    t(items.length === 0 ? 'workListFor' : 'workListHow'),
    ...(withheld ? [t('offListWithheld', scheduledN, observedN)] : []),
    ...(time.unknownMs > 0 ? [t('offListUnknown', duration(t, time.unknownMs))] : []),
  ];
  return (
    <>
      <h1>{headline(t, evidence, { ...time, enough }, whenOf(t, model.period.value, today))}</h1>
      {notes.map((note) => (
        <p class="lead" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

type Time = Pick<ReturnType<typeof offListShare>, 'offMs' | 'wholeMs'> & { enough: boolean };

function headline(t: T, { items, today }: Evidence, time: Time, when: string): string {
  const standing = items.filter((item) => standsAt(item, today)).length;
  const { offMs, wholeMs, enough } = time;
  const listed = items.length === 0 ? t('workListEmpty') : t('workListN', standing);
  if (offMs === 0) return items.length === 0 ? listed : t('offListNone', listed, when);
  if (!enough) return t('offListSeen', listed, when, duration(t, offMs));
  return t('offListSaid', listed, when, duration(t, offMs), percent(offMs, wholeMs));
}
