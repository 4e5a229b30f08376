/** How long the list is, and how much time went past it: of the share only what was observed enough. */
import { coverageOf } from '../../../core/coverage';
import type { Evidence } from '../../../core/evidence';
import { offListShare, standsAt } from '../../../core/off-list';
import { duration, percent } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';
import { whenOf } from '../when';

export function Sentence({ evidence }: { evidence: Evidence }) {
  const t = useText();
  const { days, items, today } = evidence;
  const time = offListShare(evidence);
  const { enough, scheduledN, observedN } = coverageOf(days, today);
  const withheld = !enough && (time.offMs > 0 || items.length > 0);
  const notes = [
    t(items.length === 0 ? 'workListFor' : 'workListHow'),
    ...(withheld ? [t('offListWithheld', scheduledN, observedN)] : []),
    ...(time.unknownMs > 0 ? [t('offListUnknown', duration(t, time.unknownMs))] : []),
  ];
  return (
    <>
      <h1>{headline(t, evidence, { ...time, enough }, whenOf(t, evidence))}</h1>
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
  if (items.length === 0 && offMs === 0) return listed;
  // Nothing seen is no zero where nobody looked.
  if (offMs === 0) return enough ? t('offListNone', listed, when) : listed;
  if (!enough) return t('offListSeen', listed, when, duration(t, offMs));
  return t('offListSaid', listed, when, duration(t, offMs), percent(offMs, wholeMs));
}
