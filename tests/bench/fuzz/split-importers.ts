/**
 * What is read between two aggregators once it is opened: bytes, not JSON. Each stands here as a
 * text of as many letters, so that it can be cut and grown like the other files.
 */

import { tagOf } from '../../../src/core/survey/agreed-list';
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { leastPackets } from '../../../src/core/survey/disclose';
import { ExchangeRefused } from '../../../src/core/survey/exchange';
import { Refused } from '../../../src/core/survey/refusal';
import { digestBytes } from '../../../src/seal/definition-digest';
import { readChecks, writeChecks } from '../../../src/split/check-list';
import { readPart } from '../../../src/split/part';
import { prepare } from '../../../src/split/prepare';
import { readSum, sumOver, writeSum } from '../../../src/split/sum';
import { packetsOf, prepared, split, two } from '../../unit/split-rig';
import type { Importer } from './importers';
import { refusing } from './judge';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

export async function splitImporters(): Promise<Importer[]> {
  const pair = await two();
  const { definition } = pair;
  const digest = await digestBytes(definition);
  const verifyKey = pair.pairs[0].verifyKey;
  const packets = packetsOf(definition, leastPackets(definition));
  const parts = await Promise.all(packets.map((one) => split(definition, one)));
  const [first] = parts as [[Uint8Array, Uint8Array]];
  const [own] = await prepared(pair, parts);
  const sum = sumOver(definition, own, own.map(tagOf));
  const few = writeChecks(own.slice(0, 3), null);
  return [
    ...([0, 1] as const).map((place) => ({
      name: `part of aggregator ${place + 1}, opened`,
      corpus: [textOf(first[place])],
      bytes: true as const,
      read: (text: string) =>
        refusing(Refused, async () => {
          const { head, fields } = await readPart(bytesOf(text), definition, place, digest);
          return { nonce: head.nonce, edition: head.edition, fields: fields.length };
        }),
    })),
    {
      name: 'part, prepared',
      corpus: [textOf(first[1])],
      bytes: true,
      slow: true,
      read: (text) =>
        refusing(Refused, async () => {
          const half = await prepare(bytesOf(text), definition, 1, digest, verifyKey);
          return { nonce: half.nonce, check: half.check.length, output: half.output.length };
        }),
    },
    {
      name: 'checks of the other aggregator, opened',
      corpus: [textOf(few)],
      bytes: true,
      read: (text) => refusing(ExchangeRefused, () => checksIn(text, definition)),
    },
    {
      name: 'sum of the other aggregator, opened',
      corpus: [textOf(writeSum(definition, sum))],
      bytes: true,
      read: (text) => refusing(ExchangeRefused, () => readSum(bytesOf(text), definition)),
    },
  ];
}

function checksIn(text: string, definition: SurveyDefinition) {
  return readChecks(bytesOf(text), definition, 0).checks.map(({ nonce, edition, fields }) => ({
    ...{ nonce, edition, fields: fields.length },
  }));
}
