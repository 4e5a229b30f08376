/** The dashboard's figures as the records have them: it reads the chosen range, nothing more. */
import { readMeasured } from '../../src/access/measured';
import { readRegistry } from '../../src/access/registry';
import { dayOf } from '../../src/core/calendar';
import type { Evidence } from '../../src/core/evidence';
import { earliestOf, evidenceOf } from '../../src/core/evidence';
import { withMark } from '../../src/core/mark';
import type { Period } from '../../src/core/period';
import { BUILTIN } from '../../src/registry/builtin';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { withStore } from '../../src/store/db';
import { readDiary } from '../../src/store/diary';
import { readPauses, readPlan } from '../../src/store/plan';
import { firstPresence, readPresence } from '../../src/store/presence';
import { readTraces } from '../../src/store/traces';
import { readItems } from '../../src/store/work-list';
import type { Source } from '../../src/ui/dashboard/source';

export const live: Source = {
  evidence: (period) => withStore((store) => read(store, period)),
  traces: (day) => withStore((store) => readTraces(store, day)),
};

async function read(store: Store, period: Period): Promise<Evidence> {
  const from = earliestOf(period);
  const { to } = period;
  const [rows, presence, firstDay, pauses, plan, items, diary, measured, known] = await Promise.all(
    [
      readDays(store, from, to),
      readPresence(store, from, to),
      firstPresence(store),
      readPauses(store),
      readPlan(store),
      readItems(store),
      readDiary(store, period.from, to),
      readMeasured(),
      readRegistry(),
    ],
  );
  const stated = [...BUILTIN, ...known.managed, ...known.imported, ...known.own];
  const platforms = new Map(
    [...stated, ...measured.platforms].map((one) => [one.id, withMark(one, known.marks[one.id])]),
  );
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
      since: known.since,
      platforms: [...platforms.values()].filter(({ id }) => met.has(id)),
    },
  );
}
