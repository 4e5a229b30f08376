/**
 * The keeper of the live records. It works in the page, in turn with the worker, since a message
 * could not carry a copy of years. The records come first, in one transaction; should the page be
 * closed before lists and settings follow, restoring the same copy again brings the rest.
 */
import type { CopiedEntries } from '../../src/access/entries';
import { entriesToAllow, restoreEntries } from '../../src/access/entries';
import { readKept } from '../../src/access/kept';
import { readMeasured } from '../../src/access/measured';
import { returnToOutbox, takeFromOutbox } from '../../src/access/outbox';
import { setHiddenMedia } from '../../src/access/platforms';
import { readSettings, writeSettings } from '../../src/access/settings';
import { beginAnew, beginAsBefore } from '../../src/access/since';
import { returnDraws, takeDraws } from '../../src/access/survey-draws';
import { clearTrouble } from '../../src/access/trouble';
import { firstTime, lastTime } from '../../src/core/batch';
import { dayOf } from '../../src/core/calendar';
import type { Measured } from '../../src/core/measured';
import type { PersonalCopy } from '../../src/core/personal-copy';
import { COPY_FORMAT, COPY_NOTE, COPY_VERSION } from '../../src/core/personal-copy';
import type { Removal } from '../../src/core/removal';
import { isRemoved, spanOfDay } from '../../src/core/removal';
import { readRecords } from '../../src/store/copy';
import type { Store } from '../../src/store/db';
import { withStore } from '../../src/store/db';
import { readHeld } from '../../src/store/held';
import { readMerged } from '../../src/store/merged';
import { takeAway } from '../../src/store/removal';
import { putBack } from '../../src/store/removal-undo';
import type { RestoreTerms } from '../../src/store/restore';
import { foreseeRecords, restoreRecords } from '../../src/store/restore';
import type { Keeper, Progress } from '../../src/ui/dashboard/data/keeper';
import { refreshBadge } from '../../src/worker/badge';
import { inTurn, keeping } from '../../src/worker/keep';
import { noteStillPaused } from '../../src/worker/pause';

export const keeper: Keeper = {
  held: () => withStore(readHeld),
  async read(progress) {
    const [records, kept, measured, { badge, keepDays }] = await Promise.all([
      inTurn((store) => readRecords(store, progress)),
      readKept(),
      readMeasured(),
      readSettings(),
    ]);
    const { platforms, hiddenMedia } = measured;
    return {
      note: COPY_NOTE,
      format: COPY_FORMAT,
      version: COPY_VERSION,
      made: dayOf(Date.now()),
      ...records,
      kept,
      measured: platforms,
      settings: { badge, hiddenMedia, keepDays },
    };
  },
  async foresee(copy, progress) {
    const terms = await termsOf(copy, progress);
    const brought = await inTurn((store) => foreseeRecords(store, copy, terms));
    const platforms = await entriesToAllow(await entriesOf(copy));
    return { ...brought, platforms };
  },
  async restore(copy, progress) {
    const terms = await termsOf(copy, progress);
    const brought = await keeping((store) => restoreRecords(store, copy, terms));
    const platforms = await restoreEntries(await entriesOf(copy), Date.now());
    // Beside what was recorded here, the settings that stand here stand.
    if (brought.intoEmpty) await restoreSettings(copy.settings);
    await refreshBadge();
    return { ...brought, platforms };
  },
  async remove(removal, progress) {
    // Only a part of them is not deleted there: a full disk may take the rest along (store/room.ts).
    const taking = removal.what === 'everything' ? inTurn : keeping;
    const { taken, waiting } = await taking((store) => takeOut(store, removal, progress));
    const own = removal.what === 'everything' ? takeOwnTime() : {};
    // It is deleted: what fails from here on must not cost its user the way back.
    const begun = await beginAnew(removal, Date.now()).catch(() => null);
    await settle(removal).catch(() => undefined);
    const draws = removal.what === 'everything' ? await takeDraws().catch(() => ({})) : {};
    return {
      traces: taken.records.traces.length,
      async undo(back) {
        const openUntil = openUntilNow(await readMeasured(), Date.now());
        await keeping((store) => putBack(store, taken, { openUntil, progress: back }));
        await returnToOutbox(waiting);
        for (const [name, value] of Object.entries(own)) localStorage.setItem(name, value);
        await returnDraws(draws).catch(() => undefined);
        if (begun) await beginAsBefore(begun, Date.now()).catch(() => undefined);
        await refreshBadge().catch(() => undefined);
      },
    };
  },
};

/** What waits goes first, for the worker stores it as soon as it may; where the rest fails, it is back. */
async function takeOut(store: Store, removal: Removal, progress: Progress) {
  const waiting = await takeFromOutbox((item) => isRemoved(removal, aboutOf(item.batch)));
  try {
    return { waiting, taken: await takeAway(store, removal, progress) };
  } catch (error) {
    await returnToOutbox(waiting);
    throw error;
  }
}

async function settle(removal: Removal): Promise<void> {
  const { what } = removal;
  if (what === 'everything') await clearTrouble();
  if (what === 'everything' || (what === 'day' && removal.day === dayOf(Date.now()))) {
    await noteStillPaused();
  }
  await refreshBadge();
}

/** A pause that was open ended by now, unless it is the one without an end that holds. */
function openUntilNow({ pausedUntil }: Measured, now: number): number | null {
  return pausedUntil === 'resumed' ? null : now;
}

async function termsOf(copy: PersonalCopy, progress: Progress): Promise<RestoreTerms> {
  const [measured, { imported, own }] = await Promise.all([readMeasured(), readKept()]);
  const ids = [...measured.platforms, ...imported, ...own].map(({ id }) => id);
  const now = Date.now();
  const today = dayOf(now);
  // A pause that holds here is in the records here; one of the copy never is the one that holds.
  const openUntil = Math.min(spanOfDay(copy.made).until, now);
  // Made tomorrow by another clock, it knows no more of today.
  const made = copy.made < today ? copy.made : today;
  return { listed: new Set(ids), openUntil, made, progress };
}

async function entriesOf({ kept, measured, made }: PersonalCopy): Promise<CopiedEntries> {
  const merged = await withStore(readMerged);
  return { kept, measured, merged: new Set(merged.keys()), made };
}

async function restoreSettings(settings: PersonalCopy['settings']): Promise<void> {
  const { badge, hiddenMedia, keepDays } = settings;
  await writeSettings({ badge, ...(keepDays === undefined ? {} : { keepDays }) });
  await setHiddenMedia(hiddenMedia, Date.now());
}

function aboutOf(batch: Parameters<typeof firstTime>[0]): Parameters<typeof isRemoved>[1] {
  return { platform: batch.platform, from: firstTime(batch), until: lastTime(batch) };
}

/** What our own pages took, which they keep themselves until the worker has it. */
function takeOwnTime(): Record<string, string> {
  const own = { ...(localStorage as unknown as Record<string, string>) };
  localStorage.clear();
  return own;
}
