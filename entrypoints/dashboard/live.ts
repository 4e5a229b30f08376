/** The dashboard's figures as the records have them: it reads the chosen range, nothing more. */
import { readKept } from '../../src/access/kept';
import { readMeasured } from '../../src/access/measured';
import { dayOf } from '../../src/core/calendar';
import type { Evidence } from '../../src/core/evidence';
import { earliestOf, evidenceOf } from '../../src/core/evidence';
import type { Period } from '../../src/core/period';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { withStore } from '../../src/store/db';
import { readDiary } from '../../src/store/diary';
import { readPauses, readPlan } from '../../src/store/plan';
import { firstPresence, readPresence } from '../../src/store/presence';
import { readTraces } from '../../src/store/traces';
import { readItems } from '../../src/store/work-list';
import type { Source } from '../../src/ui/dashboard/source';
import { platformsMet } from './met';

export const live: Source = {
  evidence: (period) => withStore((store) => read(store, period)),
  traces: (day) => withStore((store) => readTraces(store, day)),
};

async function read(store: Store, period: Period): Promise<Evidence> {
  const from = earliestOf(period);
  const { to } = period;
  const [rows, presence, firstDay, pauses, plan, items, diary, measured, kept] = await Promise.all([
    readDays(store, from, to),
    readPresence(store, from, to),
    firstPresence(store),
    readPauses(store),
    readPlan(store),
    readItems(store),
    readDiary(store, period.from, to),
    readMeasured(),
    readKept(),
  ]);
  const ids = measured.platforms.map(({ id }) => id);
  const onList = items.flatMap((item) => item.platforms);
  const met = new Set([...ids, ...rows.map(({ platform }) => platform), ...onList]);
  const present = new Set(presence.map(({ day }) => day));
  return evidenceOf(
    { period, today: dayOf(Date.now()), rows, present, pauses, firstDay },
    {
      plan,
      items,
      diary,
      measured: ids,
      since: kept.since,
      platforms: await platformsMet(met, measured.platforms, kept),
    },
  );
}
