/**
 * What a definition says, to the letter: SHA-256 of its canonical JSON. An id names a survey and
 * does not bind it: its organiser can sign two definitions of one id. Whatever is made for a survey
 * is bound to this, so that a packet made under one of them is none under the other.
 */
import { hexOf } from '../core/hex';
import { canonicalJson } from '../core/survey/canonical';
import type { SurveyCounts } from '../core/survey/counts';
import type { SurveyDefinition } from '../core/survey/definition';
import { fromBase64url, toBase64url } from './base64url';

/** Each packet asks for it, and a definition may be of a million characters. */
const known = new WeakMap<SurveyDefinition, Promise<string>>();

/** Base64url, as files write it. */
export function digestOf(definition: SurveyDefinition): Promise<string> {
  const before = known.get(definition);
  if (before) return before;
  const made = hashed(canonicalJson(definition)).then(toBase64url);
  known.set(definition, made);
  return made;
}

export async function digestBytes(definition: SurveyDefinition): Promise<Uint8Array<ArrayBuffer>> {
  return fromBase64url(await digestOf(definition));
}

/** Of the packets that a sum is over, in this survey as it is defined. */
export async function listDigest(
  definition: SurveyDefinition,
  tags: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const head = `fingertip-burden-list/1${await digestOf(definition)}`;
  return hashed([head, ...tags].join('\n'));
}

/**
 * Of what a table is made of, base64url: the packets by their marks or tags, in any order, and what
 * they come to. Marks alone would not do: a packet of the same mark may be a newer edition.
 */
export async function tableDigest(
  definition: SurveyDefinition,
  packets: readonly string[],
  counts: SurveyCounts,
): Promise<string> {
  const head = `fingertip-burden-table/1${await digestOf(definition)}`;
  const lines = [head, canonicalJson(counts), ...[...packets].sort()];
  return toBase64url(await hashed(lines.join('\n')));
}

const CODE_BYTES = 8;

/** What two people read out to each other, to see that they have the same list. */
export async function listCode(
  definition: SurveyDefinition,
  tags: readonly string[],
): Promise<string> {
  const digest = (await listDigest(definition, tags)).subarray(0, CODE_BYTES);
  return (hexOf(digest).match(/.{4}/g) ?? []).join(' ');
}

async function hashed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
