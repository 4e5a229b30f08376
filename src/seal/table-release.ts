/** What the one aggregator of a survey needs to make its table: the noise, and what is kept in mind. */
import type { SurveyCounts } from '../core/survey/counts';
import type { SurveyDefinition } from '../core/survey/definition';
import type { Noise } from '../core/survey/noise';
import { hasNoise } from '../core/survey/noise';
import type { Release } from '../core/survey/release';
import type { Tally } from '../core/survey/tally';
import { toBase64url } from './base64url';
import { digestOf, listDigest, tableDigest } from './definition-digest';
import type { KeyHalves } from './key-pair';
import { secretOf } from './key-secret';
import { tableNoise } from './table-noise';

export interface TableRelease {
  release: Release;
  noise: Noise | null;
}

/** @param marks of the packets that were counted, in any order */
export async function tableRelease(
  definition: SurveyDefinition,
  marks: readonly string[],
  counts: SurveyCounts,
  key: KeyHalves,
): Promise<TableRelease> {
  const [digest, list, secret] = await Promise.all([
    digestOf(definition),
    tableDigest(definition, marks, counts),
    secretOf(key, key.public),
  ]);
  return {
    release: { definition: digest, list, noise: hasNoise(definition) },
    noise: await tableNoise(definition, secret, list),
  };
}

/**
 * What is to be kept in mind of a table or sum that went out, of what is kept of its survey.
 * @param good tags of what a sum is over; null of a table of one aggregator
 */
export async function releaseOf(
  { signed, marks, counts }: Pick<Tally, 'signed' | 'marks' | 'counts'>,
  good: readonly string[] | null,
): Promise<Release> {
  const { definition } = signed;
  const list = good
    ? toBase64url(await listDigest(definition, good))
    : await tableDigest(definition, marks, counts);
  return { definition: await digestOf(definition), list, noise: hasNoise(definition) };
}
