/** Adding and removing platforms, and bringing the browser in line with what is measured. */
import { browser } from '../browser';
import { dayOf } from '../core/calendar';
import type { Kept } from '../core/listed';
import { without } from '../core/listed';
import type { Measured } from '../core/measured';
import type { Platform } from '../core/platform';
import { originsOf } from '../core/platform';
import { isSameSince, measuredNow, sinceWhen } from '../core/since';
import { readKept } from './kept';
import { readMeasured, writeMeasured } from './measured';
import { align, injectOpenTabs, withdrawnOrigins } from './registration';

/** A tab that stands in a dialog or a loop may never take the script; the rest do not wait. */
const INJECT_WITHIN_MS = 2_000;

/** The part of what is measured or kept that changes. */
export type Change = Partial<Measured> & Partial<Kept>;

export function removePlatform(id: string, now: number): Promise<Measured> {
  return change(now, ({ platforms }) => ({ platforms: without(platforms, new Set([id])) }));
}

export function setPause(pausedUntil: Measured['pausedUntil'], now: number): Promise<Measured> {
  return change(now, () => ({ pausedUntil }));
}

export function setHiddenMedia(hiddenMedia: boolean, now: number): Promise<Measured> {
  return change(now, () => ({ hiddenMedia }));
}

/** Platforms of `wanted` whose every origin is granted already. */
export async function alreadyGranted(wanted: readonly Platform[]): Promise<Platform[]> {
  const granted = await Promise.all(
    wanted.map((platform) => browser.permissions.contains({ origins: originsOf(platform) })),
  );
  return wanted.filter((_, i) => granted[i]);
}

/** Measured entries in the order they came, the newest first, where they are not there already. */
export function measuring(before: readonly Platform[], added: readonly Platform[]): Platform[] {
  const there = new Set(before.map(({ id }) => id));
  const fresh = new Map(added.map((one) => [one.id, one]));
  return [
    ...[...fresh.values()].filter(({ id }) => !there.has(id)),
    ...before.map((one) => fresh.get(one.id) ?? one),
  ];
}

/**
 * After a start or a changed permission: make everything agree. Pages that are open get the
 * script where the registration grew, or where `anew` says theirs is out of date.
 */
export async function bringInLine(now: number, anew = false): Promise<void> {
  const { measured, grew } = await alone(async () => {
    const [before, kept] = await Promise.all([readMeasured(), readKept()]);
    // A browser that cannot tell yet rejects, and nothing is taken for withdrawn.
    const withdrawn = await withdrawnOrigins(before);
    const since = sinceWhen(kept.since, measuredNow({ ...before, withdrawn }), dayOf(now));
    const same =
      withdrawn.join() === (before.withdrawn ?? []).join() && isSameSince(since, kept.since);
    // Pages that are open read it and stop, or start again.
    const measured = same ? before : await writeMeasured({ withdrawn }, { since });
    return { measured, grew: await align(measured, now) };
  });
  if (grew || anew) await injectSoon(measured, now);
}

/**
 * The one way in which what is measured or kept changes: one change at a time, written at once,
 * the browser in line with it, and origins that no platform needs any more given back.
 */
export async function change(
  now: number,
  to: (before: Measured, kept: Kept) => Change,
): Promise<Measured> {
  const { measured, grew } = await alone(async () => {
    const [before, kept] = await Promise.all([readMeasured(), readKept()]);
    const { imported = kept.imported, own = kept.own, ...rest } = to(before, kept);
    const {
      marks = kept.marks,
      apart = kept.apart,
      since: said = kept.since,
      ...measuredPart
    } = rest;
    const withdrawn = await withdrawnOrigins({ ...before, ...measuredPart });
    const next = { ...measuredPart, withdrawn };
    const platforms = next.platforms ?? before.platforms;
    const since = sinceWhen(said, measuredNow({ platforms, withdrawn }), dayOf(now));
    const measured = await writeMeasured(next, { imported, own, marks, apart, since });
    const grew = await align(measured, now);
    const needed = new Set(measured.platforms.flatMap(originsOf));
    const origins = before.platforms.flatMap(originsOf).filter((one) => !needed.has(one));
    if (origins.length > 0) await browser.permissions.remove({ origins });
    return { measured, grew };
  });
  if (grew) await injectSoon(measured, now);
  return measured;
}

/** Reading, changing and registering in turn: events of a waking worker come all at once. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('access', work);
}

async function injectSoon(measured: Measured, now: number): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, INJECT_WITHIN_MS));
  await Promise.race([injectOpenTabs(measured, now), late]);
}
