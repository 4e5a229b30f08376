/**
 * Two platforms of one survey that are one system: what is measured on pages that both claim would
 * answer for one alone. A folder of the other's pages is none: the longest match tells them apart.
 * Nor is another port. But http beside https is the same system twice, and so is its front page
 * beside the whole of it.
 */
import type { Claim } from '../duplicate';
import { claimsOf } from '../duplicate';
import type { SurveyDefinition } from './definition';
import type { Fault } from './fault';
import { fault } from './fault';

interface Claimed extends Claim {
  /** Of its platform, in the list. */
  place: number;
}

/** Each platform that shares pages with one before it, which is named. */
export function samePages({ platforms }: SurveyDefinition): Fault[] {
  const claimed = platforms.flatMap((platform, place) =>
    claimsOf(platform).map(
      ({ doors, stem, ...claim }): Claimed => ({
        ...{ ...claim, place },
        ...{ doors: doors.map(portOf), stem: folderOf(stem) },
      }),
    ),
  );
  const index = indexOf(claimed);
  const first = new Map<number, number>();
  for (const outer of claimed) {
    for (const stem of stemsOf(outer)) {
      for (const inner of index.get(`${outer.host} ${stem}`) ?? []) {
        const earlier = Math.min(inner.place, outer.place);
        const later = Math.max(inner.place, outer.place);
        const known = (first.get(later) ?? later) <= earlier;
        const twice = platforms[earlier]?.id === platforms[later]?.id;
        if (!known && !twice && isSame(inner, outer)) first.set(later, earlier);
      }
    }
  }
  return [...first].map(([later, earlier]) =>
    fault('same-pages', `platform:${platforms[later]?.id}`, platforms[earlier]?.name ?? ''),
  );
}

/** A scheme is no address of its own: at its own port it is that of the other. */
function portOf(door: string): string {
  return door === 'http 80' || door === 'https 443' ? 'own' : (door.split(' ')[1] ?? '');
}

/** A path as the folder it opens: `/?`, `//` and `/index.html` are the whole of `/`. */
function folderOf(stem: string): string {
  return stem
    .replace(/\/{2,}/g, '/')
    .replace(/\?$/, '')
    .replace(/\/(index|default)\.[a-z]{2,5}$/i, '/');
}

/** By path, under its host and every domain that this is in: whoever claims all under one finds it. */
function indexOf(claimed: readonly Claimed[]): Map<string, Claimed[]> {
  const index = new Map<string, Claimed[]>();
  for (const claim of claimed) {
    const labels = claim.host.split('.');
    for (const n of labels.keys()) {
      const key = `${labels.slice(n).join('.')} ${claim.stem}`;
      const there = index.get(key);
      if (there) there.push(claim);
      else index.set(key, [claim]);
    }
  }
  return index;
}

/** Paths of the inner that the outer's could be the same as: of a host its own, else also shorter ones. */
function stemsOf({ anySubdomain, stem }: Claim): string[] {
  return anySubdomain
    ? Array.from({ length: stem.length + 1 }, (_, n) => stem.slice(0, n))
    : [stem];
}

/** Whether pages belong to both. A folder of all under a host is no folder of one host in it. */
function isSame(inner: Claim, outer: Claim): boolean {
  const sameHost = inner.host === outer.host;
  if (!sameHost && !outer.anySubdomain) return false;
  const folder = inner.stem !== outer.stem && sameHost && inner.anySubdomain;
  return !folder && inner.doors.some((door) => outer.doors.includes(door));
}
