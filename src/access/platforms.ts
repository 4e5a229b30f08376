/** Adding and removing platforms, and bringing the browser in line with what is measured. */
import { browser } from '../browser';
import type { Measured } from '../core/measured';
import type { Platform } from '../core/platform';
import { originsOf } from '../core/platform';
import { readMeasured, writeMeasured } from './measured';
import { align, injectOpenTabs } from './registration';

/** A tab that stands in a dialog or a loop may never take the script; the rest do not wait. */
const INJECT_WITHIN_MS = 2_000;

/** The later entry of an id wins: what the user adds again replaces what was there. */
export function addPlatforms(platforms: readonly Platform[], now: number): Promise<Measured> {
  const ids = new Set(platforms.map(({ id }) => id));
  return change(now, (before) => ({
    platforms: [...platforms, ...before.platforms.filter(({ id }) => !ids.has(id))],
  }));
}

export function removePlatform(id: string, now: number): Promise<Measured> {
  return change(now, (before) => ({
    platforms: before.platforms.filter((platform) => platform.id !== id),
  }));
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

/**
 * After a start or a changed permission: make everything agree. Pages that are open get the
 * script where the registration grew, or where `anew` says theirs is out of date.
 */
export async function bringInLine(now: number, anew = false): Promise<void> {
  const { measured, grew } = await alone(async () => {
    const measured = await readMeasured();
    return { measured, grew: await align(measured, now) };
  });
  if (grew || anew) await injectSoon(measured, now);
}

/**
 * The one way in which what is measured changes: one change at a time, the browser in line with
 * it, and origins that no platform needs any more given back.
 */
async function change(now: number, to: (before: Measured) => Partial<Measured>): Promise<Measured> {
  const { measured, grew } = await alone(async () => {
    const before = await readMeasured();
    const measured = await writeMeasured(to(before));
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
