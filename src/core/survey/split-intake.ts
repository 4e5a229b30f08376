/** Which halves of an import stand: of one participant the highest edition, whatever comes first. */
import type { RefusedFile } from './intake';
import type { PacketRefusal } from './refusal';
import type { Half } from './split-work';

export interface SplitIntake {
  standing: Map<string, { file: string; half: Half }>;
  refused: RefusedFile[];
}

export function beginSplitIntake(): SplitIntake {
  return { standing: new Map(), refused: [] };
}

/** @param held nonce → edition of what was taken in before: nothing is summed yet, a newer one stands */
export function takeHalf(
  { standing, refused }: SplitIntake,
  file: string,
  half: Half,
  held: ReadonlyMap<string, number>,
): void {
  const { nonce, edition } = half;
  const before = standing.get(nonce);
  const known = before?.half.edition ?? held.get(nonce) ?? 0;
  if (edition > known) {
    standing.set(nonce, { file, half });
    if (before) refused.push({ file: before.file, reason: 'older-edition' });
  } else {
    refused.push({ file, reason: edition === known ? 'duplicate' : 'older-edition' });
  }
}

export function refuseHalf({ refused }: SplitIntake, file: string, reason: PacketRefusal): void {
  refused.push({ file, reason });
}
