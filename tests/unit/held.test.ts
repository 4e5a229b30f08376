import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDayRow } from '../../src/core/day-row';
import { spanOfDay } from '../../src/core/removal';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';
import { putEntry } from '../../src/store/diary';
import { readHeld } from '../../src/store/held';
import { markPresence } from '../../src/store/presence';
import { takeAway } from '../../src/store/removal';

let store: Store;
beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
});
afterEach(() => store.close());

it('names every day of which anything is kept, and none once it was deleted', async () => {
  const { from, until } = spanOfDay('2026-11-18');
  await store.put('days', emptyDayRow('2026-11-20', 'oa'));
  await markPresence(store, '2026-11-19', 0);
  await putEntry(store, {
    id: 'e',
    day: '2026-11-17',
    carrier: 'paper',
    kind: 'report',
    n: 1,
    minutes: 2,
  });
  await store.put('pauses', { from: from - 5, until: until - 5 });
  const held = { days: 2, since: '2026-11-19', traces: 0 };
  const recorded = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
  expect(await readHeld(store)).toEqual({ ...held, recorded });
  await takeAway(store, { what: 'day', day: '2026-11-18' }, () => undefined);
  expect((await readHeld(store)).recorded).toEqual(recorded.filter((day) => day !== '2026-11-18'));
});
