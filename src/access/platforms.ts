/** Adding and removing platforms, and bringing the browser in line with what is measured. */
import { browser } from '../browser';
import type { Measured } from '../core/measured';
import type { Platform } from '../core/platform';
import { originsOf } from '../core/platform';
import { readMeasured, writeMeasured } from './measured';
import { align, injectOpenTabs } from './registration';

/** The later entry of an id wins: what the user adds again replaces what was there. */
export async function addPlatforms(platforms: readonly Platform[], now: number): Promise<Measured> {
  const before = await readMeasured();
  const ids = new Set(platforms.map(({ id }) => id));
  const kept = before.platforms.filter(({ id }) => !ids.has(id));
  const measured = await writeMeasured({ platforms: [...platforms, ...kept] });
  await align(measured, now);
  await injectOpenTabs(measured, now);
  return measured;
}

/** Stops measuring a platform; origins that no other platform needs are given back. */
export async function removePlatform(id: string, now: number): Promise<Measured> {
  const before = await readMeasured();
  const leaving = before.platforms.filter((platform) => platform.id === id);
  const measured = await writeMeasured({
    platforms: before.platforms.filter((platform) => platform.id !== id),
  });
  await align(measured, now);
  const needed = new Set(measured.platforms.flatMap(originsOf));
  const origins = leaving.flatMap(originsOf).filter((origin) => !needed.has(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins });
  return measured;
}

/** Platforms of `wanted` whose every origin is granted already. */
export async function alreadyGranted(wanted: readonly Platform[]): Promise<Platform[]> {
  const granted = await Promise.all(
    wanted.map((platform) => browser.permissions.contains({ origins: originsOf(platform) })),
  );
  return wanted.filter((_, i) => granted[i]);
}

/**
 * After a start, a changed permission or a changed pause: make everything agree. Pages that are
 * open get the script where the registration grew, or where `anew` says theirs is out of date.
 */
export async function bringInLine(now: number, anew = false): Promise<void> {
  const measured = await readMeasured();
  if ((await align(measured, now)) || anew) await injectOpenTabs(measured, now);
}
