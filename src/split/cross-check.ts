/**
 * Which packets both hold and both find good. Out of the same two files either aggregator comes to
 * the same answer, in whatever order their packets came.
 */
import { tagOf } from '../core/survey/agreed-list';
import type { SurveyDefinition } from '../core/survey/definition';
import { fieldsOf } from '../core/survey/fields';
import { bucketsOf } from '../core/survey/split-size';
import type { Crossed, Half } from '../core/survey/split-work';
import { equal } from './bytes';
import type { FieldCheck } from './check';
import { readCheck } from './check';
import type { OtherCheck } from './check-list';
import type { Place } from './scheme';
import { schemeOf } from './scheme';

/** @param pause awaited after each packet, so that a page stays alive */
export async function crossCheck(
  definition: SurveyDefinition,
  place: Place,
  own: readonly Pick<Half, 'nonce' | 'edition' | 'check'>[],
  other: readonly OtherCheck[],
  pause: (done: number) => Promise<void> | void = () => undefined,
): Promise<Crossed> {
  const held = new Map(own.map((one) => [one.nonce, one]));
  const crossed: Crossed = { good: [], invalid: [], onlyOwn: 0, onlyOther: 0, bound: null };
  for (const [done, { nonce, edition, fields }] of other.entries()) {
    const mine = held.get(nonce);
    if (mine?.edition === edition) {
      const checks = readCheck(definition, mine.check);
      const both = place === 0 ? ([checks, fields] as const) : ([fields, checks] as const);
      const good = await holds(definition, ...both);
      if (good) crossed.good.push(tagOf(mine));
      else crossed.invalid.push(nonce);
    } else {
      crossed.onlyOther += 1;
    }
    await pause(done + 1);
  }
  crossed.onlyOwn = own.length - crossed.good.length - crossed.invalid.length;
  return crossed;
}

/** Every field of a packet, or none of it: a proof that fails was not made by the product. */
async function holds(
  definition: SurveyDefinition,
  leader: readonly FieldCheck[],
  helper: readonly FieldCheck[],
): Promise<boolean> {
  for (const [index, field] of fieldsOf(definition).entries()) {
    const [a, b] = [leader[index], helper[index]];
    if (!a || !b || !(await fieldHolds(bucketsOf(field), a, b))) return false;
  }
  return true;
}

async function fieldHolds(buckets: number, leader: FieldCheck, helper: FieldCheck) {
  try {
    const shares = [leader.share, helper.share];
    const { jointRand } = await schemeOf(buckets).unshardPreparationShares(null, shares);
    return equal(jointRand, leader.seed) && equal(jointRand, helper.seed);
  } catch {
    return false;
  }
}
