/**
 * The keeper of the live records. It works in the page, in turn with the worker, since a message
 * could not carry a copy of years. The records come first, in one transaction; should the page be
 * closed before lists and settings follow, restoring the same copy again brings the rest.
 */
import { readSettings, SETTINGS_KEY } from '../../src/access/badge';
import type { CopiedEntries } from '../../src/access/entries';
import { entriesToAllow, restoreEntries } from '../../src/access/entries';
import { readKept } from '../../src/access/kept';
import { isPaused, readMeasured } from '../../src/access/measured';
import { returnToOutbox, takeFromOutbox } from '../../src/access/outbox';
import { setHiddenMedia } from '../../src/access/platforms';
import { clearTrouble } from '../../src/access/trouble';
import { browser } from '../../src/browser';
import { firstTime, lastTime } from '../../src/core/batch';
import { dayOf } from '../../src/core/calendar';
import type { PersonalCopy } from '../../src/core/personal-copy';
import { COPY_FORMAT, COPY_NOTE, COPY_VERSION } from '../../src/core/personal-copy';
import { isRemoved, spanOfDay } from '../../src/core/removal';
import { readRecords } from '../../src/store/copy';
import { withStore } from '../../src/store/db';
import { readHeld } from '../../src/store/held';
import { readMerged } from '../../src/store/merged';
import { putBack, takeAway } from '../../src/store/removal';
import type { RestoreTerms } from '../../src/store/restore';
import { foreseeRecords, restoreRecords } from '../../src/store/restore';
import type { Keeper, Progress } from '../../src/ui/dashboard/data/keeper';
import { refreshBadge } from '../../src/worker/badge';
import { keeping } from '../../src/worker/keep';
import { noteStillPaused } from '../../src/worker/pause';

export const keeper: Keeper = {
  held: () => withStore(readHeld),
  async read(progress) {
    const [records, kept, measured, { badge }] = await Promise.all([
      keeping((store) => readRecords(store, progress)),
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
      settings: { badge, hiddenMedia },
    };
  },
  async foresee(copy, progress) {
    const terms = await termsOf(copy, progress);
    const brought = await keeping((store) => foreseeRecords(store, copy, terms));
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
    const own = removal.what === 'everything' ? takeOwnTime() : {};
    const [waiting, taken] = await keeping(async (store) => [
      await takeFromOutbox((item) => isRemoved(removal, aboutOf(item.batch))),
      await takeAway(store, removal, progress),
    ]);
    if (removal.what === 'everything') {
      await clearTrouble();
      await noteStillPaused();
    }
    await refreshBadge();
    return {
      traces: taken.records.traces.length,
      async undo(back) {
        await keeping((store) => putBack(store, taken, back));
        await returnToOutbox(waiting);
        for (const [name, value] of Object.entries(own)) localStorage.setItem(name, value);
        await refreshBadge();
      },
    };
  },
};

async function termsOf(copy: PersonalCopy, progress: Progress): Promise<RestoreTerms> {
  const [measured, { imported, own }] = await Promise.all([readMeasured(), readKept()]);
  const ids = [...measured.platforms, ...imported, ...own].map(({ id }) => id);
  const paused = isPaused(measured, Date.now());
  const openUntil = paused ? null : spanOfDay(copy.made).until;
  return { listed: new Set(ids), openUntil, progress };
}

async function entriesOf({ kept, measured }: PersonalCopy): Promise<CopiedEntries> {
  const merged = await withStore(readMerged);
  return { kept, measured, merged: new Set(merged.keys()) };
}

async function restoreSettings({ badge, hiddenMedia }: PersonalCopy['settings']): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { badge } });
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
