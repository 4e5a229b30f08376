/** A survey of two aggregators, packets for it, and an aggregator at work, for the tests of the split. */
import { createHash } from 'node:crypto';
import type { SurveyCounts } from '../../src/core/survey/counts';
import { count, noCounts } from '../../src/core/survey/counts';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { parseExchangeFile } from '../../src/core/survey/exchange-schema';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Packet } from '../../src/core/survey/packet';
import { PACKET_SCHEMA } from '../../src/core/survey/packet';
import type { Half } from '../../src/core/survey/split-work';
import type { AggregatorPair } from '../../src/seal/aggregator-pair';
import { aggregatorPair } from '../../src/seal/aggregator-pair';
import { digestBytes, listDigest } from '../../src/seal/definition-digest';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { readChecks, writeChecks } from '../../src/split/check-list';
import { crossCheck } from '../../src/split/cross-check';
import { prepare } from '../../src/split/prepare';
import type { Place } from '../../src/split/scheme';
import { splitValues } from '../../src/split/split-values';
import type { Sum } from '../../src/split/sum';
import { readSum, sumOver, writeSum } from '../../src/split/sum';
import { definitionOf } from './definition-sample';

/** The same bytes for the same words, in every run. */
export function bytesFor(...words: (string | number)[]): Uint8Array {
  return new Uint8Array(createHash('sha256').update(words.join('|')).digest()).slice(0, 16);
}

export const hexFor = (...words: (string | number)[]) =>
  Buffer.from(bytesFor(...words)).toString('hex');

export interface Two {
  definition: SurveyDefinition;
  keys: [KeyHalves, KeyHalves];
  pairs: [AggregatorPair, AggregatorPair];
}

export async function two(more: Partial<SurveyDefinition> = {}): Promise<Two> {
  const [office, school] = await Promise.all([makeKeys('open'), makeKeys('open')]);
  const definition = definitionOf({
    aggregators: [
      { name: '某县纪委', key: office.public },
      { name: '某县委党校', key: school.public },
    ],
    ...more,
  });
  const pairs = await Promise.all([office, school].map((key) => aggregatorPair(key, definition)));
  const [first, second] = pairs;
  if (!first || !second) throw new Error('no pair');
  return { definition, keys: [office, school], pairs: [first, second] };
}

export function packetOf(
  definition: SurveyDefinition,
  who: string | number,
  values: Packet['values'],
  edition = 1,
): Packet {
  return {
    ...{ schema: PACKET_SCHEMA, survey: definition.id, nonce: hexFor('nonce', who) },
    ...{ edition, values },
  };
}

/** Values that go round through every band, and null, of every field. */
export function valuesOf(definition: SurveyDefinition, turn: number): Packet['values'] {
  return fieldsOf(definition).map(({ bands }, field) => {
    const value = (turn * (field + 1) + field) % (bands + 1);
    return value === bands ? null : value;
  });
}

export function packetsOf(definition: SurveyDefinition, n: number): Packet[] {
  return Array.from({ length: n }, (_, who) =>
    packetOf(definition, who, valuesOf(definition, who)),
  );
}

export function plainCounts(definition: SurveyDefinition, packets: readonly Packet[]) {
  const bands = fieldsOf(definition).map((field) => field.bands);
  const counts: SurveyCounts = noCounts(definition.id, bands);
  for (const { values } of packets) count(counts, values);
  return counts;
}

export const splitWith = async (
  definition: SurveyDefinition,
  packet: Packet,
  seed: Uint8Array,
): Promise<[Uint8Array, Uint8Array]> =>
  splitValues(definition, packet, await digestBytes(definition), seed);

export const split = (definition: SurveyDefinition, packet: Packet) =>
  splitWith(definition, packet, bytesFor('seed', packet.nonce));

export const preparedOf = async (
  part: Uint8Array,
  definition: SurveyDefinition,
  place: Place,
  verifyKey: Uint8Array,
): Promise<Half> => prepare(part, definition, place, await digestBytes(definition), verifyKey);

/** Both aggregators' prepared packets. */
export async function prepared(
  { definition, pairs }: Two,
  parts: readonly (readonly [Uint8Array, Uint8Array])[],
): Promise<[Half[], Half[]]> {
  const both = ([0, 1] as const).map((place) =>
    Promise.all(
      parts.map((part) => preparedOf(part[place], definition, place, pairs[0].verifyKey)),
    ),
  );
  const [first, second] = await Promise.all(both);
  return [first ?? [], second ?? []];
}

/** What one does with the other's file of checks. */
export async function crossed(
  { definition, pairs }: Two,
  place: Place,
  own: readonly Half[],
  file: string,
) {
  const content = await pairs[place].open(parseExchangeFile(file), 'check');
  const { checks, stated } = readChecks(content, definition, place === 0 ? 1 : 0);
  return { ...(await crossCheck(definition, place, own, checks)), stated };
}

/** @param good what the second states; of the tests that read no list, nothing */
export async function checkFile(
  { definition, pairs }: Two,
  place: Place,
  own: readonly Half[],
  good: readonly string[] = [],
) {
  const said = place === 0 ? null : { stated: await listDigest(definition, good), bound: null };
  return pairs[place].seal('check', writeChecks(own, said));
}

export function sumFile({ definition, pairs }: Two, place: Place, sum: Sum) {
  return pairs[place].seal('sum', writeSum(definition, sum));
}

export async function otherSum({ definition, pairs }: Two, place: Place, file: string) {
  return readSum(await pairs[place].open(parseExchangeFile(file), 'sum'), definition);
}

export function ownSum({ definition }: Two, own: readonly Half[], good: readonly string[]) {
  return sumOver(definition, own, good);
}
