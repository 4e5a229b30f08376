/** The dashboard's figures as the records have them. */
import { readKept } from '../../src/access/kept';
import { readMeasured } from '../../src/access/measured';
import { readTrouble } from '../../src/access/trouble';
import { dayOf } from '../../src/core/calendar';
import type { Evidence } from '../../src/core/evidence';
import { earliestOf, evidenceOf } from '../../src/core/evidence';
import type { Period } from '../../src/core/period';
import { measuredNow } from '../../src/core/since';
import type { Store } from '../../src/store/db';
import { withStore } from '../../src/store/db';
import { readDiary } from '../../src/store/diary';
import { readPauses, readPlan } from '../../src/store/plan';
import { firstPresence, readPresence } from '../../src/store/presence';
import { readTraces } from '../../src/store/traces';
import { readItems } from '../../src/store/work-list';
import type { Source } from '../../src/ui/dashboard/source';
import { platformsMet } from './met';
import { PastRows } from './past-rows';

/** The source, and `forget` for when the records of the past may have been changed. */
export function liveSource(): { source: Source; forget: () => void } {
  const past = new PastRows();
  let shown: string | null = null;
  let ahead = false;
  const evidence = async (period: Period) => {
    const read = await withStore((store) => readEvidence(store, past, period));
    // Whoever chooses another range may choose a longer one next.
    const chosen = `${period.from} ${period.to}`;
    if (shown !== null && shown !== chosen && !ahead) {
      ahead = true;
      void readAhead(past, read.today).finally(() => {
        ahead = false;
      });
    }
    shown = chosen;
    return read;
  };
  return {
    source: {
      evidence,
      traces: (day) => withStore((store) => readTraces(store, day)),
      trouble: async () => (await readTrouble())?.reason ?? null,
    },
    forget: () => past.forget(),
  };
}

async function readAhead(past: PastRows, today: string): Promise<void> {
  let more = true;
  while (more) {
    await new Promise((idle) => requestIdleCallback(idle));
    more = await withStore(async (store) => {
      const first = await firstPresence(store);
      return first !== null && past.readAhead(store, today, first);
    }).catch(() => false);
  }
}

async function readEvidence(store: Store, past: PastRows, period: Period): Promise<Evidence> {
  const today = dayOf(Date.now());
  const from = earliestOf(period);
  const { to } = period;
  const [rows, presence, firstDay, pauses, plan, items, diary, measured, kept] = await Promise.all([
    past.read(store, today, from, to),
    readPresence(store, from, to),
    firstPresence(store),
    readPauses(store),
    readPlan(store),
    readItems(store),
    readDiary(store, period.from, to),
    readMeasured(),
    readKept(),
  ]);
  const ids = measuredNow(measured).map(({ id }) => id);
  const onList = items.flatMap((item) => item.platforms);
  const met = new Set([...ids, ...rows.map(({ platform }) => platform), ...onList]);
  const present = new Set(presence.map(({ day }) => day));
  return evidenceOf(
    { period, today, rows, present, pauses, firstDay },
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
